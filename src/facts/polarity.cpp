// polarity: see polarity.h. Each tagged verb in, one mention out: span and lemma of the verb, "not " before a denied
// one. Example: "refused to sign" is "sign", denied, span of "sign". Covered by tests/facts/polarity.cpp.
#include "facts/polarity.h"

#include <algorithm>
#include <array>

#include "facts/denials.h"
#include "facts/modality.h"

namespace synoptic {
namespace {

constexpr uint32_t kReach = 6;  // tokens before the verb that may deny it

// "no deal", "no peace deal", "no immediate plans": the noun at `noun` stands behind "no".
bool deniedNoun(const Scan& scan, uint32_t noun, uint32_t stop) {
  uint32_t at = noun;
  while (at > stop && noun - at < 3 && (scan.tag(at - 1) == Tag::noun || scan.tag(at - 1) == Tag::adjective)) --at;
  return at > stop && scan.key(at - 1) == "no";
}

// Is the verb's group finite: an auxiliary or a modal between subject and verb?
bool finiteAt(const Scan& scan, uint32_t first, uint32_t verb) {
  return first < verb && (scan.tag(first) == Tag::auxiliary || scan.tag(first) == Tag::modal);
}

// Walks back from the verb over what belongs to it: auxiliaries, adverbs, "to" and the verb that it hangs on.
Denial readBack(const Scan& scan, const ClaimWords& words, const Sentence& sentence, uint32_t verb) {
  Denial found;
  int denials = 0;
  const uint32_t stop = verb > sentence.first_token + kReach ? verb - kReach : sentence.first_token;
  for (uint32_t i = verb; i > stop; --i) {
    const uint32_t at = i - 1;
    const Tag tag = scan.tag(at);
    const std::string_view key = scan.key(at);
    if (tag == Tag::negation) {
      // "not only … but", "not just"
      if (at + 1 < verb &&
          (scan.key(at + 1) == "only" || scan.key(at + 1) == "just" || scan.key(at + 1) == "necessarily"))
        found.clear = false;
      ++denials;
    } else if (key == "without") {
      ++denials;
      break;
    } else if (key == "hardly" || key == "scarcely" || key == "barely" || key == "rarely" || key == "seldom") {
      found.clear = false;
    } else if (key == "no" && at + 1 < verb && scan.key(at + 1) == "longer") {
      ++denials;
    } else if (at + 1 < verb && scan.tag(at + 1) == Tag::to && (words.is(at, kDenyWord) || key == "unlikely")) {
      ++denials;  // "unable to reach them"
      break;
    } else if (at + 1 < verb && scan.tag(at + 1) == Tag::to && tag != Tag::verb && words.is(at, kPlanWord) &&
               deniedNoun(scan, at, stop)) {
      ++denials;  // "no plans to meet", "no immediate intention to leave"
      break;
    } else if (key == "out" && at > stop && scan.key(verb).ends_with("ing") &&
               (scan.key(at - 1) == "ruled" || scan.key(at - 1) == "rules" || scan.key(at - 1) == "rule" ||
                scan.key(at - 1) == "ruling")) {
      ++denials;  // "ruled out sending troops"; "has not ruled out" says neither
      found.clear = !(at > stop + 1 && scan.tag(at - 2) == Tag::negation) && scan.key(at - 1) != "rule";
      break;
    } else if (key == "yet" && at + 1 < verb && scan.tag(at + 1) == Tag::to && at > stop &&
               scan.tag(at - 1) == Tag::auxiliary) {
      ++denials;  // "has yet to respond"
      break;
    } else if (key == "of" && at > stop && scan.key(at - 1) == "short" && scan.key(verb).ends_with("ing")) {
      ++denials;  // "stopped short of calling"
      break;
    } else if (key == "from" && scan.key(verb).ends_with("ing")) {
      const Denial kept = deniedByFrom(scan, at, stop);
      if (kept.negative) ++denials;
      found.clear = found.clear && kept.clear;
      break;
    } else if (key == "longer" || tag == Tag::adverb || tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::to) {
      continue;
    } else if (tag == Tag::verb && at + 1 < verb && scan.tag(at + 1) == Tag::to) {
      if (scan.is(at, kNegativeVerb))
        ++denials;
      else if (denials > 0)
        found.clear = false;
      else {
        // "not expected to attend" denies it, "did not want to" tells nothing of it
        if (isNegated(scan, at, stop)) isForeseen(key) ? void(++denials) : void(found.clear = false);
        break;
      }
    } else if (tag == Tag::adjective && at + 1 < verb && scan.tag(at + 1) == Tag::to && isForeseen(key)) {
      if (isNegated(scan, at, stop)) ++denials;  // "not able to attend"
      break;
    } else if (key == "against" && scan.key(verb).ends_with("ing")) {
      const Denial against = deniedByAgainst(scan, at, stop);
      if (against.negative) ++denials;
      found.clear = found.clear && against.clear;
      break;
    } else if (tag == Tag::verb && isStopping(key) && scan.key(verb).ends_with("ing")) {
      found.clear = false;  // "stopped paying": it was so, and is no longer
      break;
    } else if (tag == Tag::verb && scan.key(verb).ends_with("ing") &&
               (scan.is(at, kNegativeVerb) || scan.lemma(at, Part::verb) == "avoid")) {
      ++denials;  // "denied taking", "avoided answering"
      break;
    } else if (key == "nothing" && (finiteAt(scan, at + 1, verb) || at == sentence.first_token)) {
      ++denials;
      break;
    } else if (key == "nobody" || key == "neither" || key == "none" ||
               (key == "one" && at > stop && scan.key(at - 1) == "no")) {
      ++denials;
      break;
    } else {
      if (tag == Tag::noun && finiteAt(scan, at + 1, verb) && deniedNoun(scan, at, stop))
        ++denials;  // "No deal was reached"
      else if (standsInSubject(scan, at) || (tag == Tag::verb && finiteAt(scan, at + 1, verb))) {
        const Denial subject = deniedBySubject(scan, sentence, at + 1, verb);
        if (subject.negative) ++denials;
        found.clear = found.clear && subject.clear;
      }
      break;
    }
  }
  if (denials > 0 && isOnlyWithout(scan, sentence, verb)) found.clear = false;
  found.negative = denials % 2 == 1;
  return found;
}

// Verbs that something is given, had or done with: their object carries what is told.
constexpr auto kCarriers = std::to_array<std::string_view>(
    {"give",  "make",  "take",    "have",   "hold",   "receive", "get",    "reach", "sign",  "issue",
     "send",  "offer", "provide", "show",   "cause",  "fire",    "suffer", "file",  "lodge", "enter",
     "bring", "grant", "find",    "impose", "accept", "win",     "pay",    "leave"});

bool isNounPhrase(const Scan& scan, uint32_t begin, uint32_t end) {
  uint32_t at = begin;
  while (at < end && scan.tag(at) == Tag::adjective) ++at;
  if (at >= end || scan.tag(at) != Tag::noun) return false;
  while (at < end && scan.tag(at) == Tag::noun) ++at;
  // "said no deal was reached": the noun is the subject of what follows
  return at >= end || (scan.tag(at) != Tag::auxiliary && scan.tag(at) != Tag::modal && scan.tag(at) != Tag::verb);
}

// "was given no briefing", "signed by nobody", "by no one": denied behind the verb.
bool deniedBehind(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  const uint32_t at = verb + 1, end = sentence.end_token;
  if (at + 1 >= end) return false;
  const std::string_view next = scan.key(at), second = scan.key(at + 1);
  if (next == "by")
    return second == "nobody" || second == "neither" || (second == "no" && at + 2 < end && scan.key(at + 2) == "one");
  return next == "no" && deniesNoun(second) && isAmong(kCarriers, scan.lemma(verb, Part::verb)) &&
         isNounPhrase(scan, at + 1, end);
}

// "there would be no appeal", "no handshake": an event that is a noun, behind "there" and a form of "be". kNone: none.
uint32_t deniedEventAt(const Scan& scan, const Sentence& sentence, uint32_t no) {
  constexpr uint32_t kGroup = 4;  // tokens between "there" and "no"
  if (scan.key(no) != "no" || no + 1 >= sentence.end_token || no <= sentence.first_token) return kNone;
  if (scan.lemma(no - 1, Part::verb) != "be" || !scan.lexical(no + 1).verb || scan.tag(no + 1) != Tag::noun)
    return kNone;
  if (no + 2 < sentence.end_token && scan.tag(no + 2) == Tag::noun) return kNone;  // "no attack dogs"
  static constexpr auto kNoEvents = std::to_array<std::string_view>(
      {"sign",   "hint",     "need",    "doubt",  "plan",   "reason", "word", "use",  "point",
       "hope",   "question", "mention", "trace",  "mark",   "cause",  "time", "room", "place",
       "record", "evidence", "claim",   "ground", "answer", "date",   "name"});
  if (isAmong(kNoEvents, scan.key(no + 1))) return kNone;
  for (uint32_t at = no; at > sentence.first_token && no - at <= kGroup; --at)
    if (scan.key(at - 1) == "there") return no + 1;
  return kNone;
}

void addVerb(Scan& scan, const ClaimWords& words, uint32_t sentence, uint32_t verb, bool negative) {
  Mention mention;
  mention.sentence = sentence;
  mention.span = scan.span(verb);
  mention.kind = MentionKind::polarity;
  mention.recogniser = negative ? "polarity.denied" : "polarity.stated";
  mention.value = (negative ? "not " : "") + std::string(scan.lemma(verb, Part::verb));
  mention.verb = verb;
  mention.negative = negative;
  mention.modality = readModality(scan, words, scan.document.sentences[sentence], verb);
  scan.mentions.push_back(std::move(mention));
}

}  // namespace

void readPolarity(Scan& scan) {
  const ClaimWords words(scan);
  const auto& sentences = scan.document.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    if (sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline) continue;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (const uint32_t event = deniedEventAt(scan, sentence, i); event != kNone) {
        addVerb(scan, words, s, event, true);
        continue;
      }
      if (scan.tag(i) != Tag::verb || scan.is(i, kPreposition)) continue;
      const std::string_view key = scan.key(i);
      if (key == "according" || key == "including" || key == "regarding" || key == "concerning") continue;
      const Denial found = readBack(scan, words, sentence, i);
      if (found.clear) addVerb(scan, words, s, i, found.negative != deniedBehind(scan, sentence, i));
    }
  }
}

}  // namespace synoptic
