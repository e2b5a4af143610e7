// See cue_reader.h.
#include "facts/cue_reader.h"

#include <algorithm>

#include "text/text.h"

namespace synoptic {

void CueReader::read(std::span<const uint32_t> quotes) {
  quotes_ = quotes;
  for (uint32_t i = sentence_.first; i < sentence_.end; ++i) {
    if (sentence_.inside[i] || i == read_) continue;
    const std::string_view key = scan_.key(i);
    if (key == "according" && i + 1 < sentence_.end && scan_.key(i + 1) == "to")
      readAccording(i);
    else if (key == "citing" || (key == "quoting" && scan_.tag(i) == Tag::verb))
      readCiting(i);
    else if (isCue(i) && !readQuotedAs(i) && !readReportedBy(i) && !sentence_.cues.isPassive(i, sentence_.first))
      readVerb(i);
  }
}

bool CueReader::isCue(uint32_t i) const {
  const Tag tag = scan_.tag(i);
  if (tag != Tag::verb && scan_.key(i) != "said" && scan_.key(i) != "says" && !saysAsNoun(i)) return false;
  return scan_.is(i, kSpeechCue) || sentence_.words.is(i, kBeliefVerb | kFindVerb | kReportVerb | kDenyVerb);
}

// "Police say a man fell": a verb behind a noun, unless it is somebody's say.
bool CueReader::saysAsNoun(uint32_t i) const {
  return scan_.key(i) == "say" && i > sentence_.first &&
         (scan_.tag(i - 1) == Tag::noun || scan_.tag(i - 1) == Tag::name);
}

// --- the cues -------------------------------------------------------------------------------------------------------

void CueReader::readAccording(uint32_t i) {
  const Clauses& clauses = sentence_.clauses;
  const uint32_t first = sentence_.first, end = sentence_.end;
  const Speaker speaker = sentence_.sources.orOutlet(sentence_.subjects.behind(i, end), i + 2, end);
  if (speaker.span.empty()) return;
  if (i <= first + 1) {  // "According to Lee, it rained."
    uint32_t comma = i;
    while (comma < end && scan_.key(comma) != ",") ++comma;
    const Span said = comma < end ? clauses.content(comma + 1, clauses.clauseEnd(comma + 1)) : Span{};
    if (!said.empty()) sentence_.add(said, speaker, i);
    return;
  }
  if (const Span said = clauses.content(first, i); !said.empty()) sentence_.add(said, speaker, i);
}

// "…, citing two officials": who was named before passes it on.
void CueReader::readCiting(uint32_t i) {
  const SourceReader& sources = sentence_.sources;
  const Speaker cited = sentence_.subjects.behind(i, sentence_.end);
  if (cited.span.empty() || !speaks(cited, true)) return;  // "citing his health"
  if (!sentence_.empty()) {
    Attribution& one = sentence_.last();
    if (one.speaker.kind == SourceKind::outlet || one.speaker.kind == SourceKind::unknown) {
      std::vector<Source> through;
      const Source speaker = sources.read(cited, through);
      if (!one.speaker.span.empty()) through.push_back(one.speaker);
      through.insert(through.end(), one.through.begin(), one.through.end());
      one.speaker = speaker;
      one.through = std::move(through);
      return;
    }
  }
  if (i <= sentence_.first + 2) return;
  if (const Span said = sentence_.clauses.content(sentence_.first, i); !said.empty()) {
    Attribution& one = sentence_.add(said, cited, i);
    const Speaker subject = sentence_.subjects.before(i, sentence_.first);
    if (subject.entity != kNone && !scan_.entities[subject.entity].outlet.empty())
      one.through.push_back(sources.read(subject, one.through));
  }
}

// "Lee said it rained", "It rained, said Lee", "It rained, Lee said", "Lee announced a deal": the first that fits.
void CueReader::readVerb(uint32_t i) {
  const Clauses& clauses = sentence_.clauses;
  const uint32_t clause = clauses.complement(i);
  const Speaker speaker = sentence_.subjectOf(i);
  endAtAnother(speaker);
  if (clause != kNone) {
    if (!speaker.span.empty() && !isDummy(speaker)) add(clauses.content(clause, clauses.clauseEnd(clause)), speaker, i);
    return;
  }
  if (!scan_.is(i, kSpeechCue) || (i + 1 < sentence_.end && scan_.key(i + 1) == "by")) return;
  if (addInverted(i) || speaker.span.empty()) return;
  const SourceReader& sources = sentence_.sources;
  const uint32_t phrase = sources.beginOfPhrase(sources.tokenAt(speaker.span.begin));
  const Speaker whole = sources.orOutlet(speaker, phrase, i);
  const uint32_t begin = sources.beginOfAll(phrase);
  if (isSetOff(begin, whole, i))
    add(clauses.content(sentence_.first, begin), whole, i);
  else if (hasObject(i, whole))
    add(clauses.content(i + 1, clauses.clauseEnd(i + 1)), whole, i);
}

// "Interfax quoted Lee as saying that …", "Lee was quoted by Interfax as saying …"; false: nothing of the kind.
bool CueReader::readQuotedAs(uint32_t i) {
  const Clauses& clauses = sentence_.clauses;
  const std::string_view key = scan_.key(i);
  if (key != "quoted" && key != "quotes" && key != "cited" && key != "cites") return false;
  const uint32_t first = sentence_.first, end = sentence_.end, stop = std::min(end, i + kComplementReach);
  uint32_t saying = i + 1;
  while (saying < stop && !(scan_.key(saying) == "saying" && scan_.key(saying - 1) == "as")) ++saying;
  if (saying >= stop) return false;
  uint32_t said = saying + 1;
  while (said < end && (scan_.key(said) == "that" || clauses.inTimePhrase(said))) ++said;
  const bool passive = i > first && (scan_.is(i - 1, kBeForm) || scan_.tag(i - 1) == Tag::adverb);
  const Speaker subject = sentence_.subjects.before(i, first), object = sentence_.subjects.behind(i, saying);
  const Span words = clauses.content(said, clauses.clauseEnd(said));
  if (words.empty()) return true;
  read_ = saying;
  if (passive) {
    Attribution& one = sentence_.add(words, subject, saying);
    for (uint32_t j = i + 1; j < saying; ++j) {
      if (const Source outlet = sentence_.sources.outletAt(j); outlet.kind == SourceKind::outlet) {
        one.through.push_back(outlet);
        break;
      }
    }
    return true;
  }
  if (object.span.empty()) return false;
  Attribution& one = sentence_.add(words, object, saying);
  if (!subject.span.empty()) {
    std::vector<Source> more;
    one.through.push_back(sentence_.sources.read(subject, more));
  }
  return true;
}

// "as reported by Reuters", "documents seen by Bloomberg": an outlet behind "by"; false: nothing of the kind.
bool CueReader::readReportedBy(uint32_t i) {
  const uint32_t end = sentence_.end;
  if (i + 1 >= end || scan_.key(i + 1) != "by" || !sentence_.words.is(i, kReportVerb)) return false;
  for (uint32_t j = i + 2; j < std::min(end, i + 6); ++j) {
    const Source outlet = sentence_.sources.outletAt(j);
    if (outlet.kind != SourceKind::outlet) continue;
    if (const Span said = sentence_.clauses.content(sentence_.first, i); !said.empty())
      sentence_.add(said, {outlet.span, outlet.entity, i, false}, i);
    return true;
  }
  return false;
}

// --- what a verb without a clause behind it says --------------------------------------------------------------------

// "It rained, said Lee."; false: it is told in another way.
bool CueReader::addInverted(uint32_t verb) {
  const bool inverted = verb > sentence_.first &&
                        (scan_.key(verb - 1) == "," || scan_.has(verb - 1, kQuoteMark) || sentence_.inside[verb - 1]);
  if (!inverted) return false;
  const Speaker behind = sentence_.subjects.behind(verb, sentence_.end);
  // "Third Way, a group in Oslo, called the plan “a shame”": what is called so does not speak
  const uint32_t next = behind.span.empty() ? sentence_.end : sentence_.sources.tokenAt(behind.span.end);
  if (next < sentence_.end && scan_.has(next, kQuoteMark) && scan_.spaced(next)) return false;
  if (!behind.span.empty()) add(sentence_.clauses.content(sentence_.first, verb), behind, verb);
  return true;
}

// "It rained, Lee said.": a clause before the words of the speaker, which begin at `begin`, and a mark between them.
bool CueReader::isSetOff(uint32_t begin, const Speaker& speaker, uint32_t verb) const {
  // "after Lee left, Moss stood up and said": what comes before is not what he said
  const uint32_t next = sentence_.sources.tokenAt(speaker.span.end);
  if (next < verb && scan_.tag(next) == Tag::verb) return false;
  return begin > sentence_.first + 2 && begin < verb &&
         (scan_.key(begin - 1) == "," || scan_.key(begin - 1) == "—" || scan_.has(begin - 1, kQuoteMark)) &&
         sentence_.clauses.hasVerb(sentence_.first, begin);
}

// "Lee announced a deal": what stands behind the verb is said, though it is no clause.
bool CueReader::hasObject(uint32_t verb, const Speaker& speaker) const {
  return !isOfQuote(verb) && !sentence_.cues.isWeak(verb) && speaks(speaker) &&
         !(verb > sentence_.first && scan_.tag(verb - 1) == Tag::to);
}

void CueReader::add(Span said, const Speaker& speaker, uint32_t verb) {
  if (said.empty()) return;
  endBeforeSecond(speaker, verb);
  Attribution& one = sentence_.add(said, speaker, verb);
  one.denies = sentence_.words.is(verb, kDenyVerb);
  one.unsaid = sentence_.cues.isUnsaid(verb, sentence_.first);
  sentence_.passOn(one);
}

// --- where the statement before it ends -----------------------------------------------------------------------------

// "Lee said it rained, though Moss said it snowed", "After records showed that it rained, Lee said …": what was said
// before ends where another says something.
void CueReader::endAtAnother(const Speaker& speaker) {
  if (speaker.span.empty() || sentence_.empty()) return;
  const SourceReader& sources = sentence_.sources;
  const Cues& cues = sentence_.cues;
  Attribution& before = sentence_.last();
  if (before.cue == kNone || before.speaker.span == speaker.span || before.content.begin < scan_.span(before.cue).begin)
    return;
  const uint32_t subject = sources.beginOfSubject(sources.tokenAt(speaker.span.begin));
  if (subject <= before.cue + 2) return;
  const uint32_t end = cues.beginOfClause(subject);
  const bool behind_comma =
      end == subject && scan_.key(subject - 1) == "," && !before.speaker.span.empty() &&
      cues.isSubordinate(sources.beginOfSubject(sources.tokenAt(before.speaker.span.begin)), sentence_.first);
  if (end == subject && !behind_comma) return;
  const Span said = sentence_.clauses.content(sources.tokenAt(before.content.begin), end);
  if (!said.empty() && said.end < before.content.end) before.content = said;
}

// "Lee said it rained and denied that it snowed": the first statement ends before the second verb of one subject.
void CueReader::endBeforeSecond(const Speaker& speaker, uint32_t verb) {
  if (sentence_.empty()) return;
  Attribution& before = sentence_.last();
  if (before.speaker.span != speaker.span || before.cue == kNone || before.cue > verb) return;
  if (before.content.begin <= scan_.span(before.cue).begin || before.content.end <= scan_.span(verb).begin) return;
  uint32_t end = verb;
  while (end > before.cue + 1 && (scan_.tag(end - 1) == Tag::conjunction || scan_.tag(end - 1) == Tag::punctuation ||
                                  scan_.tag(end - 1) == Tag::adverb || scan_.tag(end - 1) == Tag::auxiliary))
    --end;
  const uint32_t end_byte = scan_.span(end - 1).end;
  if (end_byte > before.content.begin) before.content.end = end_byte;
}

// --- who can say something ------------------------------------------------------------------------------------------

// "it", "which", "you": not who says it.
bool CueReader::isDummy(const Speaker& speaker) const {
  return speaker.entity == kNone && Cues::isDummy(scan_.document.text(speaker.span));
}

// Only somebody or a body does what he says without a clause: "announced a deal".
bool CueReader::speaks(const Speaker& speaker, bool documents) const {
  if (isDummy(speaker)) return false;
  std::vector<Source> through;
  const SourceKind kind = sentence_.sources.read(speaker, through).kind;
  return kind != SourceKind::unknown && (documents || kind != SourceKind::document);
}

// A quotation hangs on the verb.
bool CueReader::isOfQuote(uint32_t verb) const {
  return std::any_of(quotes_.begin(), quotes_.end(),
                     [&](uint32_t quote) { return scan_.mentions[quote].verb == verb; });
}

}  // namespace synoptic
