// ask: how much of a question each sentence has, then the facts and mentions of the kind asked for that stand in the
// sentences that have it. Cost: words of the question times distinct words of the texts, then linear in the facts.
// Example: "how many points" finds the fact whose figures count points, with all its values.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "study/around.h"
#include "study/is_among.h"
#include "study/reach.h"
#include "study/speech.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastScore = 67;  // percent of the question's weight

constexpr uint32_t kLeastRest = 50;     // percent of the weight of what is no name
constexpr uint32_t kAttributeNear = 5;  // tokens between "her weight" and the figure that tells it
constexpr uint32_t kOfficeNear = 8;     // tokens between a person and what the texts call her

// A fact, or the mentions of one value that no fact holds, with how well it answers.
struct Candidate {
  Answer answer;
  bool second = false;  // of a kind or a time that is meant only where nothing else is told
  // weight of the question's words right at the values: their verb, what they count, the slot's name
  uint32_t near = 0;
  uint32_t far = 0;  // how far its other words are from the nearest value
};

class Asking {
 public:
  Asking(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach)
      : comparison_(comparison), lexicon_(lexicon), question_(question), reach_(reach) {
    for (const ComparedArticle& article : comparison.articles) {
      held_.emplace_back(article.reading.mentions.size(), false);
      for (const Entity& entity : article.reading.entities)
        if (question.office != kNone && entity.kind == MentionKind::person) roles_[entity.name] |= rolesOf(entity);
    }
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
    if (question_.asks_words)
      for (const FactMention& words : plainWordsOf(comparison_, question_, reach_))
        add(out, FactKind::quote, {kNone, {{"", {words}}}, 0});
    return out;
  }

 private:
  // Of the kinds asked for, or a name with the word itself ("which district": "11th District").
  bool isWanted(FactKind kind, const std::vector<FactValue>& values) const {
    if (question_.wanted == 0 || (question_.wanted & kindBit(kind)) != 0) return true;
    return isName(kind) && std::any_of(values.begin(), values.end(), [&](const FactValue& value) {
             return std::any_of(value.mentions.begin(), value.mentions.end(),
                                [&](const FactMention& words) { return hasKindWord(words) || standsFor(kind, words); });
           });
  }

  // A country or its people where it does what "who" asks about ("The Russians have invited us"), any name where a
  // place stands ("left Wexmere").
  bool standsFor(FactKind kind, const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const Mention& mention = article.reading.mentions[at];
    if (kind == FactKind::place && question_.acts) {
      const uint32_t verb = verbAfter(article.document, mention);
      return verb != kNone && (reach_.ofToken(words.sentence.article, verb) & 1) != 0;
    }
    return (kind == FactKind::name || kind == FactKind::organisation) && question_.wanted == kindBit(FactKind::place) &&
           question_.kind == kNone && isPlaced(article.document, mention, lexicon_);
  }

  bool hasKindWord(const FactMention& words) const {
    return question_.kind != kNone && (reach_.ofSpan(words.sentence, words.span) >> question_.kind & 1) != 0;
  }

  // The mention of the reading under a fact's words; kNone: none of its own ("claim").
  uint32_t mentionAt(const FactMention& words) const {
    const Reading& reading = comparison_.articles[words.sentence.article].reading;
    const auto first =
        std::lower_bound(reading.mentions.begin(), reading.mentions.end(), words.sentence.sentence,
                         [](const Mention& mention, uint32_t sentence) { return mention.sentence < sentence; });
    uint32_t found = kNone;
    for (auto at = first; at != reading.mentions.end() && at->sentence == words.sentence.sentence; ++at) {
      if (!at->span.overlaps(words.span) || at->kind == MentionKind::polarity) continue;
      // within a quotation there are others
      if (at->span == words.span) return uint32_t(at - reading.mentions.begin());
      if (found == kNone) found = uint32_t(at - reading.mentions.begin());
    }
    return found;
  }

  void hold(const Fact& fact) {
    for (const FactValue& value : fact.values)
      for (const FactMention& words : value.mentions)
        if (const uint32_t at = mentionAt(words); at != kNone) held_[words.sentence.article][at] = true;
  }

  // What stands right at one value: its verb, what it counts.
  Mask nearOf(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return reach_.ofSpan(words.sentence, words.span);
    const Mention& mention = comparison_.articles[words.sentence.article].reading.mentions[at];
    Mask mask = reach_.ofSpan(words.sentence, words.span);
    const uint32_t of = headBefore(comparison_.articles[words.sentence.article].document, mention);
    for (const uint32_t token : {mention.verb, mention.counted, of})
      if (token != kNone) mask |= reach_.ofToken(words.sentence.article, token);
    if (mention.entity != kNone)
      mask |= roleMask(comparison_.articles[words.sentence.article].reading.entities[mention.entity]);
    // "left Wexmere"
    if (question_.wanted == kindBit(FactKind::place)) mask |= beforeIt(words);
    return mask | ownerMask(words);
  }

  // "take three months".
  Mask beforeIt(const FactMention& words) const {
    const uint32_t at = tokenBefore(comparison_.articles[words.sentence.article].document, words);
    return at == kNone ? 0 : reach_.ofToken(words.sentence.article, at);
  }

  // A day that had passed when most of the articles came out.
  bool isOver(const Mention& mention) const {
    if (mention.kind != MentionKind::date || !mention.date.known()) return false;
    size_t later = 0;
    for (const ComparedArticle& article : comparison_.articles) {
      const int32_t published = article.reading.published;
      later += published != DateInterval::kUnknown && published >= mention.date.end;
    }
    return 2 * later > comparison_.articles.size();
  }

  // Whether the question is about another time than the text, or asks who did it and this is to whom it was done.
  bool isBeside(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const Mention& mention = article.reading.mentions[at];
    if (question_.tense == Tense::past && mention.modality.stage == Stage::planned) return true;
    if (question_.tense == Tense::future && (mention.modality.stage == Stage::happened || isOver(mention))) return true;
    // "for Thanksgiving" tells what for
    if (mention.recogniser == "date.holiday" && isFor(article.document, mention)) return true;
    // "where did they meet": at a place, not with what is called by it
    if (question_.wanted == kindBit(FactKind::place) && question_.kind == kNone)
      return mention.kind == MentionKind::place && !isGoverned(article.document, mention);
    if (!question_.acts || !isName(FactKind(uint8_t(mention.kind)))) return false;
    if (isDescription(article.document, mention)) return true;
    if (mention.verb != kNone && article.document.tokens[mention.verb].span.begin < mention.span.begin) return true;
    return !isSubject(article.document, mention);
  }

  // "who is the harbor master": the person whose office has these words, wherever any of the texts names it.
  Mask roleMask(const Entity& entity) const {
    const auto same = roles_.find(entity.name);
    return same == roles_.end() ? rolesOf(entity) : same->second;
  }

  Mask rolesOf(const Entity& entity) const {
    Mask mask = 0;
    for (const std::string& role : entity.roles) mask |= reach_.ofWords(role);
    return mask;
  }

  // The token of the office asked for that is apposed to a name; kNone: none.
  uint32_t officeOf(const FactMention& words) const {
    if (question_.office == kNone) return kNone;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const auto [first, last] = apposedTo(article, words);
    for (uint32_t token = first; token <= last; ++token) {
      // "Marren Ferries" is no ferry, "Rope Street" is a street
      if (question_.thing && article.document.tokens[token].span.overlaps(words.span) &&
          article.document.key(article.document.tokens[token]) != question_.words[question_.office].key)
        continue;
      if ((reach_.ofToken(words.sentence.article, token) >> question_.office & 1) != 0) return token;
    }
    return kNone;
  }

  // "Its secretary, Ann Lee": what the sentence before has of the question is whose secretary she is.
  Mask ownerMask(const FactMention& words) const {
    constexpr auto kOwners = std::to_array<std::string_view>({"its", "their"});
    const uint32_t office = officeOf(words);
    if (office == kNone || office == 0 || words.sentence.sentence == 0) return 0;
    const Document& document = comparison_.articles[words.sentence.article].document;
    if (!isAmong(kOwners, document.key(document.tokens[office - 1]))) return 0;
    return reach_.of({words.sentence.article, words.sentence.sentence - 1});
  }

  // "who is the judge": that person, or whoever stands right beside the word.
  bool holdsOffice(const FactMention& words) const {
    if (question_.office == kNone) return true;
    if (question_.thing) return officeOf(words) != kNone;
    const Mask office = Mask(1) << question_.office;
    return (nearOf(words) & office) != 0 || ((reach_.of(words.sentence) & office) != 0 &&
                                             reach_.distance(words.sentence, words.span, office, 0) <= kOfficeNear);
  }

  // "The rules require eight": eight of what the sentences before it tell of.
  Mask countedBefore(const FactMention& words) const {
    constexpr uint32_t kBack = 2;  // sentences of the same paragraph
    const uint32_t at = question_.counted == kNone ? kNone : mentionAt(words);
    if (at == kNone) return 0;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const Mention& mention = article.reading.mentions[at];
    if (mention.kind != MentionKind::number || mention.counted != kNone) return 0;
    const bool asked = mention.verb != kNone && reach_.ofToken(words.sentence.article, mention.verb) != 0;
    Mask mask = 0;
    for (uint32_t back = 1; asked && back <= kBack && back <= words.sentence.sentence; ++back) {
      const uint32_t before = words.sentence.sentence - back;
      if (article.document.sentences[before].paragraph != article.document.sentences[mention.sentence].paragraph) break;
      mask |= reach_.of({words.sentence.article, before});
    }
    return mask & Mask(1) << question_.counted;
  }

  // "how many people": passengers, the injured, "two of them".
  bool countsPeople(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const Mention& mention = article.reading.mentions[at];
    return mention.kind == MentionKind::number && mention.counted == kNone && isPartOf(article.document, mention);
  }

  // "how fast": a number of knots; of a sum or a share the unit is no question.
  bool isMeasured(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const Mention& mention = comparison_.articles[words.sentence.article].reading.mentions[at];
    return mention.kind != MentionKind::number || isAmong(question_.units, mention.unit);
  }

  // "how many rescue exercises": what is counted is the first word asked for, or the second that goes with it.
  bool counts(const FactMention& words) const {
    if (question_.age) return isAge(comparison_.articles[words.sentence.article], words);
    if (!question_.units.empty() && !isMeasured(words)) return false;
    if (question_.counted == kNone) return true;
    if (question_.people && countsPeople(words)) return true;
    if (((nearOf(words) | countedBefore(words)) >> question_.counted & 1) != 0) return true;
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const uint32_t counted = comparison_.articles[words.sentence.article].reading.mentions[at].counted;
    return counted != kNone && (reach_.ofToken(words.sentence.article, counted) >> question_.counted & 3) != 0 &&
           (reach_.of(words.sentence) >> question_.counted & 1) != 0;
  }

  // "who met Dmitriev": Dmitriev is no answer, by whatever part of his name.
  bool isAsked(FactKind kind, const FactMention& words) const {
    if (!isName(kind)) return false;
    if ((reach_.ofSpan(words.sentence, words.span) & reach_.names()) != 0) return true;
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const Reading& reading = comparison_.articles[words.sentence.article].reading;
    const uint32_t entity = reading.mentions[at].entity;
    return entity != kNone && reading.entities[entity].kind == MentionKind::person &&
           (reach_.ofWords(reading.entities[entity].name) & reach_.names()) != 0;
  }

  // "who will meet Lee": not the agency that tells it, unless that is asked.
  bool isTeller(FactKind kind, const FactMention& words) const {
    if (!isName(kind) || question_.asks_teller) return false;
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const Reading& reading = comparison_.articles[words.sentence.article].reading;
    const uint32_t entity = reading.mentions[at].entity;
    return entity != kNone && !reading.entities[entity].outlet.empty();
  }

  // "Her weight was 72 kg", for "what was her weight": every word of it right before or after a figure.
  bool tellsAttribute(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const Mention& mention = comparison_.articles[words.sentence.article].reading.mentions[at];
    if (!isFigure(mention.kind) || mention.counted != kNone) return false;
    for (size_t word = 0; word < question_.words.size(); ++word) {
      const Mask bit = Mask(1) << word;
      if ((bit & reach_.musts()) != 0 || question_.words[word].light) continue;
      if ((reach_.of(words.sentence) & bit) == 0 || reach_.distance(words.sentence, words.span, bit) > kAttributeNear)
        return false;
    }
    return true;
  }

  // "Who called it so", "what did she say": the speaker alone, and the speaker's words alone.
  bool speaksRight(const FactMention& words) const {
    if (question_.asks_speaker) return isSpeaker(comparison_, question_, reach_, words);
    return !question_.asks_words || isOfSpeaker(comparison_, question_, reach_, words);
  }

  // "what did the mayor say": whose words they are has been looked at.
  Mask speakerMask(const FactMention& words) const {
    return question_.asks_words && speaksRight(words) ? speakerOf(question_) : 0;
  }

  // Whether what a sentence has of the question is enough of it, and of what is no name in it.
  bool enough(Mask mask, Mask all) const {
    if ((mask & reach_.musts()) != reach_.musts()) return false;
    return 100 * reach_.weight(mask) >= kLeastScore * reach_.weight(all) &&
           100 * reach_.weight(mask & ~reach_.musts()) >= kLeastRest * reach_.weight(all & ~reach_.musts());
  }

  void add(std::vector<Candidate>& out, FactKind kind, Answer answer) const {
    Mask best = 0, near = 0, lasting = 0, sure = 0;  // sure: not by a synonym alone
    bool counted = false, other = false, second = (question_.second & kindBit(kind)) != 0, beside = true;
    bool in_full = !question_.in_full;
    bool of_kind = question_.kind == kNone || !isName(kind);
    uint32_t far = UINT32_MAX;
    for (const FactValue& value : answer.values) {
      // "who is the father of Lee": he may be a Lee
      const bool called = std::any_of(value.mentions.begin(), value.mentions.end(),
                                      [&](const FactMention& words) { return officeOf(words) != kNone; });
      const bool asked = !called && std::any_of(value.mentions.begin(), value.mentions.end(),
                                                [&](const FactMention& words) { return isAsked(kind, words); });
      for (const FactMention& words : value.mentions) {
        const Mask close = nearOf(words),
                   mask = reach_.of(words.sentence) | close | speakerMask(words) | countedBefore(words);
        if (reach_.weight(mask) > reach_.weight(best)) best = mask, far = UINT32_MAX, sure = 0;
        if (mask == best) sure |= mask & ~(close & ~reach_.of(words.sentence));
        if (mask == best) far = std::min(far, reach_.distance(words.sentence, words.span, mask & ~close));
        near |= close;
        lasting |= close | beforeIt(words);
        counted = counted || (counts(words) && holdsOffice(words));
        beside = beside && isBeside(words);
        of_kind = of_kind || hasKindWord(words);
        in_full = in_full || !isFragment(comparison_, words);
        other = other || !(asked || isTeller(kind, words) || !speaksRight(words) ||
                           (question_.acts && isName(kind) && isDoneTo(comparison_, reach_, words)));
      }
    }
    // "how long was he suspended": not how long he was questioned
    if (question_.wanted == kindBit(FactKind::duration) && lasting == 0) return;
    Mask all = Mask((uint64_t(1) << question_.words.size()) - 1);
    if (kind == FactKind::money) all &= ~(question_.spare & ~best);
    if (!counted || !other || !enough(best, all)) return;
    // "launched" is no "founded" where nothing else is told
    const Mask rest = best & all & ~reach_.musts();
    if (reach_.names() != 0 && reach_.weight(rest) != 0 && reach_.weight(rest & sure) == 0) return;
    answer.score = reach_.weight(all) == 0 ? 100 : 100 * reach_.weight(best & all) / reach_.weight(all);
    out.push_back({std::move(answer), second || beside || !of_kind || !in_full, reach_.weight(near & best), far});
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
      if (!had) out.push_back({{kNone, {{one.name, std::move(one.words)}}, one.score}, false, 0, 0});
    }
  }

  void addMentions(std::vector<Candidate>& out) const {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Reading& reading = comparison_.articles[article].reading;
      for (size_t at = 0; at < reading.mentions.size(); ++at) {
        const Mention& mention = reading.mentions[at];
        const FactKind kind = FactKind(uint8_t(mention.kind));
        if (held_[article][at] ||
            (question_.wanted == 0 && !tellsAttribute({{article, mention.sentence}, mention.span})))
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
  std::map<std::string_view, Mask> roles_;  // of each person, by the name that all texts agree on
  std::vector<std::vector<bool>> held_;     // article, mention: some fact has it
};

}  // namespace

Answers ask(const Comparison& comparison, const Lexicon& lexicon, std::string_view text) {
  Answers answers;
  Question question = readQuestion(text, lexicon);
  if (question.words.empty() && question.wanted == 0) return answers;
  const Reach reach(comparison, lexicon, question);
  for (size_t word = 0; word < question.words.size(); ++word)
    if ((reach.met() >> word & 1) == 0) answers.unknown.push_back(question.words[word].asked);
  std::vector<Candidate> found = Asking(comparison, lexicon, question, reach).candidates();
  const auto order = [](const Candidate& one) {
    // facts are ordered by salience; what no fact holds comes after them
    const FactMention& first = one.answer.values.front().mentions.front();
    return std::tuple(-int64_t(one.answer.score), one.second, -int64_t(one.near), one.far, one.answer.fact, first);
  };
  std::sort(found.begin(), found.end(),
            [&](const Candidate& left, const Candidate& right) { return order(left) < order(right); });
  if (found.size() > Answers::kMostAnswers) found.resize(Answers::kMostAnswers);
  for (Candidate& one : found) answers.answers.push_back(std::move(one.answer));
  return answers;
}

}  // namespace synoptic
