// Sentences of which the one is the other with a few words changed. In: a LinkView. Out: findings polarity.opposite,
// claim.opposite-word, claim.swapped, name.other-name, attribution.other-source, list.other-member.
// Method: where both sentences are nearly the same (rewriting.h), each place of change is looked at by itself: a
// negation that one side adds, two words that exclude each other (contrasts.h), two names in one place, or the same two
// names exchanged. What is left out or added, and words that are merely others, say nothing: reports are shortened and
// reworded all the time. (The classes and their worth were found on the edited pairs of SummEdits, see README.md.)
// Example: "the mayor opened the bridge" / "the mayor closed the bridge".
// Covered by tests/compare/edits_test.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/names.h"
#include "compare/rewriting.h"

namespace synoptic {
namespace {

// Words of the longer sentence that must be equal, in percent: below, the places of change no longer face each other.
constexpr uint32_t kNearlySame = 55;
// More changed words in one place are another statement.
constexpr size_t kMostChanged = 4;
// A contrast and a negation within so many tokens may cancel each other ("not open" / "closed").
constexpr uint32_t kNear = 4;
constexpr int kStrength = 500;  // of a finding, and as much again as the sentences are the same

using Tokens = std::vector<uint32_t>;

std::string_view keyOf(const Side& side, uint32_t token) {
  return side.document->key(side.document->tokens[token]);
}

bool isWord(const Side& side, uint32_t token) {
  return side.document->tokens[token].kind == TokenKind::word;
}

Tokens contentOf(const Scene& scene, const Side& side, TokenRange range) {
  Tokens out;
  for (uint32_t token = range.begin; token < range.end; ++token)
    if (side.document->tokens[token].kind != TokenKind::punctuation && scene.content(side.ref.article, token))
      out.push_back(token);
  return out;
}

Span spanOf(const Side& side, uint32_t begin, uint32_t end) {
  return {side.document->tokens[begin].span.begin, side.document->tokens[end - 1].span.end};
}

struct Change {
  Edit edit;
  Tokens left, right;  // content words
  bool left_negated = false, right_negated = false;
  bool negates() const { return left_negated != right_negated; }
};

// "not only", "no longer", "nothing but": no denial of what follows.
bool negatedIn(const Side& side, TokenRange range) {
  constexpr auto kAfter = std::to_array<std::string_view>(
      {"only", "just", "merely", "longer", "yet", "doubt", "matter", "less", "more", "fewer", "but", "least", "even"});
  for (uint32_t token = range.begin; token < range.end; ++token) {
    if (!isNegation(keyOf(side, token)) || keyOf(side, token) == "without") continue;
    if (token + 1 < side.sentence->end_token &&
        std::find(kAfter.begin(), kAfter.end(), keyOf(side, token + 1)) != kAfter.end())
      continue;
    return true;
  }
  return false;
}

std::vector<Change> changesOf(const LinkView& view, const Rewriting& rewriting) {
  std::vector<Change> out;
  for (const Edit& edit : rewriting.edits)
    out.push_back({edit, contentOf(view.scene, view.left, edit.left), contentOf(view.scene, view.right, edit.right),
                   negatedIn(view.left, edit.left), negatedIn(view.right, edit.right)});
  return out;
}

uint32_t gapOf(TokenRange one, TokenRange other) {
  return one.end <= other.begin ? other.begin - one.end : other.end <= one.begin ? one.begin - other.end : 0;
}

bool near(const Change& one, const Change& other) {
  return std::min(gapOf(one.edit.left, other.edit.left), gapOf(one.edit.right, other.edit.right)) < kNear;
}

Finding finding(const LinkView& view, Rule rule, FactKind kind, Span left, Span right, uint32_t same) {
  return {rule,
          kind,
          {view.left.ref, left, std::string(view.left.document->text(left))},
          {view.right.ref, right, std::string(view.right.document->text(right))},
          kStrength + static_cast<int>(same) * 5};
}

// Two words, one of each side, that exclude each other.
std::optional<std::pair<uint32_t, uint32_t>> contrastIn(const LinkView& view, const Change& change) {
  if (std::max(change.left.size(), change.right.size()) > kMostChanged) return {};
  const auto pick = [&](const Tokens& left, const Tokens& right) -> std::optional<std::pair<uint32_t, uint32_t>> {
    for (const uint32_t one : left)
      for (const uint32_t other : right)
        if (contrasting(view.scene.lexicon, keyOf(view.left, one), keyOf(view.right, other))) return {{one, other}};
    return {};
  };
  if (const auto found = pick(change.left, change.right)) return found;
  // small words stand for themselves only when nothing else changed there: "before" / "after"
  if (!change.left.empty() || !change.right.empty()) return {};
  const auto words = [](const Side& side, TokenRange range) {
    Tokens out;
    for (uint32_t token = range.begin; token < range.end; ++token)
      if (isWord(side, token)) out.push_back(token);
    return out;
  };
  const Tokens left = words(view.left, change.edit.left), right = words(view.right, change.edit.right);
  return left.size() == 1 && right.size() == 1 ? pick(left, right) : std::nullopt;
}

bool inFigure(const Side& side, uint32_t token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind < MentionKind::person && one.kind != MentionKind::duration &&
           one.span.overlaps(side.document->tokens[token].span);
  });
}

// The word stands, unmatched, in another place of change too: it moved.
bool moved(const LinkView& view, const std::vector<Change>& changes, const Change& own, uint32_t left, uint32_t right) {
  const std::string_view one = view.scene.lemma(view.left.ref.article, left);
  const std::string_view other = view.scene.lemma(view.right.ref.article, right);
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    if (&change == &own) return false;
    const auto has = [&](const Side& side, const Tokens& tokens, std::string_view lemma) {
      return std::any_of(tokens.begin(), tokens.end(),
                         [&](uint32_t token) { return view.scene.lemma(side.ref.article, token) == lemma; });
    };
    return has(view.right, change.right, one) || has(view.left, change.left, other);
  });
}

void judgeContrast(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                   Findings& findings) {
  if (change.left_negated || change.right_negated) return;
  const auto words = contrastIn(view, change);
  if (!words || inFigure(view.left, words->first) || inFigure(view.right, words->second)) return;
  const bool cancelled = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    return &other != &change && other.negates() && near(change, other);
  });
  if (cancelled || moved(view, changes, change, words->first, words->second)) return;
  findings.push_back(finding(view, Rule::claim_opposite_word, FactKind::claim,
                             spanOf(view.left, words->first, words->first + 1),
                             spanOf(view.right, words->second, words->second + 1), same));
}

// The place of change with the next word of matter behind it: "was not deemed" / "was deemed".
Span widened(const LinkView& view, const Side& side, TokenRange range) {
  uint32_t end = range.end;
  while (end < side.sentence->end_token && isWord(side, end) && !view.scene.content(side.ref.article, end)) ++end;
  if (end < side.sentence->end_token && isWord(side, end)) ++end;
  uint32_t begin = range.begin;
  if (begin > side.sentence->first_token && isWord(side, begin - 1)) --begin;
  return spanOf(side, begin, std::max(end, begin + 1));
}

bool onlyDeniers(const LinkView& view, const Side& side, const Tokens& content) {
  return std::all_of(content.begin(), content.end(), [&](uint32_t token) {
    return isDenier(view.scene.lexicon.lemma(keyOf(side, token), Part::verb));
  });
}

// The two sides change the same word's form beside the negation, if any: "shares" / "does not share" align already.
void judgeNegation(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                   Findings& findings) {
  const bool left_denies = change.left_negated || !change.left.empty();
  const bool right_denies = change.right_negated || !change.right.empty();
  if (left_denies == right_denies || !onlyDeniers(view, view.left, change.left) ||
      !onlyDeniers(view, view.right, change.right) || change.left.size() + change.right.size() > 1)
    return;
  if (change.left_negated && !change.left.empty()) return;  // "did not fail"
  if (change.right_negated && !change.right.empty()) return;
  const bool doubled = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    return &other != &change && near(change, other) && (other.negates() || !other.left.empty() || !other.right.empty());
  });
  if (doubled) return;
  const Finding made =
      finding(view, Rule::polarity_opposite, FactKind::polarity, widened(view, view.left, change.edit.left),
              widened(view, view.right, change.edit.right), same);
  // the verbs of the sentence may have told it already
  const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
    return one.rule == made.rule && one.left.sentence == made.left.sentence &&
           one.right.sentence == made.right.sentence && one.left.span.overlaps(made.left.span) &&
           one.right.span.overlaps(made.right.span);
  });
  if (!told) findings.push_back(made);
}

// The one name in a place of change, all of whose words of matter belong to it.
const Mention* nameIn(const Side& side, TokenRange range, const Tokens& content) {
  if (content.empty()) return nullptr;
  const Span span = spanOf(side, range.begin, range.end);
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone || !one.span.overlaps(span)) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  const bool whole = found != nullptr && std::all_of(content.begin(), content.end(), [&](uint32_t token) {
                       return found->span.contains(side.document->tokens[token].span);
                     });
  return whole ? found : nullptr;
}

bool isBody(MentionKind kind) {
  return kind == MentionKind::organisation || kind == MentionKind::name;
}

// Words of a name that begin alike: spellings, or a country and its people.
constexpr size_t kSameBeginning = 4;

bool otherNames(const LinkView& view, const Mention& left, const Mention& right, const Change& change) {
  if (left.kind != right.kind && !(isBody(left.kind) && isBody(right.kind))) return false;
  const Entities& entities = view.scene.entities;
  const uint32_t one = view.scene.joined(view.left.ref.article, left.entity),
                 other = view.scene.joined(view.right.ref.article, right.entity);
  if (one == other) return false;
  const Entity& first = view.scene.reading(view.left.ref.article).entities[left.entity];
  const Entity& second = view.scene.reading(view.right.ref.article).entities[right.entity];
  // a city and its country are one answer to "where"
  if (!first.code.empty() && first.code == second.code) {
    const auto isCountry = [&](const Entity& entity) {
      const Place place = view.scene.lexicon.place(foldLetters(entity.name));
      return !place || place.form == Place::Form::demonym || place.name == entity.name;
    };
    if (isCountry(first) || isCountry(second)) return false;
  }
  const std::string initials = initialsOf(entities.all[one].name), letters = initialsOf(entities.all[other].name);
  if ((!initials.empty() && initials == nameKey(entities.all[other].name)) ||
      (!letters.empty() && letters == nameKey(entities.all[one].name)))
    return false;
  for (const uint32_t word : change.left)
    for (const uint32_t same : change.right) {
      const std::string a = foldLetters(keyOf(view.left, word)), b = foldLetters(keyOf(view.right, same));
      if (a.substr(0, kSameBeginning) == b.substr(0, kSameBeginning) || editDistance(a, b, 2) <= 2) return false;
    }
  return true;
}

constexpr auto kReporting = std::to_array<std::string_view>(
    {"say", "tell", "report", "announce", "write", "state", "note", "add", "cite", "quote", "accord", "according"});

// The name says or hears something: a source.
bool isSource(const LinkView& view, const Side& side, const Mention& mention) {
  const TokenRange range = tokensOf(side, mention.span);
  const auto reports = [&](uint32_t token) {
    const std::string_view lemma = view.scene.lexicon.lemma(keyOf(side, token), Part::verb);
    return std::find(kReporting.begin(), kReporting.end(), lemma.empty() ? keyOf(side, token) : lemma) !=
           kReporting.end();
  };
  for (uint32_t token = range.end; token < std::min(range.end + 2, side.sentence->end_token); ++token)
    if (reports(token)) return true;
  const uint32_t first = side.sentence->first_token;
  for (uint32_t token = range.begin; token > first && range.begin - token < 2; --token)
    if (reports(token - 1)) return true;
  return false;
}

// The name is one of several in a row: "Bell and Orlov".
bool isListed(const Side& side, const Mention& mention) {
  const TokenRange range = tokensOf(side, mention.span);
  const auto joins = [&](uint32_t token) {
    const std::string_view key = keyOf(side, token);
    return key == "and" || key == "or" || key == "&";
  };
  return (range.end < side.sentence->end_token && joins(range.end)) ||
         (range.begin > side.sentence->first_token && joins(range.begin - 1));
}

void judgeName(const LinkView& view, const Change& change, uint32_t same, Findings& findings) {
  const Mention* left = nameIn(view.left, change.edit.left, change.left);
  const Mention* right = nameIn(view.right, change.edit.right, change.right);
  if (left == nullptr || right == nullptr || !otherNames(view, *left, *right, change)) return;
  Rule rule = Rule::name_other_name;
  FactKind kind = static_cast<FactKind>(left->kind == right->kind ? left->kind : MentionKind::name);
  if (isSource(view, view.left, *left) && isSource(view, view.right, *right))
    rule = Rule::attribution_other_source, kind = FactKind::attribution;
  else if (isListed(view.left, *left) || isListed(view.right, *right))
    rule = Rule::list_other_member, kind = FactKind::list;
  Finding made = finding(view, rule, kind, left->span, right->span, same);
  made.left.value = view.scene.entities.all[view.scene.joined(view.left.ref.article, left->entity)].name;
  made.right.value = view.scene.entities.all[view.scene.joined(view.right.ref.article, right->entity)].name;
  findings.push_back(std::move(made));
}

std::string lemmasOf(const LinkView& view, const Side& side, const Tokens& tokens) {
  std::string out;
  for (const uint32_t token : tokens) out += std::string(view.scene.lemma(side.ref.article, token)) + " ";
  return out;
}

// The same two words or names, each in the other's place, and nothing else changed: who did it to whom. ("A sued B" /
// "B was sued by A" changes more.)
bool judgeSwap(const LinkView& view, const std::vector<Change>& changes, uint32_t same, Findings& findings) {
  const auto bare = [](const Change& change) {
    return change.left.empty() && change.right.empty() && !change.negates();
  };
  std::vector<const Change*> full;
  for (const Change& change : changes) {
    if (!bare(change))
      full.push_back(&change);
    else if (change.edit.left.end > change.edit.left.begin + 1 || change.edit.right.end > change.edit.right.begin + 1)
      return false;
  }
  if (full.size() != 2 || full[0]->negates() || full[1]->negates()) return false;
  const std::string one = lemmasOf(view, view.left, full[0]->left), other = lemmasOf(view, view.left, full[1]->left);
  if (one.empty() || other.empty() || one != lemmasOf(view, view.right, full[1]->right) ||
      other != lemmasOf(view, view.right, full[0]->right))
    return false;
  const auto joined = [&](const Side& side, TokenRange first, TokenRange second) {
    for (uint32_t token = first.end; token < second.begin; ++token)
      if (isWord(side, token) && view.scene.content(side.ref.article, token)) return false;
    return true;  // "Bell and Orlov" / "Orlov and Bell"
  };
  if (joined(view.left, full[0]->edit.left, full[1]->edit.left)) return true;
  const auto& words = *full[0];
  findings.push_back(finding(view, Rule::claim_swapped, FactKind::claim,
                             spanOf(view.left, words.left.front(), words.left.back() + 1),
                             spanOf(view.right, words.right.front(), words.right.back() + 1), same));
  return true;
}

}  // namespace

void judgeEdits(const LinkView& view, Findings& findings) {
  if (view.matched_content < kNearlySame) return;
  const Rewriting rewriting = rewritingOf(view);
  if (rewriting.same < kNearlySame) return;
  const std::vector<Change> changes = changesOf(view, rewriting);
  if (judgeSwap(view, changes, rewriting.same, findings)) return;
  for (const Change& change : changes) {
    judgeContrast(view, changes, change, rewriting.same, findings);
    judgeNegation(view, changes, change, rewriting.same, findings);
    judgeName(view, change, rewriting.same, findings);
  }
}

}  // namespace synoptic
