// The reader's word on facts: dismissed, confirmed, told to be of another relation, added. A correction means the fact
// that cites most of its quoted words, of the kind (and, where it is dismissed or confirmed, of the relation) that it
// names. What is confirmed or changed and no rule finds any more is made of the quotes, so that a newer version of the
// rules loses nothing. Covered by tests/compare/corrections_test.cpp.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/corrections.h"
#include "compare/explain.h"
#include "compare/origins.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A fact cites at least so many mentions; one of several is meant when at least so many of them are quoted.
constexpr size_t kFewestQuoted = 2;

// Names of decisions that are the reader's and no row's of the table of rules.
constexpr std::string_view kChanged = "reader.relation", kAdded = "reader.fact";

size_t mentionsOf(const Fact& fact) {
  size_t count = 0;
  for (const FactValue& value : fact.values) count += value.mentions.size();
  return count;
}

// Which facts cite words of a sentence.
class Citations {
 public:
  explicit Citations(const std::vector<Fact>& facts) {
    for (uint32_t at = 0; at < facts.size(); ++at) add(facts[at], at);
  }
  void add(const Fact& fact, uint32_t at) {
    for (const FactValue& value : fact.values)
      for (const FactMention& mention : value.mentions) cited_[mention.sentence].push_back({at, mention.span});
  }

  // The fact that is meant, or kNone.
  uint32_t find(const std::vector<Fact>& facts, const Correction& correction,
                const std::vector<SentenceRef>& sentences) const {
    struct Hits {
      size_t quotes = 0, exact = 0;
    };
    std::map<uint32_t, Hits> hits;
    for (size_t q = 0; q < correction.at.size(); ++q) {
      const auto found = cited_.find(sentences[q]);
      if (found == cited_.end()) continue;
      std::map<uint32_t, bool> here;  // fact -> exactly these words
      for (const auto& [fact, span] : found->second)
        if (span.overlaps(correction.at[q].span)) here[fact] |= span == correction.at[q].span;
      for (const auto& [fact, exact] : here) ++hits[fact].quotes, hits[fact].exact += exact;
    }
    uint32_t best = kNone;
    std::tuple<size_t, size_t, size_t> most;
    for (const auto& [at, hit] : hits) {
      const Fact& fact = facts[at];
      const size_t mentions = mentionsOf(fact);
      if (hit.quotes < std::min({kFewestQuoted, mentions, correction.at.size()})) continue;
      if (correction.fact && *correction.fact != fact.kind) continue;
      const bool changes = correction.kind == CorrectionKind::relation;
      if (changes ? mentions < kFewestQuoted : correction.relation != fact.relation) continue;
      const std::tuple<size_t, size_t, size_t> rank{hit.quotes, hit.exact, SIZE_MAX - mentions};
      if (best == kNone || rank > most) best = at, most = rank;
    }
    return best;
  }

 private:
  std::map<SentenceRef, std::vector<std::pair<uint32_t, Span>>> cited_;
};

// As many values as the relation has: one of what is shared, else at least two.
void fitValues(const Scene& scene, Fact& fact) {
  std::vector<FactMention> mentions;
  for (const FactValue& value : fact.values)
    mentions.insert(mentions.end(), value.mentions.begin(), value.mentions.end());
  putInOrder(mentions);
  if (fact.relation == Relation::shared && fact.values.size() > 1) {
    std::vector<FactMention> once;
    std::unique_copy(mentions.begin(), mentions.end(), std::back_inserter(once),
                     [](const FactMention& a, const FactMention& b) { return a.sentence == b.sentence; });
    // a weekday and its date stand in one sentence
    fact.values = {{fact.values[0].value, std::move(once.size() < kFewestQuoted ? mentions : once)}};
  } else if (fact.relation != Relation::shared && fact.values.size() == 1) {
    fact.values.clear();
    for (const FactMention& mention : mentions) {
      const uint32_t article = mention.sentence.article;
      if (fact.values.empty() || fact.values.back().mentions[0].sentence.article != article)
        fact.values.push_back({std::string(scene.document(article).text(mention.span)), {}});
      fact.values.back().mentions.push_back(mention);
    }
    // all in one article: every mention is a value
    if (fact.values.size() == 1) {
      fact.values.clear();
      for (const FactMention& mention : mentions)
        fact.values.push_back({std::string(scene.document(mention.sentence.article).text(mention.span)), {mention}});
    }
  }
}

// Who says what, as of any fact; why it differs is the reader's word, so nothing is told of the texts' days or figures.
void explain(const Scene& scene, Fact& fact) {
  static constexpr std::string_view kMarked[] = {"shared", "a conflict", "a difference", "one's alone"};
  Fact plain = fact;
  plain.reason = Reason::none;
  fact.explanation = "Marked by the reader as " + std::string(kMarked[static_cast<size_t>(fact.relation)]) + ": " +
                     explanationOf(scene, plain, Rule::number_other_count);
}

void change(const Scene& scene, const Correction& correction, Fact& fact) {
  fact.by = By::reader;
  fact.note = correction.note;
  fact.dismissed = false;
  if (correction.kind == CorrectionKind::confirm) return;
  fact.relation = correction.relation;
  fact.reason = correction.reason;
  fact.rule = kChanged;
  fitValues(scene, fact);
  explain(scene, fact);
}

}  // namespace

// Each quote is a mention; equal words are one value, and what is shared is one value in all words.
Corrections::State Corrections::addFact(const Scene& scene, const Placed& placed, std::vector<Fact>& facts) const {
  const Correction& correction = placed.correction;
  Fact fact;
  std::vector<FactMention> mentions;
  std::set<SentenceRef> sentences;
  for (size_t q = 0; q < correction.at.size(); ++q) {
    const Quote& quote = correction.at[q];
    const SentenceRef ref = placed.sentences[q];
    if (!scene.sentence(ref).span.contains(quote.span)) return State::two_sentences;
    const bool shared = correction.relation == Relation::shared;
    auto value = std::find_if(fact.values.begin(), fact.values.end(),
                              [&](const FactValue& one) { return shared || one.value == quote.text; });
    if (value == fact.values.end()) value = fact.values.insert(value, {quote.text, {}});
    const auto same = [&](const FactMention& one) { return one.sentence == ref; };
    if (std::none_of(value->mentions.begin(), value->mentions.end(), same))
      value->mentions.push_back({ref, quote.span});
    mentions.push_back({ref, quote.span});
  }
  for (FactValue& value : fact.values) putInOrder(value.mentions);
  fact.kind = correction.fact.value_or(FactKind::claim);
  fact.relation = correction.relation;
  fact.reason = correction.reason;
  fact.by = By::reader;
  fact.note = correction.note;
  fact.rule = kAdded;
  fact.origins = originsOf(scene, mentions);
  if (mentionsOf(fact) < kFewestQuoted || (fact.relation == Relation::conflict && fact.values.size() < 2))
    return State::no_fact;
  fact.about = !correction.about.empty() ? correction.about : aboutOf(scene, fact, Rule::number_other_count);
  explain(scene, fact);
  facts.push_back(std::move(fact));
  return State::applied;
}

// Joined names are no conflict of names any more; parted ones are nothing that one bearer could be told of.
void Corrections::dropRefuted(const Scene& scene, std::vector<Fact>& facts) const {
  std::set<std::pair<uint32_t, uint32_t>> parted;
  std::set<uint32_t> joined;
  const auto bearer = [&](SentenceRef ref, Span span) {
    const auto& begin = scene.mentions_begin[ref.article];
    for (uint32_t at = begin[ref.sentence]; at < begin[ref.sentence + 1]; ++at) {
      const Mention& mention = scene.reading(ref.article).mentions[at];
      if (mention.entity != kNone && mention.span.overlaps(span)) return scene.joined(ref.article, mention.entity);
    }
    return kNone;
  };
  for (const Placed& placed : list_) {
    if (placed.state != State::applied) continue;
    if (placed.correction.kind != CorrectionKind::same_name && placed.correction.kind != CorrectionKind::other_name)
      continue;
    const uint32_t one = bearer(placed.sentences[0], placed.correction.at[0].span),
                   other = bearer(placed.sentences[1], placed.correction.at[1].span);
    if (one == other)
      joined.insert(one);
    else
      parted.insert(std::minmax(one, other));
  }
  if (joined.empty() && parted.empty()) return;
  std::erase_if(facts, [&](const Fact& fact) {
    if (fact.rule.rfind("name.", 0) != 0 || fact.relation == Relation::shared || fact.relation == Relation::only)
      return false;
    std::set<uint32_t> bearers;
    for (const FactValue& value : fact.values)
      for (const FactMention& mention : value.mentions) bearers.insert(bearer(mention.sentence, mention.span));
    if (bearers.size() == 1) return fact.relation == Relation::conflict && joined.contains(*bearers.begin());
    return std::any_of(parted.begin(), parted.end(),
                       [&](const auto& pair) { return bearers.contains(pair.first) && bearers.contains(pair.second); });
  });
}

void Corrections::correctFacts(const Scene& scene, std::vector<Fact>& facts) {
  dropRefuted(scene, facts);
  Citations citations(facts);
  for (Placed& placed : list_) {
    if (placed.state != State::waiting) continue;
    const Correction& correction = placed.correction;
    const bool adds = correction.kind == CorrectionKind::fact;
    const uint32_t at = adds ? kNone : citations.find(facts, correction, placed.sentences);
    if (at != kNone) {
      placed.state = State::applied;
      if (correction.kind == CorrectionKind::dismiss)
        facts[at].dismissed = true, facts[at].note = correction.note;
      else
        change(scene, correction, facts[at]);
      continue;
    }
    const bool makes = adds || (correction.kind != CorrectionKind::dismiss && correction.at.size() >= kFewestQuoted &&
                                correction.relation != Relation::only);
    placed.state = makes ? addFact(scene, placed, facts) : State::no_fact;
    if (placed.state == State::applied) citations.add(facts.back(), static_cast<uint32_t>(facts.size() - 1));
  }
  // what the reader says several articles have is not told as one's alone
  std::set<FactMention> told;
  for (const Fact& fact : facts)
    for (const FactValue& value : fact.values)
      if (fact.by == By::reader && fact.relation != Relation::only)
        told.insert(value.mentions.begin(), value.mentions.end());
  if (told.empty()) return;
  std::erase_if(facts, [&](const Fact& fact) {
    return fact.relation == Relation::only && fact.by == By::rule && told.contains(fact.values[0].mentions[0]);
  });
}

}  // namespace synoptic
