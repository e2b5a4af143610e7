// See keywords.h. Who searches puts the noun of what is looked for ("age", "date", "cost") beside the thing it belongs
// to, and no verb. The noun tells the beginning of the question; a noun for a person asks who is called so, and several
// things ("deaths") how many there are. Covered by tests/study/ask_keywords.cpp.
#include "study/keywords.h"

#include <algorithm>
#include <array>

#include "study/question_places.h"
#include "text/text.h"

namespace synoptic {
namespace {

// "Orla age": "how old is" + "Orla". What is kept is part of what the texts must say ("cost", "salary").
struct Aspect {
  std::string_view noun, before, behind;
  bool kept = false;
};
constexpr auto kAspects = std::to_array<Aspect>({
    {"age", "how old is", ""},
    {"date", "when was", ""},
    {"day", "when was", ""},
    {"year", "when was", ""},
    {"time", "when was", ""},
    {"time", "how long did", "take"},
    {"birthday", "when was", "born"},
    {"birthplace", "where was", "born"},
    {"deadline", "when is the deadline", ""},
    {"anniversary", "when is the anniversary of", ""},
    {"cost", "how much does", "cost"},
    {"price", "how much does", "cost"},
    {"worth", "how much is", "worth"},
    {"value", "how much is", "worth"},
    {"amount", "how much", ""},
    {"sum", "how much", ""},
    {"salary", "how much does", "earn"},
    {"wage", "how much does", "earn"},
    {"earnings", "how much did", "earn"},
    {"income", "how much", "", true},
    {"fee", "how much", "", true},
    {"fine", "how much", "", true},
    {"bail", "how much", "", true},
    {"ransom", "how much", "", true},
    {"reward", "how much", "", true},
    {"compensation", "how much", "", true},
    {"budget", "how much", "", true},
    {"profit", "how much", "", true},
    {"loss", "how much", "", true},
    {"revenue", "how much", "", true},
    {"turnover", "how much", "", true},
    {"debt", "how much", "", true},
    {"funding", "how much", "", true},
    {"reduction", "by how much", "", true},
    {"increase", "by how much", "", true},
    {"rise", "by how much", "", true},
    {"fall", "by how much", "", true},
    {"drop", "by how much", "", true},
    {"decline", "by how much", "", true},
    {"growth", "by how much", "", true},
    {"attendance", "how many people attended", ""},
    {"location", "where is", ""},
    {"place", "where is", ""},
    {"venue", "where is", ""},
    {"address", "where is", ""},
    {"city", "where is", ""},
    {"country", "where is", ""},
    {"town", "where is", ""},
    {"whereabouts", "where is", ""},
    {"height", "how high is", ""},
    {"depth", "how deep is", ""},
    {"speed", "how fast is", ""},
    {"weight", "how heavy is", ""},
    {"width", "how wide is", ""},
    {"distance", "how far is", ""},
    {"temperature", "how hot is", ""},
    {"length", "how long is", ""},
    {"duration", "how long did", "last"},
    {"size", "how big is", ""},
    {"reason", "why", ""},
    {"cause", "what caused", ""},
    {"motive", "why", ""},
    {"percentage", "what percentage", ""},
    {"percent", "what percentage", ""},
    {"share", "what percentage", ""},
    {"profession", "what does", "do for a living"},
    {"occupation", "what does", "do for a living"},
    {"job", "what does", "do for a living"},
});

constexpr auto kCounts = std::to_array<std::string_view>({"number", "count", "total", "how many"});

// "death toll": how many died
struct Toll {
  std::string_view noun, question;
};
constexpr auto kTolls = std::to_array<Toll>({{"death", "how many people died"},
                                             {"deaths", "how many people died"},
                                             {"fatalities", "how many people died"},
                                             {"casualties", "how many people died"},
                                             {"injuries", "how many people were hurt"},
                                             {"injured", "how many people were hurt"},
                                             {"toll", "how many people died"}});

constexpr auto kAsks = std::to_array<std::string_view>(
    {"who",  "whom", "whose", "what", "which", "when", "where", "why", "how",   "is",     "are", "was",   "were", "do",
     "does", "did",  "has",   "have", "had",   "will", "would", "can", "could", "should", "may", "might", "must"});

class KeywordReader {
 public:
  KeywordReader(std::string_view text, const Lexicon& lexicon)
      : document_(readDocument(std::string(text))), lexicon_(lexicon), places_(document_, lexicon) {}

  std::vector<std::string> read() {
    const size_t size = document_.tokens.size();
    if (size < 2 || size > kMostKeywords || isQuestion()) return {};
    for (size_t at = 0; at < size && out_.empty(); ++at)
      if (isAmong(kCounts, key(at))) readCount(at, key(at + 1) == "of");
    for (size_t at = 0; at < size && out_.empty(); ++at)
      if (key(at + 1) == "of") readAt(at, at + 2);
    // a year or a number goes with any of them: "elk head sale date 2012"
    size_t last = size - 1;
    while (last > 0 && document_.tokens[last].kind == TokenKind::number) --last;
    if (out_.empty() && last > 0 && places_.isParticiple(last)) readDone(last);
    if (out_.empty()) readAt(last, last + 1);
    if (out_.empty() && isMany(last)) say("how many " + std::string(text(last)), rest(last, last + 1), "");
    return std::move(out_);
  }

 private:
  std::string_view key(size_t at) const {
    return at < document_.tokens.size() ? document_.key(document_.tokens[at]) : std::string_view();
  }
  std::string_view nounOf(size_t at) const { return lexicon_.lemma(key(at), Part::noun); }

  bool isQuestion() const {
    for (size_t at = 0; at < document_.tokens.size(); ++at)
      if (isAmong(kAsks, key(at)) || key(at) == "?") return true;
    return false;
  }

  // The word at `at` may tell what is looked for; what stands from `end` on is what it belongs to.
  void readAt(size_t at, size_t end) {
    const auto toll = std::find_if(kTolls.begin(), kTolls.end(), [&](const Toll& one) { return one.noun == key(at); });
    if (toll != kTolls.end()) {
      const size_t first = key(at) == "toll" && at > 0 && isAmong(kDeath, key(at - 1)) ? at - 1 : at;
      say(std::string(toll->question), rest(first, end), "");
      return;
    }
    readAspects(at, end);
    if (!out_.empty()) return;
    if (key(at) == "name" && at > 0 && isPerson(at - 1))
      readWho(at - 1, end);
    else if (isPerson(at))
      readWho(at, end);
  }

  // "year built", "flights cancelled": the noun before the participle.
  void readDone(size_t last) {
    if (!isMany(last - 1)) {
      readAspects(last - 1, last);
      return;
    }
    const std::string others = rest(last - 1, last + 1);
    out_.push_back("how many " + std::string(text(last - 1)) + " were " + std::string(text(last)) +
                   (others.empty() ? "" : " ") + others);
  }

  // "sale date": a noun may ask for more than one kind of value.
  void readAspects(size_t at, size_t end) {
    for (const Aspect& one : kAspects)
      if (one.noun == key(at)) say(std::string(one.before), rest(one.kept ? at + 1 : at, end), one.behind);
  }

  // "number of patients", "speeches number"
  void readCount(size_t at, bool of) {
    size_t noun = of ? at + 2 : at;
    const auto isThing = [&](size_t one) { return !nounOf(one).empty() && nounOf(one) != key(one); };
    while (of && noun + 1 < document_.tokens.size() && !isThing(noun)) ++noun;
    while (!of && noun > 0 && !isThing(noun)) --noun;
    if (!isThing(noun)) return;
    std::string others = rest(std::min(at, noun), std::max(at, noun) + 1);
    for (size_t between = std::min(at, noun) + 1; between < std::max(at, noun); ++between)
      if (!Lexicon::isFunctionWord(key(between))) others += " " + std::string(text(between));
    say("how many " + std::string(text(noun)), std::move(others), "");
  }

  void readWho(size_t at, size_t behind) {
    const std::string others = rest(at, behind);
    say("who is the " + std::string(text(at)), others.empty() ? others : "of " + others, "");
  }

  bool isPerson(size_t at) const {
    if (key(at) == "ceo" || key(at) == "cfo") return true;
    return nounOf(at) == key(at) && lexicon_.nounClass(nounOf(at)) == NounClass::person && !hasCapitalAt(at);
  }

  // "deaths", "layoffs": several of something
  bool isMany(size_t at) const {
    return key(at).ends_with("s") && !nounOf(at).empty() && nounOf(at) != key(at) && !hasCapitalAt(at);
  }

  bool hasCapitalAt(size_t at) const {
    const std::string_view word = text(at);
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
  }

  std::string_view text(size_t at) const { return document_.text(document_.tokens[at].span); }

  // The words before `first` and from `end` on.
  std::string rest(size_t first, size_t end) const {
    std::string out;
    for (size_t at = 0; at < document_.tokens.size(); ++at) {
      if (at >= first && at < end) continue;
      // "Luke" + "'s"
      const bool joined = at > 0 && document_.tokens[at - 1].span.end == document_.tokens[at].span.begin;
      if (!out.empty() && !joined) out += ' ';
      out += text(at);
    }
    return out;
  }

  void say(std::string before, std::string others, std::string_view behind) {
    if (others.empty()) return;
    before += ' ';
    before += others;
    if (!behind.empty()) before += ' ', before += behind;
    out_.push_back(std::move(before));
  }

  static constexpr auto kDeath = std::to_array<std::string_view>({"death", "deaths", "casualty"});
  const Document document_;
  const Lexicon& lexicon_;
  const QuestionPlaces places_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> questionsOf(std::string_view text, const Lexicon& lexicon) {
  return KeywordReader(text, lexicon).read();
}

}  // namespace synoptic
