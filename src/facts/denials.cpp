// denials: see denials.h. Method: from the verb's group back over what may be a subject, to the word that denies it.
// Example: "None of those who fired was charged": "none" denies "charged". Covered by tests/facts/polarity.cpp.
#include "facts/denials.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

// "no choice but", "no more than", "no doubt": nothing is denied of what the verb tells.
constexpr auto kNoDenial =
    std::to_array<std::string_view>({"more",    "less",   "fewer",  "later", "longer",  "doubt",  "choice", "secret",
                                     "one",     "matter", "wonder", "other", "further", "option", "sooner", "better",
                                     "earlier", "idea",   "need",   "such",  "sense",   "time",   "small",  "few"});
// Does an auxiliary follow in the same clause? Then the participle at `verb` belongs to the subject ("none of the men
// arrested on Monday was charged").
bool isReduced(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  constexpr uint32_t kReduced = 8;  // tokens behind it
  for (uint32_t at = verb + 1; at < std::min(verb + kReduced, sentence.end_token); ++at) {
    const Tag tag = scan.tag(at);
    if (tag == Tag::auxiliary || tag == Tag::modal) return true;
    if (tag == Tag::punctuation || tag == Tag::conjunction || tag == Tag::verb || tag == Tag::pronoun) return false;
  }
  return false;
}

bool isNot(const Scan& scan, uint32_t token) {
  return scan.key(token) == "not" || scan.key(token) == "n't";
}

// "not true that", "not the case that" before the token.
bool isUntrueThat(const Scan& scan, uint32_t first, uint32_t behind) {
  if (behind < first + 3 || scan.key(behind - 1) != "that") return false;
  const std::string_view key = scan.key(behind - 2);
  if (key == "untrue") return true;
  if (key == "true" || key == "correct") return isNot(scan, behind - 3);
  return key == "case" && behind >= first + 4 && scan.key(behind - 3) == "the" && isNot(scan, behind - 4);
}

bool opensNoSubject(Tag tag) {
  return tag == Tag::preposition || tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::adverb;
}

// Does a clause begin at the token?
bool opensClause(const Scan& scan, const Sentence& sentence, uint32_t token) {
  if (token == sentence.first_token) return true;
  const Tag before = scan.tag(token - 1);
  return before == Tag::punctuation || before == Tag::conjunction || scan.key(token - 1) == "that" ||
         scan.is(token - 1, kSpeechCue);
}

// "no sign that", "without evidence that": nothing is told of what follows.
bool isUnprovenThat(const Scan& scan, uint32_t stop, uint32_t that) {
  static constexpr auto kSigns = std::to_array<std::string_view>(
      {"sign", "signs", "evidence", "indication", "proof", "suggestion", "hint", "guarantee", "word", "reason"});
  constexpr uint32_t kReach = 4;
  if (that <= stop || !isAmong(kSigns, scan.key(that - 1))) return false;
  for (uint32_t at = that - 1; at > stop && that - at < kReach; --at) {
    const std::string_view key = scan.key(at - 1);
    if (key == "no" || key == "without" || key == "little" || key == "any") return true;
  }
  return false;
}

}  // namespace

bool standsInSubject(const Scan& scan, uint32_t token) {
  const Tag tag = scan.tag(token);
  return tag == Tag::determiner || tag == Tag::noun || tag == Tag::name || tag == Tag::adjective ||
         tag == Tag::number || tag == Tag::pronoun;
}

bool deniesNoun(std::string_view noun) {
  return !isAmong(kNoDenial, noun);
}

bool isForeseen(std::string_view key) {
  static constexpr auto kForeseen = std::to_array<std::string_view>(
      {"expected", "set",      "due",     "scheduled", "slated",   "going",     "able",    "ready",
       "willing",  "likely",   "allowed", "planning",  "planned",  "plan",      "plans",   "intend",
       "intends",  "intended", "manage",  "managed",   "prepared", "permitted", "supposed"});
  return isAmong(kForeseen, key);
}

bool isStopping(std::string_view key) {
  static constexpr auto kStops =
      std::to_array<std::string_view>({"stop", "stops", "stopped", "cease", "ceases", "ceased", "quit", "quits"});
  return isAmong(kStops, key);
}

bool isNegated(const Scan& scan, uint32_t token, uint32_t stop) {
  constexpr uint32_t kReach = 4;
  for (uint32_t at = token; at > stop && token - at < kReach; --at) {
    const Tag tag = scan.tag(at - 1);
    if (tag == Tag::negation) return true;
    if (tag != Tag::auxiliary && tag != Tag::adverb && tag != Tag::modal) break;
  }
  return false;
}

// The subject behind whose last token `at` the verb's group begins, where it denies the verb: "neither the army nor
// the police fired", "none of the men was charged", "nor does it cover farmers", "it is not true that he resigned".
Denial deniedBySubject(const Scan& scan, const Sentence& sentence, uint32_t at, uint32_t verb) {
  constexpr uint32_t kSubject = 10;  // tokens of a subject
  const uint32_t stop = at > sentence.first_token + kSubject ? at - kSubject : sentence.first_token;
  const bool bare = at == verb;  // no auxiliary stands before the verb
  for (uint32_t back = at; back > stop; --back) {
    const std::string_view key = scan.key(back - 1);
    if (key == "neither" || key == "none" || key == "nobody" ||
        (key == "one" && back - 1 > stop && scan.key(back - 2) == "no"))
      return {true, !isReduced(scan, sentence, verb)};
    if (key == "no" && back < at && deniesNoun(scan.key(back)) && opensClause(scan, sentence, back - 1))
      return {true, !isReduced(scan, sentence, verb)};
    // "not one of them spoke"; of "not all of them spoke" some may have
    if (key == "not" && back < at && opensClause(scan, sentence, back - 1)) {
      const bool none = scan.key(back) == "one" || (back + 1 < at && scan.key(back + 1) == "single");
      return {none, none && !isReduced(scan, sentence, verb)};
    }
    if (key == "before" && !bare && (scan.key(at) == "could" || scan.key(at) == "can")) return {false, false};
    if (key == "nor" && bare && back < at && scan.tag(back) == Tag::auxiliary) return {true, true};
    if (key == "nor") continue;
    // "none of those who fired was hurt", but not "none who fired"
    if (key == "who" || key == "which") {
      if (bare) break;
      continue;
    }
    if (!bare && scan.tag(back - 1) == Tag::verb && opensNoSubject(scan.tag(back))) continue;
    if (scan.is(back - 1, kSubjectPronoun) && !(bare && back == at)) break;  // "none of them said he"
    if (key == "that")
      return {isUntrueThat(scan, sentence.first_token, back), !isUnprovenThat(scan, sentence.first_token, back - 1)};
    if (scan.tag(back - 1) == Tag::auxiliary && bare && back - 1 > stop && back < at) continue;
    if (scan.tag(back - 1) != Tag::preposition && !standsInSubject(scan, back - 1)) break;
  }
  return {};
}

// "prevented them from crossing", "refrained from crossing" did not come about; "barred from entering" forbids only.
Denial deniedByFrom(const Scan& scan, uint32_t from, uint32_t stop) {
  static constexpr auto kKept = std::to_array<std::string_view>(
      {"prevented", "prevents", "preventing", "refrained", "refrains", "refraining", "abstained", "abstains"});
  static constexpr auto kForbidden = std::to_array<std::string_view>(
      {"prevent",  "refrain", "abstain",      "barred",      "bar",       "bars",       "barring",
       "banned",   "ban",     "bans",         "banning",     "block",     "blocked",    "blocks",
       "blocking", "stop",    "stopped",      "stops",       "stopping",  "keep",       "keeps",
       "kept",     "keeping", "discourage",   "discouraged", "dissuaded", "prohibited", "forbidden",
       "deterred", "deter",   "disqualified", "excluded",    "suspended", "far"});
  for (uint32_t at = from; at > stop; --at) {
    const std::string_view key = scan.key(at - 1);
    if (isAmong(kForbidden, key)) return {false, false};
    if (isAmong(kKept, key)) {
      const bool plain = at < 2 || (scan.tag(at - 2) != Tag::negation && scan.tag(at - 2) != Tag::to);
      return {plain, plain};
    }
    if (!standsInSubject(scan, at - 1)) break;
  }
  return {};
}

// "decided against banning" is no ban, "advised against banning" no word of one.
Denial deniedByAgainst(const Scan& scan, uint32_t against, uint32_t stop) {
  static constexpr auto kChosen =
      std::to_array<std::string_view>({"decided", "decides", "voted", "votes", "ruled", "chose", "opted"});
  const bool chosen = against > stop && isAmong(kChosen, scan.key(against - 1)) && !isNegated(scan, against - 1, stop);
  return {chosen, chosen};
}

// "could not have been signed without her" says that it was.
bool isOnlyWithout(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  constexpr uint32_t kBehind = 6;
  for (uint32_t at = verb + 1; at < std::min(verb + kBehind, sentence.end_token); ++at) {
    if (scan.key(at) == "without") return true;
    if (scan.tag(at) == Tag::punctuation || scan.tag(at) == Tag::conjunction || scan.tag(at) == Tag::verb) return false;
  }
  return false;
}

}  // namespace synoptic
