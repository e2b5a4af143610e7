// A plan given up against the same plan that stands, in whatever sentences. In: all articles. Out: findings
// event.called-off; certainty.weaker where one text has it as done and another as likely.
// Method: a verb of giving up ("scrapped", "called off", "pulled out of") with what is given up behind it, or "plans"
// of what the sentence says before; against a verb to come ("is set to meet", "will visit"). Both are of one person or
// body, before the verb, and of one place; who gives up being there gives up all that he would do there, who gives up a
// concert only that. What is only considered, demanded or possible says nothing, nor does a plan that was.
// Example: "has scrapped plans to attend the fair in Varn" / "is set to speak at the fair in Varn".
// Covered by tests/compare/rule_tables/dates.cpp, tests/compare/stances_test.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kPlanStrength = 800;
constexpr uint32_t kToPlan = 5;     // tokens from the word that gives up to what is given up
constexpr uint32_t kOnePlan = 3;    // days between reports; later ones bring news
constexpr int32_t kOldPlan = 60;    // days before the publication that are another time's
constexpr size_t kMostPlans = 300;  // of all articles

enum class PlanState : uint8_t { stands, given_up, likely_given_up };

// One row, one doing; the first is being there at all.
constexpr auto kDoings = std::to_array<std::string_view>({
    " attend attendance visit travel trip go journey fly tour stay ",
    " meet meeting talk ",
    " speak speech address ",
    " perform performance concert play show sing ",
    " fight bout face ",
    " appear appearance testify testimony ",
    " march rally demonstrate ",
    " launch ",
    " build construction ",
});
constexpr size_t kBeingThere = 0;

constexpr auto kGiveUp =
    std::to_array<std::string_view>({"shelve", "scrap", "cancel", "abandon", "skip", "ditch", "drop"});
constexpr auto kGiveUpWith = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"call", "off"}, {"give", "up"}, {"back", "out"}, {"pull", "out"}, {"withdraw", "from"}});

struct Plan {
  SentenceRef sentence;
  PlanState state = PlanState::stands;
  TokenRange words;
  size_t doing = 0;
  std::vector<uint32_t> who, where;  // joined names, ascending
};

size_t doingOf(const Scene& scene, uint32_t article, uint32_t token) {
  const auto row = [&](std::string_view lemma) {
    const std::string word = " " + std::string(lemma) + " ";
    return static_cast<size_t>(
        std::find_if(kDoings.begin(), kDoings.end(), [&](std::string_view one) { return one.find(word) != one.npos; }) -
        kDoings.begin());
  };
  const std::string_view noun = scene.lemma(article, token, Part::noun), verb = scene.lemma(article, token, Part::verb);
  const size_t as_verb = verb.empty() ? kDoings.size() : row(verb);
  return as_verb < kDoings.size() || noun.empty() ? as_verb : row(noun);
}

const Mention* verbMentionAt(const Side& side, uint32_t token) {
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && one.verb == token) return &one;
  return nullptr;
}

// The state a verb to come or of giving up is in; nullopt: denied, asked, wanted, possible, or of a plan that was.
std::optional<PlanState> stateOf(const Mention& verb, bool gives_up) {
  const Modality& modality = verb.modality;
  if (verb.negative || modality.certainty == Certainty::possible || modality.certainty == Certainty::asked) return {};
  if (!gives_up)
    return modality.stage == Stage::planned && modality.tense != Tense::past ? std::optional(PlanState::stands)
                                                                             : std::nullopt;
  if (modality.stage != Stage::happened && modality.stage != Stage::planned) return {};
  return modality.certainty == Certainty::likely ? PlanState::likely_given_up : PlanState::given_up;
}

// Behind the words of giving up that begin at `token`; `token` itself where none does.
uint32_t behindGivingUp(const Scene& scene, const Side& side, uint32_t token) {
  const std::string_view lemma = scene.lemma(side.ref.article, token, Part::verb);
  if (isAmong(kGiveUp, lemma)) return token + 1;
  const bool more = token + 1 < side.sentence->end_token;
  for (const auto& [verb, with] : kGiveUpWith)
    if (more && lemma == verb && keyOf(side, token + 1) == with) return token + 2;
  return token;
}

bool isOwner(const Side& side, uint32_t end) {
  return end < side.sentence->end_token && (keyOf(side, end) == "'s" || keyOf(side, end) == "’s");
}

// Who has the plan: the first person of the sentence and the nearest before the verb ("Bell said of Reed that he …");
// without persons the bodies, without bodies the places.
std::vector<uint32_t> whoseIs(const Scene& scene, const Side& side, uint32_t verb) {
  std::vector<uint32_t> persons, bodies, places;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone || !isWho(one.kind)) continue;
    const TokenRange range = tokensOf(side, one.span);
    if (range.end > verb || isOwner(side, range.end)) continue;
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    const MentionKind kind = scene.entities.all[name].kind;
    (kind == MentionKind::person ? persons : kind == MentionKind::place ? places : bodies).push_back(name);
  }
  std::vector<uint32_t>& who = !persons.empty() ? persons : !bodies.empty() ? bodies : places;
  if (who.size() > 2) who = {who.front(), who.back()};
  putInOrder(who);
  return who;
}

// Where it was to be: places, and names behind "in", "at", "to", "from", "the".
std::vector<uint32_t> whereIs(const Scene& scene, const Side& side) {
  constexpr auto kWhereTo = std::to_array<std::string_view>({"in", "at", "to", "from", "the"});
  std::vector<uint32_t> out;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone || !isWho(one.kind) || one.kind == MentionKind::person) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    if (one.kind == MentionKind::place ||
        (begin > side.sentence->first_token && isAmong(kWhereTo, keyOf(side, begin - 1))))
      out.push_back(scene.joined(side.ref.article, one.entity));
  }
  putInOrder(out);
  return out;
}

// "cancelled a visit last year"
bool isOfOldTimes(const Scene& scene, const Side& side) {
  const int32_t published = scene.reading(side.ref.article).published;
  constexpr auto kLongSpans = std::to_array<std::string_view>({"year", "decade"});
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (one.kind != MentionKind::date) return false;
    if (one.date.known() && published != DateInterval::kUnknown) return one.date.end + kOldPlan < published;
    const TokenRange range = tokensOf(side, one.span);
    return range.end > range.begin && isAmong(kLongSpans, keyOf(side, range.end - 1));
  });
}

// What is given up behind `from`: "plans to attend", "a trip"; or "the plans", which the sentence told of before.
std::optional<Plan> givenUp(const Scene& scene, const Side& side, uint32_t verb, uint32_t from) {
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  bool plans = false;
  for (uint32_t at = from; at < std::min(from + kToPlan, last); ++at) {
    plans = plans || scene.lemma(side.ref.article, at, Part::noun) == "plan";
    const size_t doing = doingOf(scene, side.ref.article, at);
    if (doing < kDoings.size()) return Plan{side.ref, {}, {verb, at + 1}, doing, {}, {}};
    if (!plans && verbMentionAt(side, at) != nullptr) return {};
  }
  for (uint32_t at = verb; plans && at > first; --at)
    if (const size_t doing = doingOf(scene, side.ref.article, at - 1); doing < kDoings.size()) {
      uint32_t end = from;
      while (end < last && scene.lemma(side.ref.article, end, Part::noun) != "plan") ++end;
      return Plan{side.ref, {}, {verb, std::min(end + 1, last)}, doing, {}, {}};
    }
  return {};
}

// The words that lead up to a verb to come: "set to meet".
uint32_t groupBegin(const Side& side, const Mention& verb) {
  const uint32_t cue = verb.modality.cue;
  return cue != kNone && cue >= side.sentence->first_token && cue < verb.verb && verb.verb - cue <= kToPlan ? cue
                                                                                                            : verb.verb;
}

std::optional<Plan> planAt(const Scene& scene, const Side& side, const Mention& verb) {
  if (verb.kind != MentionKind::polarity || verb.verb < side.sentence->first_token ||
      verb.verb >= side.sentence->end_token)
    return {};
  const uint32_t behind = behindGivingUp(scene, side, verb.verb);
  const bool gives_up = behind > verb.verb;
  const auto state = stateOf(verb, gives_up);
  if (!state) return {};
  std::optional<Plan> plan;
  if (gives_up)
    plan = givenUp(scene, side, verb.verb, behind);
  else if (const size_t doing = doingOf(scene, side.ref.article, verb.verb); doing < kDoings.size())
    plan = Plan{side.ref, {}, {groupBegin(side, verb), verb.verb + 1}, doing, {}, {}};
  if (!plan) return {};
  if (*state == PlanState::likely_given_up) plan->words.begin = groupBegin(side, verb);  // "likely scrap plans"
  plan->state = *state, plan->who = whoseIs(scene, side, verb.verb), plan->where = whereIs(scene, side);
  return plan->who.empty() || plan->where.empty() ? std::nullopt : plan;
}

std::vector<Plan> plansOf(const Scene& scene) {
  std::vector<Plan> out;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side) || isOfOldTimes(scene, side)) continue;
      uint32_t told = 0;  // "scrap plans to attend" is one plan, not two
      for (const Mention& verb : side.mentions)
        if (auto plan = planAt(scene, side, verb); plan && plan->words.end > told && out.size() < kMostPlans) {
          told = plan->words.end;
          out.push_back(std::move(*plan));
        }
    }
  return out;
}

bool meet(const std::vector<uint32_t>& one, const std::vector<uint32_t>& other) {
  return std::any_of(one.begin(), one.end(),
                     [&](uint32_t name) { return std::binary_search(other.begin(), other.end(), name); });
}

// The rule for two plans, the given-up one first; nullopt: they say nothing against each other.
std::optional<Rule> ruleOf(const Plan& gone, const Plan& other) {
  if (!meet(gone.who, other.who) || !meet(gone.where, other.where)) return {};
  if (gone.state != PlanState::given_up || (gone.doing != other.doing && gone.doing != kBeingThere)) return {};
  if (other.state == PlanState::stands) return Rule::event_called_off;
  return other.state == PlanState::likely_given_up ? std::optional(Rule::certainty_weaker) : std::nullopt;
}

}  // namespace

void judgePlans(const Scene& scene, Findings& findings) {
  const std::vector<Plan> all = plansOf(scene);
  const auto statement = [&](const Plan& plan) {
    const Side side = sideOf(scene, plan.sentence);
    const Span span = spanOf(side, plan.words.begin, plan.words.end);
    return Statement{plan.sentence, span, std::string(side.document->text(span))};
  };
  for (const Plan& one : all)
    for (const Plan& other : all) {
      if (one.sentence.article == other.sentence.article) continue;
      const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
      const auto rule = ruleOf(one, other);
      if (!rule || (days != kNone && days > kOnePlan)) continue;
      findings.push_back({*rule, FactKind::event, statement(one), statement(other), kPlanStrength,
                          1 + static_cast<uint32_t>(Rule::event_called_off)});
    }
}

}  // namespace synoptic
