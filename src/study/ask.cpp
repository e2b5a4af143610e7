// ask: how much of a question each sentence has, then the facts and mentions of the kind asked for that stand in the
// sentences that have it. Cost: words of the question times distinct words of the texts, then linear in the facts.
// Example: "how many points" finds the fact whose figures count points, with all its values.
#include <algorithm>
#include <bit>
#include <tuple>

#include "study/around.h"
#include "study/deed.h"
#include "study/figure_fit.h"
#include "study/identity.h"
#include "study/keywords.h"
#include "study/passage.h"
#include "study/reason.h"
#include "study/speech.h"
#include "study/whole.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastScore = 67;    // percent of the question's weight
constexpr uint32_t kLeastRest = 50;     // percent of the weight of what is no name
constexpr uint32_t kInOtherWords = 25;  // percent of its weight that a word met by a related one lacks
constexpr uint32_t kAside = 100;        // tokens that a value of another time or part counts as farther away

// A fact, or the mentions of one value that no fact holds, with how well it answers.
struct Candidate {
  Answer answer;
  bool unsure = false;  // has a word of the question by a synonym alone
  bool second = false;  // of a kind or a time that is meant only where nothing else is told
  // weight of the question's words right at the values: their verb, what they count, the slot's name
  uint32_t near = 0;
  uint32_t far = 0;  // how far its other words are from the nearest value
};

class Asking {
 public:
  Asking(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach)
      : comparison_(comparison),
        lexicon_(lexicon),
        question_(question),
        reach_(reach),
        fit_(comparison, lexicon, question, reach),
        figures_(comparison, lexicon, question, reach, fit_) {
    for (const ComparedArticle& article : comparison.articles)
      held_.emplace_back(article.reading.mentions.size(), false);
    for (uint32_t article = 0; article < comparison.articles.size(); ++article)
      for (uint32_t at = 0; at < comparison.articles[article].document.sentences.size(); ++at)
        said_ |= reach.of({article, at});
  }

  std::vector<Candidate> candidates() {
    std::vector<Candidate> out;
    for (uint32_t at = 0; at < comparison_.facts.size(); ++at) {
      const Fact& fact = comparison_.facts[at];
      // how a name is spelled is no answer to any question
      if (fact.kind == FactKind::spelling || !isWanted(fact.kind, fact.values)) continue;
      hold(fact);  // what other facts have may still answer by itself
      add(out, fact.kind, {at, fact.values, 0});
    }
    if (question_.wanted != 0 || question_.attribute) addMentions(out);
    if (question_.asks_speaker) addTelling(out, speakersOf(comparison_, question_, reach_));
    if (question_.by_pronoun) addTelling(out, doersOf(comparison_, question_, reach_));
    for (const Deed& one : deedsOf(comparison_, lexicon_, question_, reach_)) addDeed(out, one);
    for (const Deed& one : jobsOf(comparison_, question_, reach_)) addDeed(out, one);
    for (const Deed& one : sidesOf(comparison_, question_, reach_)) addDeed(out, one);
    if (question_.identity) out.clear();  // who else is named with her is not she
    for (const Deed& one : identitiesOf(comparison_, lexicon_, question_, reach_)) {
      const size_t found = out.size();
      addDeed(out, one);
      if (out.size() > found) out.back().far = uint32_t(found);
    }
    if (question_.identity) return out;
    if (question_.asks_words)
      for (const FactMention& words : plainWordsOf(comparison_, question_, reach_))
        add(out, FactKind::quote, {kNone, {{"", {words}}}, 0});
    return out;
  }

  // Where nothing else answers.
  std::vector<Candidate> wholes() const {
    std::vector<Candidate> out;
    const std::vector<Deed> said = question_.asks_reason
                                       ? reasonsOf(comparison_, lexicon_, question_, reach_)
                                       : wholesOf(comparison_, lexicon_, question_, reach_, fit_, figures_);
    for (const Deed& one : said) {
      addDeed(out, one);
      if (!out.empty()) out.back().far = uint32_t(out.size());
    }
    return out;
  }

 private:
  // Of the kinds asked for, or a name with the word itself ("which district": "11th District").
  bool isWanted(FactKind kind, const std::vector<FactValue>& values) const {
    if (question_.wanted == 0 || (question_.wanted & kindBit(kind)) != 0) return true;
    return isName(kind) && std::any_of(values.begin(), values.end(), [&](const FactValue& value) {
             return std::any_of(value.mentions.begin(), value.mentions.end(), [&](const FactMention& words) {
               return fit_.hasKindWord(words) || fit_.standsFor(kind, words);
             });
           });
  }

  void hold(const Fact& fact) {
    for (const FactValue& value : fact.values)
      for (const FactMention& words : value.mentions)
        if (const uint32_t at = fit_.mentionAt(words); at != kNone) held_[words.sentence.article][at] = true;
  }

  // Whether what a sentence has of the question is enough of it, and of what is no name in it.
  bool enough(Mask mask, Mask all) const {
    if ((mask & reach_.musts()) != reach_.musts()) return false;
    // "in the crash" weighs little where it is not said; "about the hostages" nothing: “They are free”
    const Mask unsaid = all & ~mask & (reach_.matters() | reach_.epithets());
    if (question_.weather && (all & ~(said_ & reach_.matters())) == 0) return true;
    const uint32_t slack = question_.asks_words ? 0 : uint32_t(std::popcount(unsaid));
    return 100 * reach_.weight(mask) >= kLeastScore * (reach_.weight(all & ~unsaid) + slack) &&
           (isMeasure(all & ~unsaid) || 100 * reach_.weight(mask & ~reach_.musts()) >=
                                            kLeastRest * (reach_.weight(all & ~unsaid & ~reach_.musts()) + slack));
  }

  // "How far is it from the bakery to Tarrow": where nothing but names need be said, the unit tells.
  bool isMeasure(Mask said) const {
    return !question_.units.empty() && !question_.much && reach_.musts() != 0 &&
           reach_.weight(said & ~reach_.musts()) == 0;
  }

  // Whether it is so is told by what is said of it, by no name and no figure.
  static bool isSaidOf(FactKind kind) {
    return kind == FactKind::polarity || kind == FactKind::claim || kind == FactKind::certainty ||
           kind == FactKind::event;
  }

  std::pair<bool, uint32_t> rank(Mask mask) const {
    return {(mask & reach_.musts()) == reach_.musts(), reach_.weight(mask)};
  }

  void add(std::vector<Candidate>& out, FactKind kind, Answer answer) const {
    if (isOfNoUse(kind)) return;
    const Told told = toldBy(kind, answer.values);
    Mask all = Mask((uint64_t(1) << question_.words.size()) - 1);
    // "how much did it cost", but no ransom where no text tells of one
    if (kind == FactKind::money) all &= ~(question_.spare & (reach_.met() | ~question_.rare) & ~told.best);
    if (!answers(kind, told, all)) return;
    const Mask met = told.best & all;
    answer.score =
        reach_.weight(all) == 0
            ? 100
            : (100 * reach_.weight(met) - kInOtherWords * reach_.weight(met & told.others)) / reach_.weight(all);
    const bool unsure =
        (question_.counted == kNone && (met & ~reach_.musts() & ~told.sure) != 0) || (met & told.others) != 0;
    const bool second = (question_.second & kindBit(kind)) != 0 || told.beside || !told.of_kind || !told.in_full;
    out.push_back({std::move(answer), unsure, second, reach_.weight(told.near & told.best), told.far});
  }

  bool isOfNoUse(FactKind kind) const {
    // no figure and no day does or causes anything; of a job the nouns tell
    if (!question_.behind.empty() || (question_.polar && !isSaidOf(kind))) return true;
    if ((question_.by_what && kind <= FactKind::time) || question_.sort || question_.job != kNone) return true;
    // "what did she buy" asks for no count
    const bool deed = question_.deed != kNone && question_.wanted == 0;
    return deed && (kind == FactKind::number || kind == FactKind::ordinal);
  }

  // What the sentences of a fact's values have of the question.
  struct Told {
    Mask best = 0;     // the most that one of them has
    Mask sure = 0;     // of it: not by a synonym alone
    Mask others = 0;   // of it: in other words
    Mask near = 0;     // right at a value
    Mask lasting = 0;  // at a length of time, what lasted
    bool spent = false, counted = false, beside = true;
    bool other = false;  // somebody or something else than the question names
    bool of_kind = false, in_full = false;
    uint32_t far = UINT32_MAX;  // tokens
  };

  Told toldBy(FactKind kind, const std::vector<FactValue>& values) const {
    Told told;
    told.in_full = !question_.in_full;
    told.of_kind = question_.kind == kNone || !isName(kind);
    for (const FactValue& value : values) {
      // "who is the father of Lee": he may be a Lee
      const bool called = std::any_of(value.mentions.begin(), value.mentions.end(),
                                      [&](const FactMention& words) { return fit_.officeOf(words) != kNone; });
      const bool asked = !called && std::any_of(value.mentions.begin(), value.mentions.end(),
                                                [&](const FactMention& words) { return fit_.isAsked(kind, words); });
      for (const FactMention& words : value.mentions) addTold(told, kind, words, asked);
    }
    return told;
  }

  void addTold(Told& told, FactKind kind, const FactMention& words, bool asked) const {
    const Mask close = fit_.nearOf(words), here = reach_.of(words.sentence);
    const Mask mask = here | close | fit_.speakerMask(words) | figures_.countedBefore(words);
    const bool aside = fit_.isBeside(words) || fit_.isLongAgo(words);
    // the names first: the rest without them answers nothing
    if (rank(mask) > rank(told.best))
      told.best = mask, told.far = UINT32_MAX, told.sure = 0, told.others = ~Mask(0),
      told.other = told.other && !question_.acts;
    if (mask == told.best) {
      told.sure |= mask & ~(close & ~here);
      told.others &= reach_.inOtherWords(words.sentence);
      told.far = std::min(told.far, reach_.distance(words.sentence, words.span, mask & ~close) + (aside ? kAside : 0));
    }
    told.near |= close;
    told.lasting |= close | fit_.beforeIt(words) | fit_.behindIt(words);
    told.spent = told.spent || (question_.lasts && figures_.isSpent(words));
    told.counted = told.counted || (figures_.counts(words) && fit_.holdsOffice(words));
    told.beside = told.beside && aside;
    told.of_kind = told.of_kind || fit_.hasKindWord(words);
    told.in_full = told.in_full || !isFragment(comparison_, words);
    // only where the deed is: elsewhere anybody may be named
    if (!question_.acts || mask == told.best)
      told.other = told.other || !(asked || reach_.against(words.sentence) != 0 || fit_.isTeller(kind, words) ||
                                   !fit_.speaksRight(words) || fit_.isElsewhere(words) ||
                                   (question_.acts && isName(kind) && isDoneTo(comparison_, reach_, words)));
  }

  // `all`: the words of the question that count.
  bool answers(FactKind kind, const Told& told, Mask all) const {
    // "how long was he suspended": not how long he was questioned
    if (kind == FactKind::duration && question_.lasting && told.lasting == 0 && !told.spent) return false;
    if (!told.counted || !told.other || !enough(told.best, all)) return false;
    // what was promised was not done
    if (question_.deed != kNone && ((told.best & told.sure) >> question_.deed & 1) == 0) return false;
    // who "steered" the ship was not merely on it
    if (question_.acts && !question_.words.empty() && !question_.words[0].light && (told.best & 1) == 0) return false;
    // "launched" is no "founded" where nothing else is told
    Mask rest = told.best & all & ~reach_.musts();
    if (question_.people && question_.counted != kNone) rest &= ~(Mask(1) << question_.counted);
    if (reach_.weight(rest) != 0 && reach_.weight(rest & told.sure) == 0) return false;
    // of whom nothing names or calls so, other words alone tell nothing
    return reach_.musts() != 0 || (all & ~told.best & reach_.epithets()) == 0 ||
           reach_.weight(told.best & told.sure & ~told.others) != 0;
  }

  // Those whom no candidate has: who is told of only as "he", and who says it in another way than the question does.
  void addTelling(std::vector<Candidate>& out, std::vector<Doer> doers) const {
    const size_t found = out.size();
    for (Doer& one : doers) {
      const auto isIn = [&](const FactMention& words) {
        return std::find(one.words.begin(), one.words.end(), words) != one.words.end();
      };
      const bool had = std::any_of(out.begin(), out.begin() + ptrdiff_t(found), [&](const Candidate& other) {
        return std::any_of(other.answer.values.begin(), other.answer.values.end(), [&](const FactValue& value) {
          return std::any_of(value.mentions.begin(), value.mentions.end(), isIn);
        });
      });
      if (!had) out.push_back({{kNone, {{one.name, std::move(one.words)}}, one.score}, false, false, 0, 0});
    }
  }

  // Before the facts of the same words: it has what was done, whatever kind of value that is.
  void addDeed(std::vector<Candidate>& out, const Deed& one) const {
    const Mask all = Mask((uint64_t(1) << question_.words.size()) - 1);
    if (!enough(one.mask, all)) return;
    const uint32_t whole = reach_.weight(all), near = reach_.weight(one.mask);
    out.push_back({{kNone, {{"", {one.words}}}, whole == 0 ? 100 : 100 * near / whole}, false, false, near, 0});
  }

  void addMentions(std::vector<Candidate>& out) const {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Reading& reading = comparison_.articles[article].reading;
      for (size_t at = 0; at < reading.mentions.size(); ++at) {
        const Mention& mention = reading.mentions[at];
        const FactKind kind = FactKind(uint8_t(mention.kind));
        if (held_[article][at] ||
            (question_.wanted == 0 && !figures_.tellsAttribute({{article, mention.sentence}, mention.span})))
          continue;
        Answer answer{kNone, {{mention.value, {{{article, mention.sentence}, mention.span}}}}, 0};
        if (isWanted(kind, answer.values)) add(out, kind, std::move(answer));
      }
    }
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Question& question_;
  const Reach& reach_;
  const Fit fit_;
  const FigureFit figures_;
  Mask said_ = 0;                        // by any sentence, by no mere synonym
  std::vector<std::vector<bool>> held_;  // article, mention: some fact has it
};

// What one reading of the question is answered by.
Answers answersTo(const Comparison& comparison, const Lexicon& lexicon, std::string_view text) {
  Answers answers;
  Question question = readQuestion(text, lexicon);
  if (question.words.empty() && question.wanted == 0) return answers;
  const Reach reach(comparison, lexicon, question);
  for (size_t word = 0; word < question.words.size(); ++word)
    if ((reach.met() >> word & 1) == 0 &&  // "CEO" is two words
        std::ranges::find(answers.unknown, question.words[word].asked) == answers.unknown.end())
      answers.unknown.push_back(question.words[word].asked);
  Asking asking(comparison, lexicon, question, reach);
  std::vector<Candidate> found;
  if (!question.asks_reason) found = asking.candidates();
  // "what did the firm plead guilty to": no fact of a name that has the words tells what
  // "what inflation does it aim for": a figure does
  const auto isFigured = [&](const Candidate& one) {
    const FactMention& first = one.answer.values.front().mentions.front();
    const std::string_view words = comparison.articles[first.sentence.article].document.text(first.span);
    return words.find_first_of("0123456789") != std::string_view::npos;
  };
  if (found.empty() || question.open || (question.open_kind && std::none_of(found.begin(), found.end(), isFigured))) {
    std::vector<Candidate> wholes = asking.wholes();
    if (!wholes.empty()) found = std::move(wholes);
  }
  const auto order = [](const Candidate& one) {
    // facts are ordered by salience; what no fact holds comes after them
    const FactMention& first = one.answer.values.front().mentions.front();
    return std::tuple(-int64_t(one.answer.score), one.second, one.unsure, -int64_t(one.near), one.far, one.answer.fact,
                      first);
  };
  putInOrder(found, [&](const Candidate& left, const Candidate& right) { return order(left) < order(right); });
  if (found.size() > Answers::kMostAnswers) found.resize(Answers::kMostAnswers);
  for (Candidate& one : found) answers.answers.push_back(std::move(one.answer));
  return answers;
}

}  // namespace

Answers ask(const Comparison& comparison, const Lexicon& lexicon, std::string_view text) {
  // "Orla age": first as the question that it stands for, then as the words themselves
  Answers plain = answersTo(comparison, lexicon, text);
  for (const std::string& question : questionsOf(text, lexicon)) {
    Answers typed = answersTo(comparison, lexicon, question);
    if (typed.answers.empty()) continue;
    plain.answers = std::move(typed.answers);
    break;
  }
  if (plain.answers.empty())
    plain.nearest = nearestOf(comparison, passagesOf(comparison, lexicon, text), Answers::kMostNearest);
  return plain;
}

}  // namespace synoptic
