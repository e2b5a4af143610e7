// Wording that linked sentences share. In: a LinkView. Out: findings claim.same.
// Method: runs of aligned words with small gaps on both sides make a shared phrase.
// Example: "pleaded guilty to mail fraud" / "a plea of guilty to mail fraud".
// Covered by tests/compare/claims_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/quantities.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

// More aligned content words than these make it a copy of the sentence.
constexpr int kMostContent = 9;
// Without a verb a phrase must say this much to be worth telling ("mail fraud and wire fraud", not "coast guard").
constexpr int kFewestMatter = 3;
constexpr uint32_t kMostGap = 3;  // words left out within a phrase on either side
constexpr size_t kMostPhrases = 2;
constexpr int kMostExtension = 6;  // words by which an end of a phrase may move outwards

struct Run {
  uint32_t left_begin = 0, left_end = 0, right_begin = 0, right_end = 0;  // tokens
  int content = 0;
  int matter = 0;  // of them outside names, and no verb that all texts have
  int things = 0;  // of these outside days, hours and titles
  bool verb = false;
};

Span spanOf(const Document& document, uint32_t begin, uint32_t end) {
  return {document.tokens[begin].span.begin, document.tokens[end - 1].span.end};
}

bool inName(const Side& side, Span token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& one) { return one.entity != kNone && one.span.contains(token); });
}

// Figures, days and negations that stand between two aligned words of one side only part the phrase.
bool parts(const Side& side, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at) {
    const std::string_view key = side.document->key(side.document->tokens[at]);
    if (key == "not" || key == "n't" || key == "never" || key == "no") return true;
    for (const Mention& one : side.mentions)
      if (one.kind < MentionKind::person && one.span.overlaps(side.document->tokens[at].span)) return true;
  }
  return false;
}

const Mention* verbAt(const Side& side, uint32_t token) {
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && one.verb == token) return &one;
  return nullptr;
}

// The figure, day or hour that a token is part of.
const Mention* valueAt(const Side& side, uint32_t token) {
  const Span span = side.document->tokens[token].span;
  for (const Mention& one : side.mentions)
    if (one.kind < MentionKind::person && one.span.contains(span)) return &one;
  return nullptr;
}

// Two figures, days or hours that exclude each other: "third" and "second", "November 2027" and "September 2027".
bool areApart(const Mention& left, const Mention& right) {
  if (left.kind != right.kind) return false;
  if (left.kind == MentionKind::date)
    return left.date.known() && right.date.known() &&
           !(left.date.begin < right.date.end && right.date.begin < left.date.end);
  if (left.kind == MentionKind::time) return left.value != right.value;
  const Values values = relateQuantities(left.quantity, right.quantity);
  return values == Values::apart || values == Values::unclear;
}

// "put its jets back into service": the verb undoes what others do.
bool putsBack(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr auto kPutting = std::to_array<std::string_view>({"put", "bring", "take", "get", "send"});
  constexpr uint32_t kReach = 7;  // tokens: "put its five other jets back"
  if (!isAmong(kPutting, scene.lemma(side.ref.article, verb, Part::verb))) return false;
  for (uint32_t at = verb + 1; at < std::min(verb + kReach, side.sentence->end_token) && isWord(side, at); ++at)
    if (keyOf(side, at) == "back") return true;
  return false;
}

// Aligned words that do not say the same: other figures and days, words that exclude each other ("sons", "daughters"),
// a verb that only one text denies.
bool differ(const LinkView& view, uint32_t left, uint32_t right) {
  const Document &one = *view.left.document, &other = *view.right.document;
  const std::string_view key = one.key(one.tokens[left]), other_key = other.key(other.tokens[right]);
  if (key != other_key) {
    if (one.tokens[left].kind == TokenKind::number) return true;
    const Mention *value = valueAt(view.left, left), *other_value = valueAt(view.right, right);
    if (value != nullptr && other_value != nullptr ? areApart(*value, *other_value)
                                                   : contrasting(view.scene.lexicon, key, other_key))
      return true;
  }
  const Mention *verb = verbAt(view.left, left), *same = verbAt(view.right, right);
  // "grounded its jets" / "put its jets back into service"
  if (verb != nullptr && same != nullptr && key != other_key &&
      putsBack(view.scene, view.left, left) != putsBack(view.scene, view.right, right))
    return true;
  return verb != nullptr && same != nullptr && verb->negative != same->negative;
}

bool inTime(const Side& side, uint32_t token) {
  const Mention* value = valueAt(side, token);
  return value != nullptr && (value->kind == MentionKind::date || value->kind == MentionKind::time);
}

// What a phrase without a verb is about: no name, no day or hour, no word before a person's name that says what he is
// ("chief financial officer Dana Reed").
bool isMatter(const LinkView& view, uint32_t left) {
  const Side& side = view.left;
  if (inName(side, side.document->tokens[left].span) || inTime(side, left)) return false;
  for (uint32_t at = left; at < side.sentence->end_token && view.scene.content(side.ref.article, at); ++at)
    for (const Mention& one : side.mentions)
      if (at > left && one.kind == MentionKind::person && one.span.contains(side.document->tokens[at].span))
        return false;
  return true;
}

std::vector<Run> runsOf(const LinkView& view) {
  std::vector<Run> runs;
  Run run;
  const auto close = [&] {
    if (run.matter >= kFewestMatter || (run.verb && run.content > 1)) runs.push_back(run);
    run = {};
  };
  const uint32_t first = view.left.sentence->first_token;
  for (uint32_t at = first; at < view.left.sentence->end_token; ++at) {
    const uint32_t to = view.to_right[at - first];
    if (to == kNone || differ(view, at, to)) continue;
    const bool content =
        view.scene.content(view.left.ref.article, at) && view.scene.content(view.right.ref.article, to);
    const bool follows = run.left_end > 0 && at - run.left_end < kMostGap && to >= run.right_end &&
                         to - run.right_end < kMostGap && !parts(view.left, run.left_end, at) &&
                         !parts(view.right, run.right_end, to);
    if (!follows || run.content >= kMostContent) close();
    if (run.left_end == 0) {
      if (!content) continue;
      run.left_begin = at, run.right_begin = to;
    }
    if (content) {
      run.left_end = at + 1, run.right_end = to + 1, ++run.content;
      if (inName(view.left, view.left.document->tokens[at].span) ||
          isPaleVerb(view.scene.lemma(view.left.ref.article, at)))
        continue;
      ++run.matter;
      run.verb = run.verb || verbAt(view.left, at) != nullptr;
    }
  }
  close();
  return runs;
}

bool insideQuote(const Side& side, Span span) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& one) { return one.kind == MentionKind::quote && one.span.overlaps(span); });
}

bool insideMention(const Side& side, Span span) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind != MentionKind::quote && one.kind != MentionKind::polarity && one.span.contains(span);
  });
}

// Whether the edge before token `at` cuts a hyphenated word ("son-in-|law") or a mention ("nearly four |years").
bool cuts(const Side& side, uint32_t at) {
  const Document& document = *side.document;
  if (at <= side.sentence->first_token || at >= side.sentence->end_token) return false;
  const Token &before = document.tokens[at - 1], &behind = document.tokens[at];
  if (!behind.space_before && (document.key(before) == "-" || document.key(behind) == "-")) return true;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind != MentionKind::quote && one.kind != MentionKind::polarity && one.span.begin < before.span.end &&
           behind.span.begin < one.span.end;
  });
}

// Whether the end before token `at` leaves a count without what it counts: "two |sons".
bool leavesCount(const Side& side, uint32_t at) {
  if (at <= side.sentence->first_token || at >= side.sentence->end_token) return false;
  const Span last = side.document->tokens[at - 1].span;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const bool counts =
        one.kind == MentionKind::number || one.kind == MentionKind::ordinal ||
        (one.kind == MentionKind::duration && side.document->text(one.span).find('-') != std::string_view::npos);
    return counts && one.span.contains(last) && one.counted != kNone && one.counted >= at;
  });
}

// What a run says, counted anew: its ends may have moved.
void weigh(const LinkView& view, Run& run) {
  run.content = run.matter = run.things = 0, run.verb = false;
  for (uint32_t at = run.left_begin; at < run.left_end; ++at) {
    const uint32_t to = view.to_right[at - view.left.sentence->first_token];
    if (!view.scene.content(view.left.ref.article, at)) continue;
    ++run.content;
    if (to == kNone || inName(view.left, view.left.document->tokens[at].span) ||
        isPaleVerb(view.scene.lemma(view.left.ref.article, at)))
      continue;
    ++run.matter, run.things += isMatter(view, at);
    run.verb = run.verb || verbAt(view.left, at) != nullptr || verbAt(view.right, to) != nullptr;
  }
}

// Puts both ends of a run where no word and no mention is cut in either text: outwards over words that are the same in
// both, else inwards to the next aligned word. False when too little is left to say something.
bool settleEdges(const LinkView& view, Run& run) {
  const Document &left = *view.left.document, &right = *view.right.document;
  const uint32_t first = view.left.sentence->first_token;
  const auto same = [&](uint32_t one, uint32_t other) {
    return left.key(left.tokens[one]) == right.key(right.tokens[other]);
  };
  const auto aligned = [&](uint32_t at) { return view.to_right[at - first]; };
  const auto cut = [&](uint32_t one, uint32_t other) { return cuts(view.left, one) || cuts(view.right, other); };
  for (int step = 0; step < kMostExtension && cut(run.left_begin, run.right_begin); ++step)
    if (run.left_begin > first && run.right_begin > view.right.sentence->first_token &&
        same(run.left_begin - 1, run.right_begin - 1))
      --run.left_begin, --run.right_begin;
  for (int step = 0; step < kMostExtension && cut(run.left_end, run.right_end); ++step)
    if (run.left_end < view.left.sentence->end_token && run.right_end < view.right.sentence->end_token &&
        same(run.left_end, run.right_end))
      ++run.left_end, ++run.right_end;
  while (run.left_begin < run.left_end &&
         (aligned(run.left_begin) == kNone || cut(run.left_begin, aligned(run.left_begin))))
    ++run.left_begin;
  while (run.left_end > run.left_begin &&
         (aligned(run.left_end - 1) == kNone || cut(run.left_end, aligned(run.left_end - 1) + 1) ||
          leavesCount(view.left, run.left_end) || leavesCount(view.right, aligned(run.left_end - 1) + 1)))
    --run.left_end;
  if (run.left_begin == run.left_end) return false;
  run.right_begin = aligned(run.left_begin), run.right_end = aligned(run.left_end - 1) + 1;
  weigh(view, run);
  return run.right_begin < run.right_end && run.content > 1 && (run.things >= kFewestMatter || run.verb);
}

// The count that tells how many of those at the phrase's begin are meant: "four" of "four of its |14 beds", "Five
// people" of "five people |fell ill".
const Mention* countBefore(const Side& side, uint32_t begin) {
  constexpr uint32_t kReach = 5;  // tokens back to it
  const bool verb = isVerb(side, begin);
  constexpr auto kParting =
      std::to_array<std::string_view>({",", ";", ":", "and", "but", "who", "which", "that", "when"});
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kReach; --at) {
    if (isAmong(kParting, keyOf(side, at - 1)) || isVerb(side, at - 1)) return nullptr;
    const Mention* value = valueAt(side, at - 1);
    if (value == nullptr) continue;
    const bool counts = value->kind == MentionKind::number || value->kind == MentionKind::percent ||
                        value->kind == MentionKind::ordinal;
    if (!counts) return nullptr;
    return verb || value->counted == kNone || value->counted >= begin ? value : nullptr;
  }
  return nullptr;
}

// "four of its 14 beds", "Five of its 14 beds": a part of what the phrase begins with.
bool isPartOf(const Side& side, const Mention& count) {
  const uint32_t end = tokensOf(side, count.span).end;
  const bool member = count.quantity.high == 1;  // "one of the most powerful lobbies"
  return !member && end < side.sentence->end_token && keyOf(side, end) == "of";
}

// Others are meant: their counts exclude each other, or one text tells of a part of them.
bool otherCounted(const LinkView& view, const Run& run) {
  const Mention *left = countBefore(view.left, run.left_begin), *right = countBefore(view.right, run.right_begin);
  if (left != nullptr && right != nullptr) return areApart(*left, *right) || left->kind != right->kind;
  return (left != nullptr && isPartOf(view.left, *left)) || (right != nullptr && isPartOf(view.right, *right));
}

// "killed on |Mount Varn has risen": the name is not what the verb is said of.
bool hangsOnName(const Side& side, uint32_t begin) {
  constexpr auto kPrepositions = std::to_array<std::string_view>(
      {"on", "over", "in", "at", "of", "near", "from", "for", "with", "by", "to", "against", "around"});
  return begin > side.sentence->first_token && inName(side, side.document->tokens[begin].span) &&
         isAmong(kPrepositions, keyOf(side, begin - 1));
}

// "Tap water in Millbrook was |declared safe" / "in Esterwood was |declared safe": said of two.
bool saidOfTwo(const LinkView& view, const Run& run) {
  constexpr uint32_t kBetween = 2;  // words between the name and the phrase: "has been"
  constexpr auto kBeing = std::to_array<std::string_view>({"was", "were", "is", "are", "has", "have", "had", "been"});
  constexpr auto kOf = std::to_array<std::string_view>({"in", "of", "at", "near"});
  const auto nameBefore = [&](const Side& side, uint32_t begin) -> uint32_t {
    for (uint32_t at = begin, steps = 0; at > side.sentence->first_token && steps <= kBetween; --at, ++steps) {
      for (const Mention& one : side.mentions)
        if (one.entity != kNone && one.span.contains(side.document->tokens[at - 1].span)) {
          const uint32_t first = tokensOf(side, one.span).begin;
          const bool modifies = first > side.sentence->first_token && isAmong(kOf, keyOf(side, first - 1));
          return modifies ? view.scene.joined(side.ref.article, one.entity) : kNone;
        }
      if (!isAmong(kBeing, keyOf(side, at - 1))) return kNone;
    }
    return kNone;
  };
  const uint32_t left = nameBefore(view.left, run.left_begin), right = nameBefore(view.right, run.right_begin);
  return left != kNone && right != kNone && left != right;
}

void judgeWording(const LinkView& view, Findings& findings) {
  std::vector<Run> runs = runsOf(view);
  putInOrder(runs, [](const Run& left, const Run& right) { return left.content > right.content; });
  size_t made = 0;
  for (Run& run : runs) {
    if (!settleEdges(view, run)) continue;
    const Span left = spanOf(*view.left.document, run.left_begin, run.left_end),
               right = spanOf(*view.right.document, run.right_begin, run.right_end);
    if (insideQuote(view.left, left) && insideQuote(view.right, right)) continue;
    if (insideMention(view.left, left) || insideMention(view.right, right)) continue;
    if (otherCounted(view, run) || saidOfTwo(view, run)) continue;
    if (run.matter < 2 && (hangsOnName(view.left, run.left_begin) || hangsOnName(view.right, run.right_begin)))
      continue;
    // "required to consult", "allowed to skip consultations"
    if (denialsIn(view.scene, view.left, {run.left_begin, run.left_end}) !=
        denialsIn(view.scene, view.right, {run.right_begin, run.right_end}))
      continue;
    findings.push_back({Rule::claim_same,
                        FactKind::claim,
                        {view.left.ref, left, std::string(view.left.document->text(left))},
                        {view.right.ref, right, std::string(view.right.document->text(right))},
                        std::min(1000, 300 + run.content * 60)});
    if (++made == kMostPhrases) return;
  }
}

}  // namespace

void judgeClaims(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full) return;
  judgeWording(view, findings);
}

}  // namespace synoptic
