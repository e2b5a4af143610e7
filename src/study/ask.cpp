// ask: how much of a question each sentence has, then the facts and mentions of the kind asked for that stand in the
// sentences that have it. Cost: words of the question times distinct words of the texts, then linear in the facts.
// Example: "how many points" finds the fact whose figures count points, with all its values.
#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <tuple>

#include "study/question.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastScore = 67;  // percent of the question's weight

using Mask = uint32_t;  // a bit for each word of the question

bool isName(FactKind kind) {
  return kind >= FactKind::person && kind <= FactKind::name;
}

// The same name with a letter more, less or other: "zelensky", "zelenskyy". Short names must be equal.
bool sameName(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.size() > right.size()) std::swap(left, right);
  if (left.size() < 5 || right.size() - left.size() > 1) return false;
  size_t same = 0;
  while (same < left.size() && left[same] == right[same]) ++same;
  const std::string_view rest = left.substr(same);
  return rest == right.substr(same + 1) || (left.size() == right.size() && rest.substr(1) == right.substr(same + 1));
}

bool sameMatter(const Lexicon& lexicon, const QuestionWord& word, std::string_view key) {
  if (key == word.key) return true;
  const std::string_view lemma = lexicon.lemma(key);
  return lemma == word.lemma || lexicon.synonymous(lemma, word.lemma) || lexicon.derived(lemma, word.lemma);
}

// What every sentence of every article has of the question.
class Reach {
 public:
  Reach(const Comparison& comparison, const Lexicon& lexicon, Question& question) : comparison_(comparison) {
    markNames(question);
    std::vector<uint32_t> sentences(question.words.size(), 0);
    for (const ComparedArticle& article : comparison.articles)
      addArticle(article.document, lexicon, question, sentences);
    for (size_t word = 0; word < question.words.size(); ++word) {
      if (question.words[word].name) names_ |= Mask(1) << word;
      // rarer words say more; of a name every answer must have all
      if (!question.words[word].light)
        weights_[word] = 1 + uint32_t(std::bit_width(total_ / std::max(1u, sentences[word])));
    }
  }

  Mask of(SentenceRef ref) const { return masks_[ref.article][ref.sentence]; }
  Mask ofToken(uint32_t article, uint32_t token) const {
    return keys_[article][comparison_.articles[article].document.tokens[token].key];
  }
  Mask ofSpan(SentenceRef ref, Span span) const {
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    Mask mask = 0;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if (document.tokens[token].span.overlaps(span)) mask |= ofToken(ref.article, token);
    return mask;
  }
  Mask met() const { return met_; }
  Mask names() const { return names_; }
  uint32_t weight(Mask mask) const {
    uint32_t sum = 0;
    for (; mask != 0; mask &= mask - 1) sum += weights_[std::countr_zero(mask)];
    return sum;
  }

 private:
  // A word of the question that is part of a name in some text is a name, however it was typed.
  void markNames(Question& question) const {
    std::set<std::string_view> names;
    for (const ComparedArticle& article : comparison_.articles)
      for (const Mention& mention : article.reading.mentions) {
        if (!isName(FactKind(uint8_t(mention.kind)))) continue;
        const Sentence& sentence = article.document.sentences[mention.sentence];
        for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
          if (mention.span.contains(article.document.tokens[token].span))
            names.insert(article.document.key(article.document.tokens[token]));
      }
    for (QuestionWord& word : question.words)
      word.name = word.name || std::any_of(names.begin(), names.end(), [&](std::string_view one) {
                    return one == word.key || (word.key.size() > 6 && sameName(one, word.key));
                  });
  }

  void addArticle(const Document& document, const Lexicon& lexicon, const Question& question,
                  std::vector<uint32_t>& sentences) {
    std::vector<Mask>& keys = keys_.emplace_back(document.keys.size(), 0);
    for (size_t key = 0; key < document.keys.size(); ++key)
      for (size_t word = 0; word < question.words.size(); ++word) {
        const QuestionWord& asked = question.words[word];
        const bool same =
            asked.name ? sameName(asked.key, document.keys[key]) || sameName(asked.key + "'s", document.keys[key])
                       : sameMatter(lexicon, asked, document.keys[key]);
        if (same) keys[key] |= Mask(1) << word;
      }
    std::vector<Mask>& masks = masks_.emplace_back();
    for (const Sentence& sentence : document.sentences) {
      Mask mask = 0;
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
        mask |= keys[document.tokens[token].key];
      masks.push_back(mask);
      met_ |= mask;
      ++total_;
      for (size_t word = 0; word < question.words.size(); ++word) sentences[word] += mask >> word & 1;
    }
  }

  const Comparison& comparison_;
  std::vector<std::vector<Mask>> keys_, masks_;  // article, key or sentence
  std::array<uint32_t, Question::kMostWords> weights_{};
  Mask met_ = 0, names_ = 0;
  uint32_t total_ = 0;  // sentences
};

// A fact, or the mentions of one value that no fact holds, with how well it answers.
struct Candidate {
  Answer answer;
  uint32_t near =
      0;  // weight of the question's words right at the values: their verb, what they count, the slot's name
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

  // "who is the harbor master": the person whose office has these words, wherever the text names it.
  Mask roleMask(const Entity& entity) const {
    Mask mask = 0;
    for (const std::string& role : entity.roles)
      for (size_t word = 0; word < question_.words.size(); ++word) {
        const std::string& key = question_.words[word].key;
        const size_t at = (" " + role + " ").find(" " + key + " ");
        if (at != std::string::npos) mask |= Mask(1) << word;
      }
    return mask;
  }

  // "how many rescue exercises": what is counted is the first word asked for, or the second that goes with it.
  bool counts(const FactMention& words) const {
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
    return isName(kind) && (reach_.ofSpan(words.sentence, words.span) & reach_.names()) != 0;
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

  void add(std::vector<Candidate>& out, FactKind kind, Answer answer) const {
    Mask best = 0, near = 0;
    bool counted = false, other = false;
    for (const FactValue& value : answer.values)
      for (const FactMention& words : value.mentions) {
        const Mask close = nearOf(words), mask = reach_.of(words.sentence) | close;
        if (reach_.weight(mask) > reach_.weight(best)) best = mask;
        near |= close;
        counted = counted || counts(words);
        other = other || !(isAsked(kind, words) || isTeller(kind, words));
      }
    if (!counted || !other || (best & reach_.names()) != reach_.names()) return;
    const uint32_t whole = reach_.weight(Mask((uint64_t(1) << question_.words.size()) - 1));
    answer.score = whole == 0 ? 100 : 100 * reach_.weight(best) / whole;
    if (answer.score < kLeastScore) return;
    out.push_back({std::move(answer), reach_.weight(near & best)});
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
    return std::tuple(-int64_t(one.answer.score), -int64_t(one.near), one.answer.fact, first);
  };
  std::sort(found.begin(), found.end(),
            [&](const Candidate& left, const Candidate& right) { return order(left) < order(right); });
  if (found.size() > Answers::kMostAnswers) found.resize(Answers::kMostAnswers);
  for (Candidate& one : found) answers.answers.push_back(std::move(one.answer));
  return answers;
}

}  // namespace synoptic
