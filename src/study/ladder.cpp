// ladder: the attribution that holds the words of a fact gives the rungs, the speaker first and the article last; an
// outlet whose own article is there leads to it. Example: "Fox News reported that Moss told CNBC it was over" climbs
// Moss, CNBC, Fox News and the article; where Fox News' own report is in the comparison, its rung is that article, and
// both climbs are of one origin.
#include <algorithm>
#include <map>
#include <set>

#include "study/study.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A name is nobody's word.
bool statesSomething(const Fact& fact) {
  constexpr FactKind kNames[] = {FactKind::person, FactKind::place, FactKind::organisation, FactKind::name,
                                 FactKind::spelling};
  return !fact.dismissed && std::find(std::begin(kNames), std::end(kNames), fact.kind) == std::end(kNames);
}

// The attributions of each sentence, in the order of the reading.
class SaidIn {
 public:
  explicit SaidIn(const Comparison& comparison) : of_(comparison.articles.size()) {
    for (size_t article = 0; article < of_.size(); ++article) {
      of_[article].resize(comparison.articles[article].document.sentences.size());
      for (const Attribution& one : comparison.articles[article].reading.attributions)
        if (one.sentence < of_[article].size()) of_[article][one.sentence].push_back(&one);
    }
  }
  const std::vector<const Attribution*>& of(SentenceRef ref) const { return of_[ref.article][ref.sentence]; }

 private:
  std::vector<std::vector<std::vector<const Attribution*>>> of_;  // article, sentence
};

class Climber {
 public:
  Climber(const Comparison& comparison, const SaidIn& said) : comparison_(comparison), said_(said) {
    for (const ComparedArticle& article : comparison.articles) outlets_.push_back(outletKey(article.source));
  }

  Climb climb(const FactMention& told) const {
    Climb out;
    out.told = told;
    const std::vector<const Attribution*> said = attributionsOf(told);
    out.denied = !said.empty() && said.front()->denies;
    for (const Attribution* one : said) {
      add(told, one->speaker, out.rungs);
      for (const Source& source : one->through) add(told, source, out.rungs);
    }
    out.unclear = out.rungs.empty() && !said.empty();
    nameThePronoun(out.rungs);
    // "The Post reported that …, citing a spokesman": outlets pass on what others say
    std::stable_partition(out.rungs.begin(), out.rungs.end(),
                          [](const Rung& rung) { return rung.kind != SourceKind::outlet; });
    const ComparedArticle& article = comparison_.articles[told.sentence.article];
    out.rungs.push_back({told, SourceKind::unknown, article.label, told.sentence.article});
    return out;
  }

 private:
  // The attributions of the sentence whose content has the words of the fact, the innermost first. Words that name the
  // source of one ("[the minister said] that …") are not what it says but that it says so: only what holds all of that
  // counts.
  std::vector<const Attribution*> attributionsOf(const FactMention& told) const {
    std::vector<const Attribution*> found;
    Span said_of;  // the widest content whose source the words name
    const auto length = [](Span span) { return span.end - span.begin; };
    for (const Attribution* one : said_.of(told.sentence))
      if (one->speaker.span.overlaps(told.span) && length(one->content) > length(said_of)) said_of = one->content;
    for (const Attribution* one : said_.of(told.sentence)) {
      if (one->unsaid || !one->content.overlaps(told.span)) continue;
      if (said_of.empty() || (one->content.contains(said_of) && one->content != said_of)) found.push_back(one);
    }
    putInOrder(found, [&](const Attribution* left, const Attribution* right) {
      return length(left->content) < length(right->content);
    });
    return found;
  }

  // "Lee told reporters …, which he called …": he is named by the wider attribution.
  static void nameThePronoun(std::vector<Rung>& rungs) {
    const auto isPerson = [](const Rung& rung) { return rung.kind == SourceKind::person; };
    if (rungs.size() > 1 && isPerson(rungs[0]) && rungs[0].pronoun && isPerson(rungs[1])) rungs.erase(rungs.begin());
  }

  // Nobody is named, or what it is was not understood ("an attempt", "word"): nothing to climb. A name is one rung.
  void add(const FactMention& told, const Source& source, std::vector<Rung>& rungs) const {
    if (source.span.empty() || source.kind == SourceKind::unknown) return;
    const ComparedArticle& article = comparison_.articles[told.sentence.article];
    Rung rung{{told.sentence, source.span}, source.kind, std::string(article.document.text(source.span)), kNone};
    rung.pronoun = source.entity == kNone && source.kind == SourceKind::person;
    if (source.entity != kNone) {
      const Entity& entity = article.reading.entities[source.entity];
      rung.name = entity.name;
      rung.article = articleOf(entity.outlet, told.sentence.article);
    }
    // "the Post told the Post": an article that names its own outlet has it from nobody else
    if (rung.article == told.sentence.article) return;
    const bool climbed =
        std::any_of(rungs.begin(), rungs.end(), [&](const Rung& one) { return one.name == rung.name; });
    if (!climbed) rungs.push_back(std::move(rung));
  }

  // The article of an outlet; of several the first, but never another than `own` where that is one of them.
  uint32_t articleOf(const std::string& outlet, uint32_t own) const {
    if (outlet.empty()) return kNone;
    if (outlets_[own] == outlet) return own;
    const auto at = std::find(outlets_.begin(), outlets_.end(), outlet);
    return at == outlets_.end() ? kNone : uint32_t(at - outlets_.begin());
  }

  const Comparison& comparison_;
  const SaidIn& said_;
  std::vector<std::string> outlets_;
};

// Sentences that make one statement: linked in full.
bool oneStatement(const Comparison& comparison, SentenceRef one, SentenceRef other) {
  const auto& links = comparison.alignment.links;
  return std::any_of(links.begin(), links.end(), [&](const Link& link) {
    return link.level == Level::full &&
           ((link.left == one && link.right == other) || (link.left == other && link.right == one));
  });
}

// Is the source of `climb` one that `plain`, which says it itself, could have named? Headlines name none.
bool couldHaveNamed(const Comparison& comparison, const Climb& climb, const Climb& plain) {
  const SentenceRef ref = plain.told.sentence;
  if (!climb.attributed() || climb.denied || climb.told.sentence.article == ref.article) return false;
  if (comparison.articles[ref.article].document.sentences[ref.sentence].kind == SentenceKind::headline) return false;
  const bool itself = std::any_of(climb.rungs.begin(), climb.rungs.end(),
                                  [&](const Rung& rung) { return rung.article == ref.article; });
  return !itself && oneStatement(comparison, climb.told.sentence, ref);
}

Ladder ladderOf(const Comparison& comparison, const Climber& climber, uint32_t index) {
  Ladder ladder;
  ladder.fact = index;
  for (const FactValue& value : comparison.facts[index].values) {
    const size_t first = ladder.climbs.size();
    for (const FactMention& told : value.mentions) ladder.climbs.push_back(climber.climb(told));
    // only among those that say the same
    for (size_t at = first; at < ladder.climbs.size(); ++at) {
      Climb& plain = ladder.climbs[at];
      plain.dropped = !plain.attributed() && !plain.unclear &&
                      std::any_of(ladder.climbs.begin() + ptrdiff_t(first), ladder.climbs.end(),
                                  [&](const Climb& other) { return couldHaveNamed(comparison, other, plain); });
    }
  }
  std::vector<FactMention> told;
  for (const Climb& climb : ladder.climbs) told.push_back(climb.told);
  const std::vector<uint32_t> origins = originOfEach(comparison, told);
  for (size_t at = 0; at < origins.size(); ++at) ladder.climbs[at].origin = origins[at];
  ladder.origins = uint32_t(std::set<uint32_t>(origins.begin(), origins.end()).size());
  return ladder;
}

// What somebody is said to have said: the contents of the attributions.
class Statements {
 public:
  Statements(const Comparison& comparison, const SaidIn& said, const std::vector<Ladder>& ladders)
      : comparison_(comparison), said_(said) {
    for (const Ladder& ladder : ladders)
      for (const Climb& climb : ladder.climbs) told_[climb.told.sentence].push_back(climb.told.span);
  }

  // Those that no fact holds, and no statement within them, ordered by place.
  std::vector<FactMention> alone() const {
    constexpr size_t kMostOfSentence = 16;  // more in one sentence are no prose
    std::vector<FactMention> out;
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const size_t sentences = comparison_.articles[article].document.sentences.size();
      for (uint32_t sentence = 0; sentence < sentences; ++sentence) {
        const SentenceRef ref{article, sentence};
        if (said_.of(ref).size() > kMostOfSentence) continue;
        for (const Attribution* one : said_.of(ref)) {
          const FactMention words{ref, one->content};
          if (inOneSentence(words) && !isTold(words) && !holdsAnother(words)) out.push_back(words);
        }
      }
    }
    putInOrder(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  bool inOneSentence(const FactMention& words) const {
    const Sentence& holder = comparison_.articles[words.sentence.article].document.sentences[words.sentence.sentence];
    return !words.span.empty() && holder.span.contains(words.span);
  }

  bool isTold(const FactMention& words) const {
    const auto of = told_.find(words.sentence);
    return of != told_.end() &&
           std::any_of(of->second.begin(), of->second.end(), [&](Span span) { return span.overlaps(words.span); });
  }

  bool holdsAnother(const FactMention& words) const {
    const auto& all = said_.of(words.sentence);
    return std::any_of(all.begin(), all.end(), [&](const Attribution* inner) {
      return inner->content != words.span && words.span.contains(inner->content);
    });
  }

  const Comparison& comparison_;
  const SaidIn& said_;
  std::map<SentenceRef, std::vector<Span>> told_;
};

// Is there more to climb than one step to who said it?
bool leadsOn(const Climb& climb) {
  constexpr size_t kOneStep = 2;  // who said it, the article
  return climb.rungs.size() > kOneStep || (climb.attributed() && climb.source().article != kNone);
}

}  // namespace

std::vector<Ladder> laddersOf(const Comparison& comparison) {
  const SaidIn said(comparison);
  const Climber climber(comparison, said);
  std::vector<Ladder> ladders;
  for (uint32_t fact = 0; fact < comparison.facts.size(); ++fact)
    if (statesSomething(comparison.facts[fact])) ladders.push_back(ladderOf(comparison, climber, fact));
  for (const FactMention& words : Statements(comparison, said, ladders).alone())
    if (Climb climb = climber.climb(words); leadsOn(climb)) ladders.push_back({kNone, {std::move(climb)}, 1});
  return ladders;
}

std::string_view name(SourceKind kind) {
  constexpr std::string_view kNames[] = {"unknown", "person", "body", "outlet", "document", "group", "unnamed"};
  return kNames[size_t(kind)];
}

}  // namespace synoptic
