// attribution: see attribution.h. Each cue looks at a bounded number of tokens on either side; contents run to the end
// of their sentence, so that the cost is linear. Example: "It rained, Lee said." gives the content "It rained". Covered
// by tests/facts/attribution.cpp.
#include "facts/attribution.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "facts/claim_words.h"
#include "facts/clauses.h"
#include "facts/cues.h"
#include "facts/sources.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kHeaderReach = 6;  // tokens of the name before a colon
constexpr size_t kNestReach = 8;      // attributions of one sentence that are looked at for nesting

class AttributionReader {
 public:
  AttributionReader(Scan& scan, const std::vector<bool>& inside)
      : scan_(scan),
        inside_(inside),
        words_(scan),
        subjects_(scan, inside),
        clauses_(scan, inside, subjects_),
        sources_(scan, words_, subjects_),
        cues_(scan, words_) {}

  void read() {
    collectQuotes();
    findPlaced();
    const auto& sentences = scan_.document.sentences;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      sentence_ = s;
      first_ = sentences[s].first_token;
      end_ = sentences[s].end_token;
      begin_ = scan_.attributions.size();
      sources_.enter(s);
      clauses_.enter(s);
      if (sentences[s].kind != SentenceKind::boilerplate && sentences[s].kind != SentenceKind::byline && first_ < end_)
        readSentence();
      readQuotes();
      nest();
    }
    putInOrder(scan_.attributions, [](const Attribution& a, const Attribution& b) {
      return std::make_tuple(a.content.begin, UINT32_MAX - a.content.end) <
             std::make_tuple(b.content.begin, UINT32_MAX - b.content.end);
    });
  }

 private:
  void collectQuotes() {
    for (uint32_t m = 0; m < scan_.mentions.size(); ++m) {
      if (scan_.mentions[m].kind == MentionKind::quote && scan_.mentions[m].speech) quotes_.push_back(m);
    }
    putInOrder(quotes_,
               [this](uint32_t a, uint32_t b) { return scan_.mentions[a].span.begin < scan_.mentions[b].span.begin; });
  }

  void readSentence() {
    header();
    for (uint32_t i = first_; i < end_; ++i) {
      if (inside_[i] || i == read_) continue;
      const std::string_view key = scan_.key(i);
      if (key == "according" && i + 1 < end_ && scan_.key(i + 1) == "to")
        according(i);
      else if (key == "citing" || (key == "quoting" && scan_.tag(i) == Tag::verb))
        citing(i);
      else if (isCue(i))
        cue(i);
    }
  }

  bool isCue(uint32_t i) const {
    const Tag tag = scan_.tag(i);
    if (tag != Tag::verb && scan_.key(i) != "said" && scan_.key(i) != "says" && !saysAsNoun(i)) return false;
    return scan_.is(i, kSpeechCue) || words_.is(i, kBeliefVerb | kFindVerb | kReportVerb | kDenyVerb);
  }

  // "Police say a man fell": a verb behind a noun, unless it is somebody's say.
  bool saysAsNoun(uint32_t i) const {
    return scan_.key(i) == "say" && i > first_ && (scan_.tag(i - 1) == Tag::noun || scan_.tag(i - 1) == Tag::name);
  }

  // --- the cues ---------------------------------------------------------------------------------------------------

  Attribution& add(Span content, const Speaker& speaker, uint32_t cue) {
    Attribution one;
    one.sentence = sentence_;
    one.content = content;
    one.cue = cue;
    one.speaker = sources_.read(speaker, one.through);
    one.carried = speaker.pronoun && sources_.carriedFromBefore(one.speaker);
    sources_.spoke(one.speaker);
    scan_.attributions.push_back(std::move(one));
    return scan_.attributions.back();
  }

  void according(uint32_t i) {
    const Speaker speaker = sources_.orOutlet(subjects_.behind(i, end_), i + 2, end_);
    if (speaker.span.empty()) return;
    if (i <= first_ + 1) {  // "According to Lee, it rained."
      uint32_t comma = i;
      while (comma < end_ && scan_.key(comma) != ",") ++comma;
      const Span said = comma < end_ ? clauses_.content(comma + 1, clauses_.clauseEnd(comma + 1)) : Span{};
      if (!said.empty()) add(said, speaker, i);
      return;
    }
    if (const Span said = clauses_.content(first_, i); !said.empty()) add(said, speaker, i);
  }

  // "…, citing two officials": who was named before passes it on.
  void citing(uint32_t i) {
    const Speaker cited = subjects_.behind(i, end_);
    if (cited.span.empty() || !speaks(cited, true)) return;  // "citing his health"
    if (scan_.attributions.size() > begin_) {
      Attribution& one = scan_.attributions.back();
      if (one.speaker.kind == SourceKind::outlet || one.speaker.kind == SourceKind::unknown) {
        std::vector<Source> through;
        const Source speaker = sources_.read(cited, through);
        if (!one.speaker.span.empty()) through.push_back(one.speaker);
        through.insert(through.end(), one.through.begin(), one.through.end());
        one.speaker = speaker;
        one.through = std::move(through);
        return;
      }
    }
    if (i > first_ + 2) {
      if (const Span said = clauses_.content(first_, i); !said.empty()) {
        Attribution& one = add(said, cited, i);
        const Speaker subject = subjects_.before(i, first_);
        if (subject.entity != kNone && !scan_.entities[subject.entity].outlet.empty())
          one.through.push_back(sources_.read(subject, one.through));
      }
    }
  }

  void cue(uint32_t i) {
    if (quotedAs(i)) return;
    if (reportedBy(i) || cues_.isPassive(i, first_)) return;
    const bool speech = scan_.is(i, kSpeechCue);
    const uint32_t clause = clauses_.complement(i);
    Speaker speaker = subjectOf(i);
    cutAtAnother(speaker);
    if (clause != kNone) {
      if (speaker.span.empty() || isDummy(speaker)) return;
      addCue(clauses_.content(clause, clauses_.clauseEnd(clause)), speaker, i);
      return;
    }
    if (!speech || (i + 1 < end_ && scan_.key(i + 1) == "by")) return;
    // "It rained, Lee said." / "It rained, said Lee."
    const bool inverted = i > first_ && (scan_.key(i - 1) == "," || scan_.has(i - 1, kQuoteMark) || inside_[i - 1]);
    if (inverted) {
      const Speaker behind = subjects_.behind(i, end_);
      // "Third Way, a group in Oslo, called the plan “a shame”": what is called so does not speak
      const uint32_t next = behind.span.empty() ? end_ : sources_.tokenAt(behind.span.end);
      const bool object = next < end_ && scan_.has(next, kQuoteMark) && scan_.spaced(next);
      if (!behind.span.empty() && !object) addCue(clauses_.content(first_, i), behind, i);
      if (!object) return;
    }
    if (speaker.span.empty()) return;
    uint32_t from = sources_.beginOfPhrase(sources_.tokenAt(speaker.span.begin));
    speaker = sources_.orOutlet(speaker, from, i);
    from = sources_.beginOfAll(from);
    // "after Lee left, Moss stood up and said": what comes before is not what he said
    const uint32_t next = sources_.tokenAt(speaker.span.end);
    const bool does = next < i && scan_.tag(next) == Tag::verb;
    if (from > first_ + 2 && from < i && !does &&
        (scan_.key(from - 1) == "," || scan_.key(from - 1) == "—" || scan_.has(from - 1, kQuoteMark)) &&
        clauses_.hasVerb(first_, from)) {
      addCue(clauses_.content(first_, from), speaker, i);
      return;
    }
    if (quotedBy(i) || cues_.isWeak(i) || !speaks(speaker) || (i > first_ && scan_.tag(i - 1) == Tag::to)) return;
    const Span object = clauses_.content(i + 1, clauses_.clauseEnd(i + 1));
    if (!object.empty()) addCue(object, speaker, i);
  }

  // "issued a statement calling it unfair": the statement calls it so; else the subject of the clause.
  Speaker subjectOf(uint32_t i) const {
    if (!cues_.hangsOnNoun(i, first_)) return subjects_.before(i, first_);
    return {scan_.span(cues_.beginOfNoun(i - 1, first_), i), kNone, i, false};
  }

  // "Lee said it rained, though Moss said it snowed", "After records showed that it rained, Lee said …": what was said
  // before ends where another says something.
  void cutAtAnother(const Speaker& speaker) {
    if (speaker.span.empty() || scan_.attributions.size() == begin_) return;
    Attribution& before = scan_.attributions.back();
    if (before.cue == kNone || before.speaker.span == speaker.span ||
        before.content.begin < scan_.span(before.cue).begin)
      return;
    const uint32_t subject = sources_.beginOfSubject(sources_.tokenAt(speaker.span.begin));
    if (subject <= before.cue + 2) return;
    const uint32_t end = cues_.beginOfClause(subject);
    const bool behind_comma =
        end == subject && scan_.key(subject - 1) == "," && !before.speaker.span.empty() &&
        cues_.isSubordinate(sources_.beginOfSubject(sources_.tokenAt(before.speaker.span.begin)), first_);
    if (end == subject && !behind_comma) return;
    const Span said = clauses_.content(sources_.tokenAt(before.content.begin), end);
    if (!said.empty() && said.end < before.content.end) before.content = said;
  }

  void addCue(Span said, const Speaker& speaker, uint32_t i) {
    if (said.empty()) return;
    cutBefore(speaker, i);
    Attribution& one = add(said, speaker, i);
    one.denies = words_.is(i, kDenyVerb);
    one.unsaid = cues_.isUnsaid(i, first_);
    // "told CNBC", "said in an interview with CNBC", "wrote on Fox News's site"
    if (one.speaker.kind != SourceKind::outlet) passOn(one, i);
  }

  // "Lee said it rained and denied that it snowed": the first statement ends before the second verb of one subject.
  void cutBefore(const Speaker& speaker, uint32_t i) {
    if (scan_.attributions.size() == begin_) return;
    Attribution& before = scan_.attributions.back();
    if (before.speaker.span != speaker.span || before.cue == kNone || before.cue > i) return;
    if (before.content.begin > scan_.span(before.cue).begin && before.content.end > scan_.span(i).begin) {
      uint32_t end = i;
      while (end > before.cue + 1 &&
             (scan_.tag(end - 1) == Tag::conjunction || scan_.tag(end - 1) == Tag::punctuation ||
              scan_.tag(end - 1) == Tag::adverb || scan_.tag(end - 1) == Tag::auxiliary))
        --end;
      const uint32_t end_byte = scan_.span(end - 1).end;
      if (end_byte > before.content.begin) before.content.end = end_byte;
    }
  }

  // "it", "which", "you": not who says it.
  bool isDummy(const Speaker& speaker) const {
    return speaker.entity == kNone && Cues::isDummy(scan_.document.text(speaker.span));
  }

  // Only somebody or a body does what he says without a clause: "announced a deal".
  bool speaks(const Speaker& speaker, bool documents = false) const {
    if (isDummy(speaker)) return false;
    std::vector<Source> through;
    const SourceKind kind = sources_.read(speaker, through).kind;
    return kind != SourceKind::unknown && (documents || kind != SourceKind::document);
  }

  bool quotedBy(uint32_t verb) const {
    for (size_t q = next_quote_; q < quotes_.size() && scan_.mentions[quotes_[q]].sentence == sentence_; ++q) {
      if (scan_.mentions[quotes_[q]].verb == verb) return true;
    }
    return false;
  }

  // "Interfax quoted Lee as saying that …", "Lee was quoted by Interfax as saying …"
  bool quotedAs(uint32_t i) {
    const std::string_view key = scan_.key(i);
    if (key != "quoted" && key != "quotes" && key != "cited" && key != "cites") return false;
    const uint32_t stop = std::min(end_, i + kComplementReach);
    uint32_t saying = i + 1;
    while (saying < stop && !(scan_.key(saying) == "saying" && scan_.key(saying - 1) == "as")) ++saying;
    if (saying >= stop) return false;
    uint32_t said = saying + 1;
    while (said < end_ && (scan_.key(said) == "that" || clauses_.inTimePhrase(said))) ++said;
    const bool passive = i > first_ && (scan_.is(i - 1, kBeForm) || scan_.tag(i - 1) == Tag::adverb);
    const Speaker subject = subjects_.before(i, first_), object = subjects_.behind(i, saying);
    const Span words = clauses_.content(said, clauses_.clauseEnd(said));
    if (words.empty()) return true;
    read_ = saying;
    if (passive) {
      Attribution& one = add(words, subject, saying);
      for (uint32_t j = i + 1; j < saying; ++j) {
        if (const Source outlet = sources_.outletAt(j); outlet.kind == SourceKind::outlet) {
          one.through.push_back(outlet);
          break;
        }
      }
      return true;
    }
    if (object.span.empty()) return false;
    Attribution& one = add(words, object, saying);
    if (!subject.span.empty()) {
      std::vector<Source> more;
      one.through.push_back(sources_.read(subject, more));
    }
    return true;
  }

  // "as reported by Reuters", "documents seen by Bloomberg": an outlet behind "by".
  bool reportedBy(uint32_t i) {
    if (i + 1 >= end_ || scan_.key(i + 1) != "by" || !words_.is(i, kReportVerb)) return false;
    for (uint32_t j = i + 2; j < std::min(end_, i + 6); ++j) {
      const Source outlet = sources_.outletAt(j);
      if (outlet.kind != SourceKind::outlet) continue;
      if (const Span said = clauses_.content(first_, i); !said.empty())
        add(said, {outlet.span, outlet.entity, i, false}, i);
      return true;
    }
    return false;
  }

  // "Peskov: no plans" and "Fox News: …": a name, a colon, and more behind it.
  void header() {
    uint32_t at = first_;
    while (at < end_ && at < first_ + kHeaderReach && subjects_.nameAt(at) && subjects_.sameNameAt(at, first_)) ++at;
    if (at == first_ || at + 2 >= end_ || scan_.key(at) != ":") return;
    if (inside_[at + 1] || scan_.has(at + 1, kQuoteMark)) return;
    const Span said = clauses_.content(at + 1, end_);
    if (said.empty()) return;
    const Speaker speaker{subjects_.spanAt(first_), subjects_.entityAt(first_), at, false};
    if (speaker.entity != kNone &&
        (scan_.entities[speaker.entity].kind == MentionKind::place || placed_[speaker.entity]))
      return;
    add(said, speaker, at);
  }

  // "Zebraki: cholera slows": a name that nobody knows is a place where the article has it behind "in", "near" or
  // "province of".
  void findPlaced() {
    static constexpr std::array<std::string_view, 4> kIn = {"in", "near", "across", "throughout"};
    static constexpr std::array<std::string_view, 8> kSorts = {"province", "city",   "town",   "village",
                                                               "region",   "island", "county", "district"};
    const auto among = [](const auto& words, std::string_view key) {
      return std::find(words.begin(), words.end(), key) != words.end();
    };
    placed_.assign(scan_.entities.size(), false);
    for (const Mention& one : scan_.mentions) {
      if (one.entity == kNone || one.kind != MentionKind::name || !scan_.entities[one.entity].outlet.empty()) continue;
      const uint32_t at = sources_.tokenAt(one.span.begin);
      if (at < 2) continue;
      const bool sort = scan_.key(at - 1) == "of" && among(kSorts, scan_.key(at - 2));
      if (sort || among(kIn, scan_.key(at - 1))) placed_[one.entity] = true;
    }
  }

  void passOn(Attribution& one, uint32_t verb) const {
    for (const Source& outlet : sources_.spokenTo(verb, one.speaker.span, inside_)) addThrough(one, outlet);
  }

  static void addThrough(Attribution& one, const Source& source) {
    for (const Source& known : one.through) {
      if (known.entity == source.entity) return;
    }
    one.through.push_back(source);
  }

  // --- quotations -------------------------------------------------------------------------------------------------

  void readQuotes() {
    for (; next_quote_ < quotes_.size() && scan_.mentions[quotes_[next_quote_]].sentence == sentence_; ++next_quote_) {
      const Mention& quote = scan_.mentions[quotes_[next_quote_]];
      if (quote.speaker.empty() || joinQuote(quote)) continue;
      Speaker speaker{quote.speaker, quote.speaker_entity, quote.verb, false};
      const bool here = quote.verb != kNone && quote.verb >= first_ && quote.verb < end_;
      // "they were told that “…”"
      if (here && isTell(scan_.key(quote.verb)) && cues_.isPassive(quote.verb, first_)) continue;
      if (here && cues_.hangsOnNoun(quote.verb, first_)) speaker = subjectOf(quote.verb);
      Attribution& one = add(quote.span, speaker, quote.verb);
      one.kind = AttributionKind::quoted;
      one.carried = !here;
      if (here && one.speaker.kind != SourceKind::outlet) passOn(one, quote.verb);
    }
  }

  // A quotation that belongs to an attribution of the same verb, or lies in one of the same speaker.
  bool joinQuote(const Mention& quote) {
    const size_t size = scan_.attributions.size();
    for (size_t a = size; a > begin_ && size - a < kNestReach; --a) {
      Attribution& one = scan_.attributions[a - 1];
      const bool same = one.speaker.span == quote.speaker ||
                        (quote.speaker_entity != kNone && one.speaker.entity == quote.speaker_entity);
      if (one.cue != quote.verb && !(same && one.content.contains(quote.span))) continue;
      if (one.cue == quote.verb && !same) continue;
      // marks and commas do not count as words beside the quotation
      const bool whole = one.kind != AttributionKind::mixed && quote.span.contains(one.content);
      one.kind = whole || (one.kind == AttributionKind::quoted) ? AttributionKind::quoted : AttributionKind::mixed;
      one.content.begin = std::min(one.content.begin, quote.span.begin);
      one.content.end = std::max(one.content.end, quote.span.end);
      return true;
    }
    return false;
  }

  // What an outlet is said to have reported passed through it.
  void nest() {
    for (size_t a = begin_; a < scan_.attributions.size(); ++a) {
      Attribution& inner = scan_.attributions[a];
      if (inner.cue == kNone) continue;
      const uint32_t at = scan_.span(inner.cue).begin;
      for (size_t b = a; b > begin_ && a - b < kNestReach; --b) {
        const Attribution& outer = scan_.attributions[b - 1];
        if (outer.cue == inner.cue || at < outer.content.begin || at >= outer.content.end) continue;
        if (outer.speaker.kind == SourceKind::outlet && outer.speaker.span != inner.speaker.span)
          addThrough(inner, outer.speaker);
        for (const Source& more : outer.through) addThrough(inner, more);
      }
    }
  }

  Scan& scan_;
  const std::vector<bool>& inside_;
  const ClaimWords words_;
  const SubjectFinder subjects_;
  Clauses clauses_;
  SourceReader sources_;
  const Cues cues_;
  std::vector<uint32_t> quotes_;  // indices of the quotations that are speech, in order
  std::vector<bool> placed_;      // by entity: of no known kind, but the article says "in" it
  size_t next_quote_ = 0;
  uint32_t sentence_ = 0, first_ = 0, end_ = 0;  // where the reader stands
  uint32_t read_ = kNone;                        // "saying" of "quoted … as saying", which is no cue again
  size_t begin_ = 0;                             // first attribution of the sentence
};

}  // namespace

void readAttributions(Scan& scan, const std::vector<bool>& inside) {
  AttributionReader(scan, inside).read();
}

}  // namespace synoptic
