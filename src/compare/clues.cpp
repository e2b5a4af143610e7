#include "compare/clues.h"

#include "compare/names.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Shorter quotations ("constructive") are said by many; only their words, no anchor.
constexpr int kAnchorWords = 5;

std::string firstWords(std::string_view words, int most) {
  size_t at = 0;
  for (int count = 0; count < most; ++count) {
    const size_t space = words.find(' ', at);
    if (space == std::string_view::npos) return count + 1 == most ? std::string(words) : std::string();
    at = space + 1;
  }
  return std::string(words.substr(0, at - 1));
}

void addQuote(const Mention& mention, const Document& document, std::vector<Clue>& clues) {
  const std::string words = quoteWords(document.text(mention.span));
  if (words.empty()) return;
  clues.push_back({mention.sentence, mention.span, Clue::Kind::quote, words});
  const std::string anchor = firstWords(words, kAnchorWords);
  if (!anchor.empty() && anchor != words) clues.push_back({mention.sentence, mention.span, Clue::Kind::quote, anchor});
}

void addMention(const Mention& mention, uint32_t article, const Document& document, const Entities& entities,
                std::vector<Clue>& clues) {
  const auto add = [&](Clue::Kind kind, std::string key) {
    if (!key.empty()) clues.push_back({mention.sentence, mention.span, kind, std::move(key)});
  };
  switch (mention.kind) {
    case MentionKind::person:
    case MentionKind::organisation:
    case MentionKind::name:
    case MentionKind::place: {
      if (mention.entity == kNone) break;
      const uint32_t joined = entities.joined[article][mention.entity];
      const bool place = entities.all[joined].kind == MentionKind::place;
      add(place ? Clue::Kind::place : Clue::Kind::name,
          std::string(name(entities.all[joined].kind)) + ":" + nameKey(entities.all[joined].name));
      break;
    }
    case MentionKind::date:
    case MentionKind::time:
      if (mention.kind == MentionKind::time || mention.date.known()) add(Clue::Kind::date, mention.value);
      break;
    case MentionKind::quote:
      addQuote(mention, document, clues);
      break;
    case MentionKind::polarity:
      break;
    default:
      add(Clue::Kind::number, mention.value);
  }
  if (mention.kind == MentionKind::quote && mention.speaker_entity != kNone)
    clues.push_back({mention.sentence, mention.speaker, Clue::Kind::speaker,
                     "person:" + nameKey(entities.all[entities.joined[article][mention.speaker_entity]].name)});
}

}  // namespace

std::string quoteWords(std::string_view quote) {
  std::string out, word;
  int brackets = 0;
  const auto flush = [&] {
    if (word.empty()) return;
    if (!out.empty()) out += ' ';
    out += word;
    word.clear();
  };
  const std::string text = foldLetters(quote);
  for (size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (byte == '[' || byte == '(') ++brackets;
    const auto within = [&](auto isPart) {
      return at > 0 && at + 1 < text.size() && isPart(text[at - 1]) && isPart(text[at + 1]);
    };
    const auto isDigit = [](char one) { return one >= '0' && one <= '9'; };
    const auto isLetter = [](char one) { return one >= 'a' && one <= 'z'; };
    if (brackets == 0 && (isDigit(byte) || isLetter(byte) || (byte & 0x80)))
      word += byte;
    else if ((byte == '.' && within(isDigit)))
      word += byte;  // 1.5 is not 15
    else if (!(byte == '\'' || (byte == ',' && within(isDigit)) || (byte == '.' && within(isLetter))))
      flush();
    if ((byte == ']' || byte == ')') && brackets > 0) --brackets;
  }
  flush();
  return out;
}

std::vector<std::vector<Clue>> cluesOf(const std::vector<Document>& documents, const std::vector<Reading>& readings,
                                       const Entities& entities) {
  std::vector<std::vector<Clue>> all;
  for (uint32_t article = 0; article < documents.size(); ++article) {
    std::vector<Clue> clues;
    for (const Mention& mention : readings[article].mentions)
      addMention(mention, article, documents[article], entities, clues);
    putInOrder(clues, [](const Clue& left, const Clue& right) { return left.span < right.span; });
    all.push_back(std::move(clues));
  }
  return all;
}

}  // namespace synoptic
