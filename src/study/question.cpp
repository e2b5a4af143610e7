#include "study/question.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace synoptic {
namespace {

constexpr Kinds kinds(std::initializer_list<FactKind> list) {
  Kinds set = 0;
  for (const FactKind kind : list) set |= kindBit(kind);
  return set;
}

constexpr Kinds kDays = kinds({FactKind::date, FactKind::time});
constexpr Kinds kFigures = kinds({FactKind::number, FactKind::money, FactKind::percent, FactKind::ordinal});
constexpr Kinds kWho =
    kinds({FactKind::person, FactKind::organisation, FactKind::name, FactKind::list, FactKind::role});

// How a question begins, the longer beginnings first.
struct Lead {
  std::string_view first, second;
  Kinds wanted;
  bool counts;  // the next noun is what is counted
};
constexpr auto kLeads = std::to_array<Lead>({
    {"how", "many", kFigures, true},
    {"how", "much", kFigures, false},
    {"how", "long", kinds({FactKind::duration}), false},
    {"how", "often", kFigures, false},
    {"what", "time", kinds({FactKind::time}), false},
    {"what", "day", kDays, false},
    {"which", "day", kDays, false},
    {"what", "date", kDays, false},
    {"which", "date", kDays, false},
    {"what", "percentage", kinds({FactKind::percent}), false},
    {"what", "share", kinds({FactKind::percent}), false},
    {"what", "place", kinds({FactKind::place}), false},
    {"which", "country", kinds({FactKind::place}), false},
    {"which", "city", kinds({FactKind::place}), false},
    {"since", "when", kDays, false},
    {"until", "when", kDays, false},
    {"when", "", kDays, false},
    {"who", "", kWho, false},
    {"whom", "", kWho, false},
    {"where", "", kinds({FactKind::place}), false},
    {"how", "", 0, false},
    {"what", "", 0, false},
    {"which", "", 0, false},
    {"why", "", 0, false},
    {"whose", "", kWho, false},
});

// "How long did it take", "what happened": verbs that the texts have no reason to use.
constexpr auto kLight = std::to_array<std::string_view>(
    {"take", "last", "happen", "occur", "come", "go", "get", "place", "long", "much", "many"});

constexpr auto kTells =
    std::to_array<std::string_view>({"say", "report", "tell", "write", "publish", "claim", "interview", "quote"});

const Lead* leadOf(std::string_view first, std::string_view second) {
  const auto lead = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& one) {
    return one.first == first && (one.second.empty() || one.second == second);
  });
  return lead == kLeads.end() ? nullptr : &*lead;
}

bool hasCapital(std::string_view word) {
  return !word.empty() && (uint8_t(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
}

}  // namespace

Question readQuestion(std::string_view text, const Lexicon& lexicon) {
  const Document document = readDocument(std::string(text));
  Question question;
  size_t at = 0;
  if (!document.tokens.empty()) {
    const std::string_view first = document.key(document.tokens[0]);
    const std::string_view second = document.tokens.size() > 1 ? document.key(document.tokens[1]) : std::string_view();
    if (const Lead* lead = leadOf(first, second)) {
      question.wanted = lead->wanted;
      at = lead->second.empty() ? 1 : 2;
      if (lead->counts) question.counted = 0;  // the first content word
    }
  }
  for (; at < document.tokens.size() && question.words.size() < Question::kMostWords; ++at) {
    const Token& token = document.tokens[at];
    const std::string_view key = document.key(token), asked = document.text(token.span);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol || Lexicon::isFunctionWord(key))
      continue;
    const std::string_view lemma = lexicon.lemma(key);
    question.asks_teller |= std::find(kTells.begin(), kTells.end(), lemma) != kTells.end();
    const bool name = hasCapital(asked) && at > 0;  // the first word of a question has a capital whatever it is
    const bool light = !name && std::find(kLight.begin(), kLight.end(), lemma) != kLight.end();
    question.words.push_back({std::string(asked), std::string(key), std::string(lemma), light, name});
  }
  // where nothing else is asked for, they are the question
  if (std::all_of(question.words.begin(), question.words.end(), [](const QuestionWord& one) { return one.light; }))
    for (QuestionWord& one : question.words) one.light = false;
  if (question.words.empty()) question.counted = kNone;
  return question;
}

}  // namespace synoptic
