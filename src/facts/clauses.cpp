// See clauses.h.
#include "facts/clauses.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kClauseReach = 14;  // tokens of a clause without "that" in which its verb must stand
constexpr auto kTells =
    std::to_array<std::string_view>({"told", "tells", "tell", "telling", "assured", "informed", "reminded", "warned",
                                     "warns", "assures", "advised", "notified"});
constexpr auto kSubjects = std::to_array<std::string_view>({"he", "she", "they", "we", "i"});

}  // namespace

bool isTell(std::string_view key) {
  return isAmong(kTells, key);
}

void Clauses::enter(uint32_t sentence) {
  first_ = scan_.document.sentences[sentence].first_token;
  end_ = scan_.document.sentences[sentence].end_token;
  const uint32_t size = end_ - first_;
  word_ends_.assign(size + 1, first_);
  word_begins_.assign(size + 1, end_);
  for (uint32_t i = 0; i < size; ++i)
    word_ends_[i + 1] = scan_.tag(first_ + i) == Tag::punctuation ? word_ends_[i] : first_ + i + 1;
  for (uint32_t i = size; i > 0; --i)
    word_begins_[i - 1] = scan_.tag(first_ + i - 1) == Tag::punctuation ? word_begins_[i] : first_ + i - 1;
}

// The tokens [first, end) without marks and commas at either end, as a span.
Span Clauses::content(uint32_t first, uint32_t end) const {
  if (first >= end) return {};
  first = word_begins_[first - first_];
  end = word_ends_[end - first_];
  return first < end ? scan_.span(first, end) : Span{};
}

// Where the clause that begins at `token` ends: at another attribution set off by a comma, else with the sentence.
uint32_t Clauses::clauseEnd(uint32_t token) const {
  for (uint32_t i = token; i + 1 < end_; ++i) {
    if (i > token + 4 * kComplementReach) break;
    if (inside_[i] || scan_.key(i) != ",") continue;
    const std::string_view next = scan_.key(i + 1);
    if (next == "according" || next == "citing") return i;
  }
  return end_;
}

bool Clauses::isFinite(uint32_t i) const {
  if (scan_.tag(i) == Tag::auxiliary || scan_.tag(i) == Tag::modal) return true;
  // "state-run Tass": a part of one word
  const bool joined = i > first_ && scan_.hyphenated(i - 1, end_);
  if (scan_.tag(i) != Tag::verb || joined) return false;
  return !scan_.key(i).ends_with("ing") && !(i > first_ && scan_.tag(i - 1) == Tag::to);
}

// Does a clause of its own begin here: a noun phrase with a finite verb behind it?
bool Clauses::clauseAt(uint32_t token) const {
  if (token >= end_) return false;
  const Tag tag = scan_.tag(token);
  if (tag == Tag::punctuation || tag == Tag::to || tag == Tag::preposition || tag == Tag::verb) return false;
  if (inside_[token]) return false;
  // "says he and President Dunn's adviser and son-in-law will travel": a pronoun of the subject can be nothing else
  const uint32_t stop = std::min(end_, token + (isAmong(kSubjects, scan_.key(token)) ? 2 : 1) * kClauseReach);
  for (uint32_t i = token + 1; i < stop; ++i) {
    const std::string_view key = scan_.key(i);
    if (key == ";" || key == ":" || key == "who" || key == "which") return false;
    if (inside_[i] || scan_.has(i, kQuoteMark)) return false;
    if (isFinite(i)) return true;
  }
  return false;
}

// Part of when something was said: "on Monday", "late Tuesday", "this week", "Jan. 22". "12 men" is no time.
bool Clauses::inTimePhrase(uint32_t i) const {
  if (scan_.is(i, kWeekday | kDayWord | kDayPart | kMonth) || scan_.tag(i) == Tag::adverb) return true;
  if (scan_.has(i, kDigits)) return i > first_ && scan_.is(i - 1, kMonth);
  return scan_.taken(i) && scan_.is(i, kLead | kTimeUnit | kDeterminer);
}

// The token at which the complement of the verb begins, kNone when there is none. `that`: a conjunction leads it.
uint32_t Clauses::complement(uint32_t verb) const {
  const uint32_t stop = std::min(end_, verb + 1 + kComplementReach);
  for (uint32_t i = verb + 1; i < stop; ++i) {
    const std::string_view key = scan_.key(i);
    if (inside_[i] || scan_.has(i, kQuoteMark)) break;  // "said he had “no excuses”": the clause may begin before
    if (key == "that" && scan_.tag(i) != Tag::pronoun) {
      const bool relative =
          i > verb + 1 && scan_.tag(i - 1) == Tag::noun && !isTell(scan_.key(verb)) && !phraseBefore(verb, i);
      if (!relative) return i + 1;
    }
    if (key == "whether" || key == "how" || key == "why") return i;
    if (key == ":") return i + 1 < end_ ? i + 1 : kNone;
    if (key == ";" || key == "." || scan_.tag(i) == Tag::verb) break;
  }
  // no "that": right behind the verb, its addressee or the day
  uint32_t at = verb + 1;
  if (isTell(scan_.key(verb))) at = addresseeEnd(at);
  while (at < end_ && inTimePhrase(at)) ++at;
  if (at + 1 < end_ && scan_.key(at) == "on" && inTimePhrase(at + 1)) {
    ++at;
    while (at < end_ && inTimePhrase(at)) ++at;
  }
  return clauseAt(at) ? at : kNone;
}

// "said in a statement that", "said on Monday that": the noun before "that" belongs to a phrase of its own
bool Clauses::phraseBefore(uint32_t verb, uint32_t that) const {
  const Tag next = scan_.tag(verb + 1);
  return next == Tag::preposition || inTimePhrase(that - 1) || scan_.key(that - 1) == ",";
}

uint32_t Clauses::addresseeEnd(uint32_t token) const {
  uint32_t at = token;
  while (at < end_ && at < token + 8) {
    const Tag tag = scan_.tag(at);
    if (tag == Tag::pronoun && at == token) return at + 1;
    if (subjects_.nameAt(at) || tag == Tag::noun || tag == Tag::name || tag == Tag::determiner ||
        tag == Tag::adjective || scan_.key(at) == "'s" || scan_.key(at) == "-") {
      const bool ends = tag == Tag::noun || tag == Tag::name || subjects_.nameAt(at);
      ++at;
      // "told reporters the deal": a determiner behind a noun begins the clause
      if (ends && at < end_ && (scan_.tag(at) == Tag::determiner || scan_.tag(at) == Tag::pronoun)) return at;
      if (ends && at < end_ && subjects_.nameAt(at) && !subjects_.sameNameAt(at, at - 1)) return at;
    } else {
      break;
    }
  }
  return at;
}

bool Clauses::hasVerb(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end && i < first + 4 * kComplementReach; ++i) {
    if (isFinite(i) || inside_[i]) return true;
  }
  return false;
}

}  // namespace synoptic
