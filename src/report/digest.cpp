// See digest.h.
#include "digest.h"

#include <algorithm>

namespace synoptic {

const std::array<Group, 4> kGroups{{
    {Relation::conflict, "Conflicts", "As stated, both cannot be true."},
    {Relation::differs, "Differences", "The same thing, told differently; both can be true."},
    {Relation::shared, "Shared", "Two or more articles state the same."},
    {Relation::only, "Only in one", "One article alone has it."},
}};

namespace {

// Control signs (C0 but white space, DEL, C1), line and paragraph separators, directional embeddings, overrides,
// isolates.
size_t hiddenSign(std::string_view text) {
  const uint8_t a = uint8_t(text[0]), b = text.size() > 1 ? uint8_t(text[1]) : 0,
                c = text.size() > 2 ? uint8_t(text[2]) : 0;
  if (a < 0x20 || a == 0x7F) return 1;
  if (a == 0xC2 && b >= 0x80 && b < 0xA0) return 2;
  if (a == 0xE2 && b == 0x80 && c >= 0xA8 && c <= 0xAE) return 3;  // U+2028 to U+202E
  if (a == 0xE2 && b == 0x81 && c >= 0xA6 && c <= 0xA9) return 3;  // U+2066 to U+2069
  return 0;
}

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// The first place at or behind `at` where a word begins.
size_t wordStart(std::string_view text, size_t at, size_t end) {
  if (at == 0) return 0;
  while (at < end && !isBlank(text[at - 1])) ++at;
  return at;
}

size_t wordEnd(std::string_view text, size_t at, size_t begin) {
  while (at > begin && at < text.size() && !isBlank(text[at])) --at;
  return at;
}

}  // namespace

std::string oneLine(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    if (isBlank(text[at])) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++at;
    } else if (const size_t hidden = hiddenSign(text.substr(at))) {
      out += "\xEF\xBF\xBD";
      at += hidden;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::vector<ListedFact> factsOf(const Comparison& comparison, Relation relation) {
  std::vector<ListedFact> out;
  for (size_t i = 0; i < comparison.facts.size(); ++i) {
    const Fact& fact = comparison.facts[i];
    if (fact.relation == relation && !fact.dismissed) out.push_back({"F" + std::to_string(i + 1), &fact});
  }
  return out;
}

std::vector<ListedFact> dismissedOf(const Comparison& comparison) {
  std::vector<ListedFact> out;
  for (size_t i = 0; i < comparison.facts.size(); ++i)
    if (comparison.facts[i].dismissed) out.push_back({"F" + std::to_string(i + 1), &comparison.facts[i]});
  return out;
}

std::string articleLine(const ComparedArticle& article) {
  std::string line = oneLine(article.label);
  if (article.reading.published == DateInterval::kUnknown) return line + ", undated";
  line += ", " + isoDate(article.reading.published);
  if (article.reading.published_from != PublishedFrom::given) line += " (inferred)";
  return line;
}

Excerpt excerptOf(const Comparison& comparison, const FactMention& mention, size_t most) {
  const ComparedArticle& article = comparison.articles[mention.sentence.article];
  const Document& document = article.document;
  const Span sentence = mention.sentence.sentence < document.sentences.size()
                            ? document.sentences[mention.sentence.sentence].span
                            : mention.span;
  const std::string_view body = document.body;
  const size_t room = mention.span.size() < most ? (most - mention.span.size()) / 2 : 0;
  const size_t sentence_begin = std::min(sentence.begin, mention.span.begin),
               sentence_end = std::max(sentence.end, mention.span.end);
  size_t begin = sentence_begin, end = sentence_end;
  if (mention.span.begin - begin > room) begin = wordStart(body, mention.span.begin - room, mention.span.begin);
  if (end - mention.span.end > room) end = wordEnd(body, mention.span.end + room, mention.span.end);
  Excerpt out{oneLine(body.substr(begin, mention.span.begin - begin)),
              oneLine(body.substr(mention.span.begin, mention.span.size())),
              oneLine(body.substr(mention.span.end, end - mention.span.end)), &article};
  if (begin > sentence_begin) out.before.insert(0, "… ");
  if (end < sentence_end) out.after += " …";
  // oneLine drops leading blanks, which part the words here
  if (!out.after.empty() && isBlank(body[mention.span.end]) && out.after[0] != ' ') out.after.insert(0, " ");
  return out;
}

std::string relationName(const Fact& fact) {
  std::string out(name(fact.relation));
  if (fact.reason != Reason::none) out += " (" + std::string(name(fact.reason)) + ")";
  if (fact.by == By::reader) out += ", by the reader";
  if (!fact.note.empty()) out += ", noted: “" + oneLine(fact.note) + "”";
  return out;
}

std::vector<std::string> remarks(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const Copy& copy : comparison.alignment.copies) {
    const uint32_t percent = uint32_t(copy.share * 100 + 0.5);
    out.push_back(oneLine(comparison.articles[copy.left].label) + " and " +
                  oneLine(comparison.articles[copy.right].label) + " have " + std::to_string(percent) +
                  " % of the shorter one's words in common nearly word for word.");
  }
  for (const Note& note : comparison.notes) {
    std::string line = oneLine(note.message);
    if (note.article < comparison.articles.size())
      line.insert(0, oneLine(comparison.articles[note.article].label) + ": ");
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace synoptic
