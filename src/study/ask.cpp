// ask: how much of a question each sentence has, then the facts and mentions of the kind asked for that stand in the
// sentences that have it. Cost: words of the question times distinct words of the texts, then linear in the facts.
// Example: "how many points" finds the fact whose figures count points, with all its values.
#include <algorithm>
#include <array>
#include <tuple>

#include "study/reach.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastScore = 67;  // percent of the question's weight

constexpr uint32_t kLeastRest = 50;  // percent of the weight of what is no name
constexpr uint32_t kOfficeNear = 6;  // tokens between a person and what the texts call her

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
  Asking(const Comparison& comparison, const Question& question, const Reach& reach)
      : comparison_(comparison), question_(question), reach_(reach) {
    for (const ComparedArticle& article : comparison.articles)
      held_.emplace_back(article.reading.mentions.size(), false);
  }

  std::vector<Candidate> candidates() {
    std::vector<Candidate> out;
    for (uint32_t at = 0; at < comparison_.facts.size(); ++at) {
      const Fact& fact = comparison_.facts[at];
      hold(fact);
      // how a name is spelled is no answer to any question
      if (fact.kind == FactKind::spelling || (question_.wanted != 0 && (question_.wanted & kindBit(fact.kind)) == 0))
        continue;
      add(out, fact.kind, {at, fact.values, 0});
    }
    if (question_.wanted != 0) addMentions(out);
    return out;
  }

 private:
  // The mention of the reading under a fact's words; kNone: none of its own ("claim").
  uint32_t mentionAt(const FactMention& words) const {
    const Reading& reading = comparison_.articles[words.sentence.article].reading;
    const auto first =
        std::lower_bound(reading.mentions.begin(), reading.mentions.end(), words.sentence.sentence,
                         [](const Mention& mention, uint32_t sentence) { return mention.sentence < sentence; });
    for (auto at = first; at != reading.mentions.end() && at->sentence == words.sentence.sentence; ++at)
      if (at->span.overlaps(words.span) && at->kind != MentionKind::polarity)
        return uint32_t(at - reading.mentions.begin());
    return kNone;
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
    for (const uint32_t token : {mention.verb, mention.counted})
      if (token != kNone) mask |= reach_.ofToken(words.sentence.article, token);
    if (mention.entity != kNone)
      mask |= roleMask(comparison_.articles[words.sentence.article].reading.entities[mention.entity]);
    return mask;
  }

  // Whether the question is about another time than the text, or asks who did it and this is to whom it was done.
  bool isBeside(const FactMention& words) const {
    const uint32_t at = mentionAt(words);
    if (at == kNone) return false;
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    const Mention& mention = article.reading.mentions[at];
    if (question_.tense == Tense::past && mention.modality.stage == Stage::planned) return true;
    if (question_.tense == Tense::future && mention.modality.stage == Stage::happened) return true;
    if (!question_.acts || !isName(FactKind(uint8_t(mention.kind)))) return false;
    if (mention.verb != kNone && article.document.tokens[mention.verb].span.begin < mention.span.begin) return true;
    return !isSubject(article.document, mention);
  }

  // Not "the company's" and not "over the company".
  static bool isSubject(const Document& document, const Mention& mention) {
    constexpr auto kGoverns =
        std::to_array<std::string_view>({"of", "in", "on", "at", "over", "to", "for", "from", "with", "by", "about",
                                         "against", "among", "between", "near"});
    const std::string_view rest = std::string_view(document.body).substr(mention.span.end, 4);
    if (rest.starts_with("'s") || rest.starts_with("’s")) return false;
    const Sentence& sentence = document.sentences[mention.sentence];
    std::string_view before;
    for (uint32_t token = sentence.first_token;
         token < sentence.end_token && document.tokens[token].span.begin < mention.span.begin; ++token)
      before = document.key(document.tokens[token]);
    return std::find(kGoverns.begin(), kGoverns.end(), before) == kGoverns.end();
  }

  // "who is the harbor master": the person whose office has these words, wherever the text names it.
  Mask roleMask(const Entity& entity) const {
    Mask mask = 0;
    for (const std::string& role : entity.roles) mask |= reach_.ofWords(role);
    return mask;
  }

  // "who is the judge": that person, or whoever stands right beside the word.
  bool holdsOffice(const FactMention& words) const {
    if (question_.office == kNone) return true;
    const Mask office = Mask(1) << question_.office;
    return (nearOf(words) & office) != 0 || ((reach_.of(words.sentence) & office) != 0 &&
                                             reach_.distance(words.sentence, words.span, office) <= kOfficeNear);
  }

  // "Mr. Grimm, 44, a", "44 years old", "aged 44", "the 44-year-old".
  bool isAge(const FactMention& words) const {
    const Document& document = comparison_.articles[words.sentence.article].document;
    const Sentence& sentence = document.sentences[words.sentence.sentence];
    uint32_t at = sentence.first_token;
    while (at < sentence.end_token && document.tokens[at].span.end <= words.span.begin) ++at;
    uint32_t end = at;
    while (end < sentence.end_token && document.tokens[end].span.begin < words.span.end) ++end;
    const auto key = [&](uint32_t token) {
      return token < sentence.end_token && token >= sentence.first_token ? document.key(document.tokens[token])
                                                                         : std::string_view();
    };
    const std::string_view before = at > 0 ? key(at - 1) : std::string_view(), after = key(end);
    if (before == "aged" || before == "age" || after == "old" || after == "-year-old") return true;
    if (document.text(words.span).find("-year-old") != std::string_view::npos) return true;
    return before == "," && (after == "," || after == ".") && end == at + 1 && at > 1 &&
           isPerson(words.sentence, at - 2);
  }

  bool isPerson(SentenceRef sentence, uint32_t token) const {
    const ComparedArticle& article = comparison_.articles[sentence.article];
    if (token >= article.document.tokens.size()) return false;
    return std::any_of(article.reading.mentions.begin(), article.reading.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::person && one.span.overlaps(article.document.tokens[token].span);
    });
  }

  // "how many rescue exercises": what is counted is the first word asked for, or the second that goes with it.
  bool counts(const FactMention& words) const {
    if (question_.age) return isAge(words);
    if (question_.counted == kNone) return true;
    if ((nearOf(words) >> question_.counted & 1) != 0) return true;
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

  // Whether what a sentence has of the question is enough of it, and of what is no name in it.
  bool enough(Mask mask, Mask all) const {
    if ((mask & reach_.names()) != reach_.names()) return false;
    return 100 * reach_.weight(mask) >= kLeastScore * reach_.weight(all) &&
           100 * reach_.weight(mask & ~reach_.names()) >= kLeastRest * reach_.weight(all & ~reach_.names());
  }

  void add(std::vector<Candidate>& out, FactKind kind, Answer answer) const {
    Mask best = 0, near = 0;
    bool counted = false, other = false, second = (question_.second & kindBit(kind)) != 0, beside = true;
    uint32_t far = UINT32_MAX;
    for (const FactValue& value : answer.values) {
      const bool asked = std::any_of(value.mentions.begin(), value.mentions.end(),
                                     [&](const FactMention& words) { return isAsked(kind, words); });
      for (const FactMention& words : value.mentions) {
        const Mask close = nearOf(words), mask = reach_.of(words.sentence) | close;
        if (reach_.weight(mask) > reach_.weight(best)) best = mask, far = UINT32_MAX;
        if (mask == best) far = std::min(far, reach_.distance(words.sentence, words.span, mask & ~close));
        near |= close;
        counted = counted || (counts(words) && holdsOffice(words));
        beside = beside && isBeside(words);
        other = other || !(asked || isTeller(kind, words));
      }
    }
    Mask all = Mask((uint64_t(1) << question_.words.size()) - 1);
    if (kind == FactKind::money) all &= ~(question_.spare & ~best);
    if (!counted || !other || !enough(best, all)) return;
    answer.score = reach_.weight(all) == 0 ? 100 : 100 * reach_.weight(best & all) / reach_.weight(all);
    out.push_back({std::move(answer), second || beside, reach_.weight(near & best), far});
  }

  void addMentions(std::vector<Candidate>& out) const {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Reading& reading = comparison_.articles[article].reading;
      for (size_t at = 0; at < reading.mentions.size(); ++at) {
        const Mention& mention = reading.mentions[at];
        const FactKind kind = FactKind(uint8_t(mention.kind));
        if (held_[article][at] || (question_.wanted & kindBit(kind)) == 0) continue;
        add(out, kind, {kNone, {{mention.value, {{{article, mention.sentence}, mention.span}}}}, 0});
      }
    }
  }

  const Comparison& comparison_;
  const Question& question_;
  const Reach& reach_;
  std::vector<std::vector<bool>> held_;  // article, mention: some fact has it
};

}  // namespace

Answers ask(const Comparison& comparison, const Lexicon& lexicon, std::string_view text) {
  Answers answers;
  Question question = readQuestion(text, lexicon);
  if (question.words.empty() && question.wanted == 0) return answers;
  const Reach reach(comparison, lexicon, question);
  for (size_t word = 0; word < question.words.size(); ++word)
    if ((reach.met() >> word & 1) == 0) answers.unknown.push_back(question.words[word].asked);
  std::vector<Candidate> found = Asking(comparison, question, reach).candidates();
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
