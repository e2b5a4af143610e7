// See unseen.h. The signs of one article are taken out in one pass, which notes where; each span of the comparison is
// then looked up among those places.
#include "unseen.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace synoptic {
namespace {

struct Sign {
  uint32_t code = 0, size = 1;
};

// Of valid UTF-8.
Sign signAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return uint32_t(uint8_t(text[at + i])) & 0x3F; };
  const uint32_t first = uint8_t(text[at]);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1F) << 6 | byte(1), 2};
  if (first < 0xF0) return {(first & 0x0F) << 12 | byte(1) << 6 | byte(2), 3};
  return {(first & 0x07) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), 4};
}

struct Range {
  uint32_t first, last;
};
// Default_Ignorable_Code_Point and Bidi_Control of Unicode 15, variation selectors and what is not assigned yet among
// them: what the page shows as badges (web/src/hidden.ts), and the soft hyphen.
constexpr Range kUnseen[] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

bool isUnseen(uint32_t c) {
  if (c < kUnseen[0].first) return false;
  const Range* const range =
      std::partition_point(std::begin(kUnseen), std::end(kUnseen), [c](Range one) { return one.last < c; });
  return range != std::end(kUnseen) && range->first <= c;
}

// Embeddings, overrides, isolates and their ends: no script needs them, and they turn round whatever stands behind
// them, the program's own words too.
bool turnsDirection(uint32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Behind Latin, Greek and Cyrillic letters, digits and punctuation nothing that is not seen is of use to a word; behind
// others a joiner may shape a letter, a space part words, a selector choose a look, a tag make a flag.
bool needsNone(uint32_t before) {
  return before < 0x530 || (before >= 0x1E00 && before < 0x2190);
}

class Seen {
 public:
  // Takes the unseen signs out of `body`; false: there were none.
  bool takeOut(std::string& body) {
    if (std::all_of(body.begin(), body.end(), [](char c) { return uint8_t(c) < 0x80; })) return false;
    std::string seen = body;
    if (repairUtf8(seen) > 0) return false;  // it will be another text; what is hidden in it is left as it is
    seen.clear();
    uint32_t before = 0, out = 0;
    for (uint32_t at = 0; at < body.size();) {
      const Sign sign = signAt(body, at);
      if (isUnseen(sign.code) && (needsNone(before) || turnsDirection(sign.code))) {
        out += sign.size;
        if (taken_.empty() || taken_.back().at != seen.size()) taken_.push_back({uint32_t(seen.size()), 0});
        taken_.back().bytes = out;
      } else {
        seen.append(body, at, sign.size);
        before = sign.code;
      }
      at += sign.size;
    }
    if (taken_.empty()) return false;
    whole_ = std::exchange(body, std::move(seen));
    return true;
  }

  bool empty() const { return taken_.empty(); }
  std::string& whole() { return whole_; }
  std::string_view textOf(Span span) const { return synoptic::textOf(whole_, span); }

  // Where words of the text that is seen stand in the whole one: what is hidden beside them is not theirs.
  void back(Span& span) const {
    const bool none = span.empty();
    const auto first = std::upper_bound(taken_.begin(), taken_.end(), span.begin,
                                        [](uint32_t at, const Taken& taken) { return at < taken.at; });
    const auto last = std::lower_bound(taken_.begin(), taken_.end(), span.end,
                                       [](const Taken& taken, uint32_t at) { return taken.at < at; });
    span.begin += bytesBefore(first);
    span.end = none ? span.begin : span.end + bytesBefore(last);
  }

  // The other way.
  void forth(Span& span) const {
    span.begin = forth(span.begin);
    span.end = std::max(span.begin, forth(span.end));
  }

 private:
  struct Taken {
    uint32_t at;     // in the text that is seen
    uint32_t bytes;  // that were taken out up to here, those at this place included
  };
  uint32_t bytesBefore(std::vector<Taken>::const_iterator place) const {
    return place == taken_.begin() ? 0 : (place - 1)->bytes;
  }
  uint32_t forth(uint32_t at) const {
    // a place of the whole text lies behind those that were taken out before it, or among them
    auto place = std::partition_point(taken_.begin(), taken_.end(),
                                      [&](const Taken& taken) { return taken.at + taken.bytes <= at; });
    const uint32_t out = bytesBefore(place);
    const uint32_t seen = at - out;
    return place != taken_.end() && seen > place->at ? place->at : seen;
  }

  std::string whole_;
  std::vector<Taken> taken_;  // in order
};

void putBack(const Seen& seen, Document& document) {
  for (Span& paragraph : document.paragraphs) seen.back(paragraph);
  for (Sentence& sentence : document.sentences) seen.back(sentence.span);
  for (Token& token : document.tokens) seen.back(token.span);
}

void putBack(const Seen& seen, Reading& reading) {
  for (Mention& mention : reading.mentions) {
    seen.back(mention.span);
    seen.back(mention.speaker);
  }
  for (Attribution& attribution : reading.attributions) {
    seen.back(attribution.content);
    seen.back(attribution.speaker.span);
    for (Source& source : attribution.through) seen.back(source.span);
  }
}

// What stands in an article of `seen`; `given`: what the reader sent.
void putBack(const std::vector<Seen>& seen, Comparison& comparison, const std::vector<Correction>& given) {
  for (Link& link : comparison.alignment.links) {
    for (WordPair& words : link.tokens) {
      seen[link.left.article].back(words.left);
      seen[link.right.article].back(words.right);
    }
  }
  for (Fact& fact : comparison.facts)
    for (FactValue& value : fact.values)
      for (FactMention& mention : value.mentions) seen[mention.sentence.article].back(mention.span);
  for (size_t at = 0; at < comparison.corrections.size() && at < given.size(); ++at) {
    Correction& correction = comparison.corrections[at];
    for (size_t k = 0; k < correction.at.size() && k < given[at].at.size(); ++k) {
      Quote& quote = correction.at[k];
      if (quote.article >= seen.size() || seen[quote.article].empty()) continue;
      const std::string& body = comparison.articles[quote.article].document.body;
      const bool found = quote.span.end <= body.size() && textOf(body, quote.span) == quote.text;
      if (!found) {  // as it was sent
        quote = given[at].at[k];
        continue;
      }
      seen[quote.article].back(quote.span);
      quote.text = seen[quote.article].textOf(quote.span);
    }
  }
}

}  // namespace

std::string seenText(std::string_view text) {
  std::string out(text);
  Seen().takeOut(out);
  return out;
}

Comparison withoutUnseen(Request request, const std::function<Comparison(Request&&)>& compared) {
  std::vector<Seen> seen(request.articles.size());
  bool any = false;
  for (size_t at = 0; at < seen.size(); ++at) any |= seen[at].takeOut(request.articles[at].body);
  if (!any) return compared(std::move(request));

  const std::vector<Correction> given = request.corrections;
  for (Correction& correction : request.corrections) {
    for (Quote& quote : correction.at) {
      if (quote.article >= seen.size() || seen[quote.article].empty()) continue;
      seen[quote.article].forth(quote.span);
      quote.text = seenText(quote.text);
    }
  }
  Comparison comparison = compared(std::move(request));
  putBack(seen, comparison, given);
  for (size_t at = 0; at < seen.size(); ++at) {
    if (seen[at].empty()) continue;
    putBack(seen[at], comparison.articles[at].document);
    putBack(seen[at], comparison.articles[at].reading);
    comparison.articles[at].document.body = std::move(seen[at].whole());
  }
  return comparison;
}

}  // namespace synoptic
