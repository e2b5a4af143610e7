// See phrase.h. Rows of the language, not of any text: a row stands only where the words together mean one thing in
// nearly every report. Covered by tests/study/ask_words.cpp.
#include "study/phrase.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

// What goes with a verb and makes a noun of it: "layoff", "takeover", "walkout".
constexpr auto kWith = std::to_array<std::string_view>({"off", "out", "over", "down", "up", "away", "back"});
constexpr size_t kShortestVerb = 3;  // letters: "layoff", but no "group"

struct Phrase {
  std::string_view first, with, means;
};
constexpr auto kPhrases = std::to_array<Phrase>({
    // verbs with what goes with them
    {"lose", "life", "die"},
    {"lose", "lives", "die"},
    {"pass", "away", "die"},
    {"break", "out", "start"},
    {"break", "out", "escape"},
    {"get", "out", "escape"},
    {"get", "away", "escape"},
    {"set", "off", "cause"},
    {"touch", "off", "cause"},
    {"bring", "about", "cause"},
    {"lead", "to", "cause"},
    {"begin", "with", "cause"},
    {"start", "with", "cause"},
    {"tip", "off", "alert"},
    {"put", "out", "extinguish"},
    {"step", "down", "resign"},
    {"stand", "down", "resign"},
    {"call", "off", "cancel"},
    {"put", "off", "postpone"},
    {"put", "back", "postpone"},
    {"push", "back", "postpone"},
    {"hold", "up", "delay"},
    {"take", "over", "acquire"},
    {"turn", "down", "reject"},
    {"turn", "off", "switch"},
    {"shut", "down", "close"},
    {"run", "again", "resume"},
    {"start", "again", "resume"},
    {"open", "again", "reopen"},
    {"run", "against", "challenge"},
    {"win", "seat", "elect"},
    {"go", "off", "explode"},
    {"blow", "up", "explode"},
    {"go", "out", "fail"},
    {"find", "out", "learn"},
    {"break", "story", "report"},
    {"break", "news", "report"},
    {"carry", "out", "conduct"},
    {"look", "into", "investigate"},
    {"look", "for", "search"},
    {"own", "up", "admit"},
    {"set", "up", "establish"},
    {"give", "up", "drop"},
    {"give", "away", "distribute"},
    {"give", "out", "distribute"},
    {"hand", "out", "distribute"},
    {"vote", "against", "dissent"},
    {"be", "against", "dissent"},
    {"call", "on", "demand"},
    {"call", "for", "demand"},
    {"hand", "over", "deliver"},
    {"burn", "down", "destroy"},
    {"catch", "fire", "burn"},
    {"tear", "down", "demolish"},
    {"pull", "down", "demolish"},
    {"knock", "down", "demolish"},
    {"pull", "out", "withdraw"},
    {"back", "out", "withdraw"},
    {"lock", "up", "imprison"},
    {"take", "part", "participate"},
    // what somebody or something is in
    {"on", "run", "fugitive"},
    {"at", "large", "fugitive"},
    {"behind", "bars", "prison"},
    {"in", "charge", "run"},
    {"into", "force", "effect"},
    {"in", "force", "effect"},
    {"on", "fire", "burn"},
    // one thing in two words
    {"power", "cut", "outage"},
    {"power", "failure", "outage"},
});

}  // namespace

std::string_view phraseOf(std::string_view first, std::string_view with) {
  const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                  [&](const Phrase& one) { return one.first == first && one.with == with; });
  return found == kPhrases.end() ? std::string_view() : found->means;
}

bool opensPhrase(std::string_view first) {
  return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const Phrase& one) { return one.first == first; });
}

bool isPhraseFor(std::string_view first, std::string_view with, std::string_view meant) {
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](const Phrase& one) { return one.first == first && one.with == with && one.means == meant; });
}

VerbWith partsOf(std::string_view noun, const Lexicon& lexicon) {
  for (const std::string_view with : kWith) {
    if (noun.size() < with.size() + kShortestVerb || !noun.ends_with(with)) continue;
    const std::string_view verb = noun.substr(0, noun.size() - with.size());
    if (lexicon.has(verb, Part::verb) && !lexicon.has(noun, Part::verb)) return {verb, with};
  }
  return {};
}

bool makeNoun(std::string_view verb, std::string_view with, const Lexicon& lexicon) {
  return isAmong(kWith, with) && lexicon.has(std::string(verb) + std::string(with), Part::noun);
}

}  // namespace synoptic
