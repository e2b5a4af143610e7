// See corrections.h: finding the quotes, dates, links, and what is said of each correction in the end. Words are found
// by Knuth, Morris and Pratt, within a budget, so that no text and no quote can make it slow.
#include "compare/corrections.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "compare/explain.h"

namespace synoptic {
namespace {

// Bytes that are looked through for words that have moved, over all corrections: past it they count as gone.
constexpr size_t kMostSearched = size_t{256} << 20;

bool isWordByte(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') ||
         (b >= 0xC3 && b <= 0xC9);  // accented Latin letters
}

// "12" is not found in "2012".
bool cutsWord(std::string_view body, size_t begin, size_t end) {
  return (begin > 0 && isWordByte(body[begin]) && isWordByte(body[begin - 1])) ||
         (end < body.size() && isWordByte(body[end - 1]) && isWordByte(body[end]));
}

// The occurrence of `words` nearest to `near`, the first of two as near; npos: none.
size_t nearest(std::string_view body, std::string_view words, size_t near) {
  std::vector<uint32_t> border(words.size() + 1);
  for (uint32_t at = 1, k = 0; at < words.size(); ++at) {
    while (k > 0 && words[at] != words[k]) k = border[k];
    border[at + 1] = k += words[at] == words[k];
  }
  size_t best = std::string_view::npos, distance = 0;
  for (size_t at = 0, k = 0; at < body.size(); ++at) {
    while (k > 0 && (k == words.size() || body[at] != words[k])) k = border[k];
    k += body[at] == words[k];
    if (k < words.size()) continue;
    const size_t begin = at + 1 - k, away = begin < near ? near - begin : begin - near;
    if (cutsWord(body, begin, at + 1) || (best != std::string_view::npos && away >= distance)) continue;
    best = begin, distance = away;
  }
  return best;
}

// Moves the quote to where its words stand; false: nowhere.
bool place(std::string_view body, Quote& quote, size_t& budget) {
  size_t at = quote.span.begin;
  if (at > body.size() || body.substr(at, quote.text.size()) != quote.text) {
    if (budget < body.size() || quote.text.size() > body.size()) return false;
    budget -= body.size();
    at = nearest(body, quote.text, at);
    if (at == std::string_view::npos) return false;
  }
  quote.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + quote.text.size())};
  return true;
}

SentenceRef sentenceAt(const Document& document, uint32_t article, uint32_t at) {
  const auto& sentences = document.sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), at,
                                      [](uint32_t begin, const Sentence& one) { return begin < one.span.begin; });
  if (after == sentences.begin() || (after - 1)->span.end <= at) return {article, kNone};
  return {article, static_cast<uint32_t>(after - sentences.begin() - 1)};
}

}  // namespace

Corrections::Corrections(std::vector<Correction> corrections, const std::vector<Document>& documents) {
  size_t budget = kMostSearched;
  for (Correction& correction : corrections) {
    Placed placed{std::move(correction), {}, State::waiting};
    placed.correction.applied = false;
    for (Quote& quote : placed.correction.at) {
      SentenceRef ref{quote.article, kNone};
      if (quote.article < documents.size() && place(documents[quote.article].body, quote, budget))
        ref = sentenceAt(documents[quote.article], quote.article, quote.span.begin);
      placed.sentences.push_back(ref);
      if (ref.sentence == kNone) placed.state = State::gone;
    }
    list_.push_back(std::move(placed));
  }
}

template <class Act>
void Corrections::each(std::initializer_list<CorrectionKind> kinds, Act act) {
  for (Placed& placed : list_)
    if (placed.state == State::waiting && std::find(kinds.begin(), kinds.end(), placed.correction.kind) != kinds.end())
      placed.state = act(placed);
}

void Corrections::setPublished(std::vector<std::string>& published) {
  each({CorrectionKind::published}, [&](const Placed& placed) {
    published[placed.correction.at[0].article] = placed.correction.date;
    return State::applied;
  });
}

void Corrections::setDates(std::vector<Reading>& readings) {
  each({CorrectionKind::date}, [&](const Placed& placed) {
    const Quote& quote = placed.correction.at[0];
    State state = State::no_date;
    for (Mention& mention : readings[quote.article].mentions) {
      if (mention.kind != MentionKind::date || !mention.span.overlaps(quote.span)) continue;
      mention.date = parseCorrectedDate(placed.correction.date);
      mention.value = isoInterval(mention.date);
      mention.implied = false;
      mention.recogniser = "date.reader";
      state = State::applied;
    }
    return state;
  });
}

Settled Corrections::settled() {
  std::map<SentencePair, bool> together;  // the later correction of a pair counts
  each({CorrectionKind::pin, CorrectionKind::unlink}, [&](const Placed& placed) {
    const auto [left, right] = std::minmax(placed.sentences[0], placed.sentences[1]);
    if (left.article == right.article) return State::one_article;
    together[{left, right}] = placed.correction.kind == CorrectionKind::pin;
    return State::applied;
  });
  Settled out;
  for (const auto& [pair, is] : together) (is ? out.pins : out.unlinks).push_back(pair);
  return out;
}

namespace {

// What a note says of a correction, after "The reader's ".
std::string_view nounOf(CorrectionKind kind) {
  static constexpr std::array<std::string_view, 10> kNouns{
      "link",         "parting of two sentences", "dismissal",
      "confirmation", "change of a relation",     "date of a text",
      "date",         "joining of two names",     "parting of two names",
      "own fact"};
  return kNouns[static_cast<size_t>(kind)];
}

}  // namespace

std::vector<Correction> Corrections::report(const std::vector<ComparedArticle>& articles,
                                            std::vector<Note>& notes) const {
  std::vector<Correction> out;
  for (const Placed& placed : list_) {
    out.push_back(placed.correction);
    out.back().applied = placed.state == State::applied;
    if (out.back().applied) continue;
    size_t gone = 0;
    while (gone < placed.sentences.size() && placed.sentences[gone].sentence != kNone) ++gone;
    const Quote& quote = placed.correction.at[gone < placed.sentences.size() ? gone : 0];
    const std::string words = quoted(quote.text);
    std::string why;
    switch (placed.state) {
      case State::gone:
        why = "its words " + words + " are not in the text any more";
        break;
      case State::one_article:
        why = "both of its sentences stand in one article";
        break;
      case State::no_date:
        why = "no date is read at " + words;
        break;
      case State::no_name:
        why = "no name is read at " + words;
        break;
      case State::two_sentences:
        why = words + " is not within one sentence";
        break;
      default:
        why = "no such fact is found at " + words + " any more";
    }
    const bool there = quote.article < articles.size();
    notes.push_back({Note::Level::warning,
                     "The reader's " + std::string(nounOf(placed.correction.kind)) + " was not applied: " + why + ".",
                     there ? quote.article : Note::kNoArticle});
  }
  return out;
}

}  // namespace synoptic
