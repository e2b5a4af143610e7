// draft: each value of a draft sentence is looked for in the source sentences that speak of the same matter: those it
// is linked to, and those with which it has two values in common. A conflict found by compare contradicts it. A figure
// counts as said only where the source sentence tells of no other time than the draft does: 19 in April is no support
// for 19 in March. Example: a source says "met for two hours", the draft "met for five hours": contradicted; "with
// Rubio", whom no source names there: nowhere, with the places where sources do name him.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "study/study.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kMostElsewhere = 8;
constexpr size_t kSameValues = 2;  // that two sentences need in common to be of one matter without a link

bool isClaimed(const Mention& mention) {
  return mention.kind != MentionKind::polarity && mention.kind != MentionKind::ordinal &&
         (mention.kind != MentionKind::quote || mention.speech) &&
         (mention.kind != MentionKind::date || mention.date.known());
}

std::string lastWord(const std::string& name) {
  return name.substr(name.find_last_of(' ') + 1);
}

// Given names that may be one person's: none given, an initial, a short form ("Steve", "Steven"), another spelling.
bool givenAgree(const std::string& left, const std::string& right) {
  const size_t a = left.find(' '), b = right.find(' ');
  if (a == std::string::npos || b == std::string::npos) return true;
  const std::string one = left.substr(0, a), other = right.substr(0, b);
  const size_t same = size_t(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  return same >= std::min({size_t(3), one.size(), other.size()});
}

// Does a source that has this quantity say what the draft has? What it leaves open ("more than 10") says nothing of
// more ("more than 88", "12").
bool says(const Quantity& draft, const Quantity& source) {
  constexpr double kOpen = Quantity::kUnbounded;
  if (draft.low > source.high || source.low > draft.high) return false;
  const bool above = source.high < kOpen || (draft.high >= kOpen && draft.low <= source.low);
  const bool below = source.low > -kOpen || (draft.low <= -kOpen && source.high <= draft.high);
  return above && below;
}

// Two mentions that give one value, the draft's first. Names by their last word: "Kirill Dmitriev", "Dmitriev".
bool sameValue(const Reading& left, const Mention& one, const Reading& right, const Mention& other) {
  if (isWho(one.kind) && isWho(other.kind)) {
    const Entity *a = one.entity == kNone ? nullptr : &left.entities[one.entity],
                 *b = other.entity == kNone ? nullptr : &right.entities[other.entity];
    if (a != nullptr && b != nullptr) {
      if (!a->code.empty() && a->code == b->code) return true;
      const std::string mine = comparisonKey(a->name), theirs = comparisonKey(b->name);
      return lastWord(mine) == lastWord(theirs) &&
             (one.kind != MentionKind::person || other.kind != MentionKind::person || givenAgree(mine, theirs));
    }
    return one.value == other.value;
  }
  if (one.kind != other.kind) return false;
  if (one.kind == MentionKind::date)
    return one.date.known() && other.date.known() && one.date.begin < other.date.end && other.date.begin < one.date.end;
  if (isFigure(one.kind)) return one.unit == other.unit && says(one.quantity, other.quantity);
  return one.value == other.value;
}

bool hasPronoun(const Document& document, uint32_t sentence) {
  constexpr std::string_view kPronouns[] = {"he", "she", "they", "him", "her", "them", "his", "their"};
  const Sentence& read = document.sentences[sentence];
  for (uint32_t token = read.first_token; token < read.end_token; ++token)
    if (isAmong(kPronouns, document.key(document.tokens[token]))) return true;
  return false;
}

class Draft {
 public:
  Draft(const Comparison& comparison, uint32_t draft) : comparison_(comparison), draft_(draft) {
    findPartners();
    listValues();
    for (uint32_t fact = 0; fact < comparison.facts.size(); ++fact)
      for (const FactValue& value : comparison.facts[fact].values)
        for (const FactMention& words : value.mentions)
          if (words.sentence.article == draft) facts_[words.sentence.sentence].push_back(fact);
    for (auto& [sentence, facts] : facts_) facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  }

  DraftSentence check(uint32_t sentence) const {
    DraftSentence out;
    out.sentence = sentence;
    out.claims.push_back(whole(sentence));
    for (const Mention& mention : mentionsOf(draft_, sentence))
      if (isClaimed(mention)) out.claims.push_back(claim(sentence, mention));
    const auto any = [&](Standing standing) {
      return std::any_of(out.claims.begin(), out.claims.end(),
                         [&](const DraftClaim& one) { return one.standing == standing; });
    };
    out.standing = any(Standing::contradicted) ? Standing::contradicted
                   : any(Standing::nowhere)    ? Standing::nowhere
                                               : Standing::supported;
    return out;
  }

 private:
  const Reading& reading(uint32_t article) const { return comparison_.articles[article].reading; }

  std::span<const Mention> mentionsOf(uint32_t article, uint32_t sentence) const {
    const std::vector<Mention>& all = reading(article).mentions;
    const auto before = [](const Mention& mention, uint32_t at) { return mention.sentence < at; };
    const auto first = std::lower_bound(all.begin(), all.end(), sentence, before);
    const std::span<const Mention> of_sentence{first, std::lower_bound(first, all.end(), sentence + 1, before)};
    return of_sentence.first(std::min(kMostValuesOfSentence, of_sentence.size()));
  }

  // What the sources have of one value, anywhere: names by their last word.
  static std::string keyOf(const Reading& reading, const Mention& mention) {
    const bool named = isWho(mention.kind) && mention.entity != kNone;
    return named ? "who " + lastWord(comparisonKey(reading.entities[mention.entity].name)) : mention.value;
  }

  void listValues() {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      if (article == draft_) continue;
      for (const Mention& mention : reading(article).mentions)
        if (isClaimed(mention))
          values_[keyOf(reading(article), mention)].push_back({{article, mention.sentence}, mention.span});
    }
  }

  uint32_t originsOf(const std::vector<FactMention>& words) const {
    const std::vector<uint32_t> each = originOfEach(comparison_, words, draft_);
    return uint32_t(std::set<uint32_t>(each.begin(), each.end()).size());
  }

  void findPartners() {
    for (const Link& link : comparison_.alignment.links) {
      if (link.left.article == draft_) addPartner(link.left.sentence, link.right, link, true);
      if (link.right.article == draft_) addPartner(link.right.sentence, link.left, link, false);
    }
    // values in common, by the facts of compare
    std::map<std::pair<uint32_t, SentenceRef>, size_t> common;
    for (const Fact& fact : comparison_.facts) {
      if (fact.relation != Relation::shared) continue;
      std::set<std::pair<uint32_t, SentenceRef>> pairs;
      for (const FactValue& value : fact.values)
        for (const FactMention& words : value.mentions) {
          if (words.sentence.article != draft_) continue;
          for (const FactValue& others : fact.values)
            for (const FactMention& other : others.mentions)
              if (other.sentence.article != draft_) pairs.insert({words.sentence.sentence, other.sentence});
        }
      for (const auto& pair : pairs) ++common[pair];
    }
    for (const auto& [pair, count] : common)
      if (count >= kSameValues) partners_[pair.first].insert(pair.second);
  }

  void addPartner(uint32_t sentence, SentenceRef ref, const Link& link, bool draft_left) {
    partners_[sentence].insert(ref);
    for (const WordPair& pair : link.tokens) aligned_[sentence][ref].push_back(draft_left ? pair.left : pair.right);
  }

  // The verb of a name: the first verb behind it, else the last before it; an empty span where the sentence has none.
  Span verbOf(uint32_t sentence, const Mention& mention) const {
    Span found;
    for (const Mention& one : mentionsOf(draft_, sentence)) {
      if (one.kind != MentionKind::polarity || one.verb == kNone) continue;
      found = comparison_.articles[draft_].document.tokens[one.verb].span;
      if (found.begin >= mention.span.end) break;
    }
    return found;
  }

  // Does the source sentence have the verb, as its link aligns the words?
  bool hasVerb(uint32_t sentence, SentenceRef ref, Span verb) const {
    const auto of = aligned_.find(sentence);
    if (of == aligned_.end()) return false;
    const auto words = of->second.find(ref);
    return words != of->second.end() &&
           std::any_of(words->second.begin(), words->second.end(), [&](Span span) { return span.overlaps(verb); });
  }

  // The conflict that a span of the draft stands in, with the words of the others; kNone: none.
  uint32_t conflictAt(uint32_t sentence, Span span, std::vector<FactMention>& against, std::string& value) const {
    const auto facts = facts_.find(sentence);
    if (facts == facts_.end()) return kNone;
    for (const uint32_t at : facts->second) {
      const Fact& fact = comparison_.facts[at];
      if (fact.relation != Relation::conflict || fact.dismissed) continue;
      for (const FactValue& mine : fact.values) {
        const bool here = std::any_of(mine.mentions.begin(), mine.mentions.end(), [&](const FactMention& words) {
          return words.sentence == SentenceRef{draft_, sentence} && words.span.overlaps(span);
        });
        if (!here) continue;
        for (const FactValue& other : fact.values)
          for (const FactMention& words : other.mentions)
            if (&other != &mine && words.sentence.article != draft_) against.push_back(words);
        if (against.empty()) continue;
        putInOrder(against);
        value = mine.value;
        return at;
      }
    }
    return kNone;
  }

  DraftClaim whole(uint32_t sentence) const {
    const Sentence& read = comparison_.articles[draft_].document.sentences[sentence];
    DraftClaim out;
    out.span = read.span;
    out.fact = conflictAt(sentence, read.span, out.sources, out.value);
    if (out.fact != kNone) {
      out.standing = Standing::contradicted;
      return out;
    }
    if (const auto partners = partners_.find(sentence); partners != partners_.end()) {
      for (const SentenceRef& ref : partners->second)
        out.sources.push_back({ref, comparison_.articles[ref.article].document.sentences[ref.sentence].span});
      out.standing = Standing::supported;
      out.origins = originsOf(out.sources);
    }
    return out;
  }

  // Does the source sentence tell of another time than the draft sentence: both name days, and none in common?
  bool otherTime(uint32_t sentence, SentenceRef ref) const {
    bool mine = false, theirs = false;
    for (const Mention& one : mentionsOf(draft_, sentence)) {
      if (one.kind != MentionKind::date || !one.date.known()) continue;
      mine = true;
      for (const Mention& other : mentionsOf(ref.article, ref.sentence)) {
        if (other.kind != MentionKind::date || !other.date.known()) continue;
        theirs = true;
        if (sameValue(reading(draft_), one, reading(ref.article), other)) return false;
      }
    }
    return mine && theirs;
  }

  DraftClaim claim(uint32_t sentence, const Mention& mention) const {
    DraftClaim out;
    out.span = mention.span;
    out.kind = FactKind(uint8_t(mention.kind));
    out.value = mention.value;
    out.fact = conflictAt(sentence, mention.span, out.sources, out.value);
    if (out.fact != kNone) {
      out.standing = Standing::contradicted;
      return out;
    }
    const std::set<SentenceRef> matter = matterOf(sentence, mention);
    for (const SentenceRef& ref : matter) {
      if (isFigure(mention.kind) && otherTime(sentence, ref)) continue;
      for (const Mention& other : mentionsOf(ref.article, ref.sentence))
        if (sameValue(reading(draft_), mention, reading(ref.article), other)) out.sources.push_back({ref, other.span});
    }
    addShared(sentence, mention.span, matter, out.sources);
    if (const auto same = values_.find(keyOf(reading(draft_), mention)); out.sources.empty() && same != values_.end()) {
      // a place or a thing may be named anywhere in a text that tells of the matter
      const bool anywhere = isWho(mention.kind) && mention.kind != MentionKind::person;
      for (const FactMention& words : same->second) {
        if (out.sources.size() + out.elsewhere.size() == kMostElsewhere) break;
        const auto of_text = matter.lower_bound({words.sentence.article, 0});
        const bool told = anywhere && of_text != matter.end() && of_text->article == words.sentence.article;
        (told ? out.sources : out.elsewhere).push_back(words);
      }
    }
    if (!out.sources.empty()) {
      out.standing = Standing::supported;
      out.elsewhere.clear();
    }
    out.origins = originsOf(out.sources);
    return out;
  }

  // What compare holds to be the same value written otherwise ("two-hour", "120 minutes").
  void addShared(uint32_t sentence, Span span, const std::set<SentenceRef>& matter,
                 std::vector<FactMention>& sources) const {
    const auto facts = facts_.find(sentence);
    if (facts == facts_.end()) return;
    for (const uint32_t at : facts->second) {
      const Fact& fact = comparison_.facts[at];
      if (fact.relation != Relation::shared || fact.kind == FactKind::claim) continue;
      bool here = false;
      for (const FactValue& value : fact.values)
        for (const FactMention& words : value.mentions)
          here = here || (words.sentence == SentenceRef{draft_, sentence} && words.span.overlaps(span));
      if (!here) continue;
      for (const FactValue& value : fact.values)
        for (const FactMention& words : value.mentions)
          if (words.sentence.article != draft_ && matter.contains(words.sentence)) sources.push_back(words);
    }
    putInOrder(sources);
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  }

  // The source sentences that speak of the matter of a draft sentence. Whom their "he" or "they" means may stand in the
  // sentence before.
  std::set<SentenceRef> matterOf(uint32_t sentence, const Mention& mention) const {
    const auto partners = partners_.find(sentence);
    if (partners == partners_.end()) return {};
    std::set<SentenceRef> matter = partners->second;
    if (!isWho(mention.kind)) return matter;
    // who did it is told where what was done is told, if any source tells it
    const Span verb = verbOf(sentence, mention);
    std::set<SentenceRef> told;
    for (const SentenceRef& ref : partners->second)
      if (!verb.empty() && hasVerb(sentence, ref, verb)) told.insert(ref);
    if (!told.empty()) matter = told;
    for (const SentenceRef& ref : std::set<SentenceRef>(matter))
      if (ref.sentence > 0 && hasPronoun(comparison_.articles[ref.article].document, ref.sentence))
        matter.insert({ref.article, ref.sentence - 1});
    return matter;
  }

  const Comparison& comparison_;
  uint32_t draft_;
  std::map<uint32_t, std::set<SentenceRef>> partners_;  // sentence of the draft -> source sentences of its matter
  std::map<uint32_t, std::map<SentenceRef, std::vector<Span>>> aligned_;  // the draft's words that a link pairs
  std::map<std::string, std::vector<FactMention>> values_;                // by keyOf, of all sources
  std::map<uint32_t, std::vector<uint32_t>> facts_;  // sentence of the draft -> facts that stand in it
};

bool isChecked(SentenceKind kind) {
  return kind != SentenceKind::byline && kind != SentenceKind::boilerplate;
}

}  // namespace

std::vector<DraftSentence> checkDraft(const Comparison& comparison, uint32_t draft) {
  std::vector<DraftSentence> out;
  const Draft check(comparison, draft);
  const std::vector<Sentence>& sentences = comparison.articles[draft].document.sentences;
  for (uint32_t sentence = 0; sentence < sentences.size(); ++sentence)
    if (isChecked(sentences[sentence].kind)) out.push_back(check.check(sentence));
  return out;
}

std::string_view name(Standing standing) {
  constexpr std::string_view kNames[] = {"supported", "contradicted", "nowhere"};
  return kNames[size_t(standing)];
}

}  // namespace synoptic
