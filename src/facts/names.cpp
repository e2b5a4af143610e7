// names: see names.h. A Scan in, the runs of tokens that are names out, with what they look like. Where a run begins
// and ends is read by name_runs.cpp, titles and roles by roles.cpp. In lines of capitals (headlines) only names that
// the body has too are taken, and known places. Example: "Acting Mayor Ann Lee" is the run "Ann Lee" with role "acting
// mayor". Covered by tests/facts/names.cpp, with tables of what is no name ("May" the verb, a title-case headline).
#include "facts/names.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

#include "facts/name_runs.h"
#include "facts/roles.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kMaxKnownForm = 6;  // tokens of a known form looked up in a headline

// States as news agencies shorten them, behind a party or a city: "(D-Ill.)", "Gary, Ind.".
constexpr std::array<std::array<std::string_view, 2>, 46> kStates = {{
    {"ala", "Alabama"},       {"ariz", "Arizona"},      {"ark", "Arkansas"},     {"calif", "California"},
    {"colo", "Colorado"},     {"conn", "Connecticut"},  {"del", "Delaware"},     {"fla", "Florida"},
    {"ga", "Georgia"},        {"ill", "Illinois"},      {"ind", "Indiana"},      {"kan", "Kansas"},
    {"ky", "Kentucky"},       {"la", "Louisiana"},      {"md", "Maryland"},      {"mass", "Massachusetts"},
    {"mich", "Michigan"},     {"minn", "Minnesota"},    {"miss", "Mississippi"}, {"mo", "Missouri"},
    {"mont", "Montana"},      {"neb", "Nebraska"},      {"nev", "Nevada"},       {"nh", "New Hampshire"},
    {"nj", "New Jersey"},     {"nm", "New Mexico"},     {"ny", "New York"},      {"nc", "North Carolina"},
    {"nd", "North Dakota"},   {"okla", "Oklahoma"},     {"ore", "Oregon"},       {"pa", "Pennsylvania"},
    {"ri", "Rhode Island"},   {"sc", "South Carolina"}, {"sd", "South Dakota"},  {"tenn", "Tennessee"},
    {"tex", "Texas"},         {"vt", "Vermont"},        {"va", "Virginia"},      {"wash", "Washington"},
    {"wva", "West Virginia"}, {"wis", "Wisconsin"},     {"wyo", "Wyoming"},      {"ala", "Alabama"},
    {"hi", "Hawaii"},         {"dc", "D.C."},
}};

class NameFinder {
 public:
  explicit NameFinder(const Scan& scan) : scan_(scan), shape_(scan) {}

  std::vector<NameRun> find() {
    const auto& sentences = scan_.document.sentences;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (!shape_.shouting(s)) readSentence(s);
    }
    for (const NameRun& run : runs_) known_.emplace(run.key, run.kind);
    const auto headlines = std::ptrdiff_t(runs_.size());
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (shape_.shouting(s)) readHeadline(s);
    }
    // both parts are in order, and the second is short
    const auto earlier = [](const NameRun& a, const NameRun& b) { return a.first < b.first; };
    assert(std::is_sorted(runs_.begin(), runs_.begin() + headlines, earlier));
    std::inplace_merge(runs_.begin(), runs_.begin() + headlines, runs_.end(), earlier);
    alikeAreThings();
    return std::move(runs_);
  }

 private:
  // "the Ann K" of one sentence is a ship in all.
  void alikeAreThings() {
    std::vector<std::string_view> things;
    for (const NameRun& run : runs_) {
      if (run.thing && scan_.has(run.end - 1, kInitial)) things.push_back(run.key);
    }
    putInOrder(things);
    for (NameRun& run : runs_) {
      if (run.kind != MentionKind::person || run.titled || !std::binary_search(things.begin(), things.end(), run.key))
        continue;
      run.thing = true;
      run.kind = MentionKind::name;
    }
  }

  void readSentence(uint32_t s) {
    const Sentence& sentence = scan_.document.sentences[s];
    uint32_t i = sentence.first_token;
    while (i < sentence.end_token) {
      if (!shape_.beginsName(sentence, i)) {
        ++i;
        continue;
      }
      const uint32_t state = partyState(i, sentence.end_token);
      if (state > i) {
        addPlain(s, state, state + 1);
        i = state + 1;
        continue;
      }
      const uint32_t end = shape_.runEnd(i, sentence.end_token);
      addRun(s, sentence, i, end);
      i = end;
    }
  }

  // "(R-N.Y.)": the state behind party and hyphen, else `token`.
  uint32_t partyState(uint32_t token, uint32_t end) const {
    const std::string_view key = scan_.key(token);
    const bool party = key == "r" || key == "d" || key == "i" || key == "con" || key == "lab" || key == "lib";
    return party && token + 2 < end && scan_.key(token + 1) == "-" && !scan_.spaced(token + 1) &&
                   !scan_.spaced(token + 2)
               ? token + 2
               : token;
  }

  // A run as it stands in the text: a country or nationality, then a title, then the name.
  void addRun(uint32_t s, const Sentence& sentence, uint32_t first, uint32_t end) {
    // "Archbishop of Oslo", "Speaker of the House of Deputies": an office, and the name that it is of
    if (end > first + 2 && scan_.is(first, kTitle) && scan_.key(first + 1) == "of" &&
        !scan_.is(first + 2, kOfficeWord)) {
      const uint32_t rest = scan_.key(first + 2) == "the" ? first + 3 : first + 2;
      if (rest < end) addRun(s, sentence, rest, end);
      return;
    }
    NameRun run;
    run.sentence = s;
    run.first = titleEnd(scan_, shape_, first, end);
    run.end = end;
    if (run.first > first) {
      run.titled = true;
      // "U.S. Special Envoy", "Reserve Bank Governor": the country or the body is a name of its own
      const uint32_t place_end = leadingPlace(scan_, first, run.first);
      const uint32_t body_end = leadingBody(first, run.first);
      if (body_end > place_end)
        addPlain(s, first, body_end);
      else if (place_end > first)
        addPlain(s, first, place_end);
      if (std::string role = roleText(scan_, first, run.first); !role.empty()) run.roles.push_back(std::move(role));
    } else {
      if (isTitleOnly(first, end)) return;  // "the President", "Prime Minister"
      if (splitPlace(s, first, end)) return;
      run.first = first = dropNationality(s, first, end);
      run.end = dropTitleBehind(first, end);
      if (std::string role = roleBefore(scan_, sentence, first); !role.empty()) {
        // "the agency's chairman Lee" makes a person of the name, "the newspaper owner Axel Group" of no body
        run.titled = !scan_.is(run.end - 1, kOrgSuffix) || run.end == run.first + 1;
        if (run.titled) run.roles.push_back(std::move(role));
      }
    }
    // "(B)", "N / A": a letter alone names nothing, but for the platform
    if (run.end == run.first + 1 && scan_.has(run.first, kInitial) && !run.titled && scan_.key(run.first) != "x")
      return;
    const bool person_like =
        run.titled || (run.end - run.first >= 2 && !scan_.is(run.end - 1, kOrgSuffix) && !isThing(run));
    if (person_like && !scan_.placeAt(run.first, run.end)) {
      if (std::string role = roleBehind(scan_, sentence, run.end); !role.empty()) {
        run.titled = true;
        run.roles.push_back(std::move(role));
      }
    }
    classify(run);
    runs_.push_back(std::move(run));
  }

  // The body that the title [first, end) belongs to: up to its last word that ends a body's name.
  uint32_t leadingBody(uint32_t first, uint32_t end) const {
    uint32_t body = first;
    for (uint32_t i = first; i < end; ++i) {
      const bool alone = scan_.is(i, kKnownBody) || scan_.has(i, kAllCaps);
      if ((i > first && scan_.is(i, kOrgSuffix)) ||
          (i == first && alone && !shape_.placeAlone(i) && !scan_.is(i, kTitle)))
        body = i + 1;
    }
    return body;
  }

  void addPlain(uint32_t s, uint32_t first, uint32_t end) {
    NameRun run;
    run.sentence = s;
    run.first = first;
    run.end = end;
    classify(run);
    runs_.push_back(std::move(run));
  }

  bool isTitleOnly(uint32_t first, uint32_t end) const {
    for (uint32_t j = first; j < end; ++j) {
      if (!scan_.is(j, kTitle) && !(end - first > 1 && scan_.is(j, kTitleWord))) return false;
    }
    return true;
  }

  // "Russian President" without a name behind: the country alone is a name. "Russian Direct Investment Fund" stays
  // whole.
  bool splitPlace(uint32_t s, uint32_t first, uint32_t end) {
    const uint32_t place_end = leadingPlace(scan_, first, end);
    if (place_end == first || place_end >= end || scan_.is(end - 1, kOrgSuffix)) return false;
    for (uint32_t j = place_end; j < end; ++j) {
      if (!scan_.is(j, kTitle | kRoleNoun | kTitleWord)) return false;
    }
    addPlain(s, first, place_end);
    return true;
  }

  // "Australian Tom Moody": a nationality before a person. "American League" stays whole.
  uint32_t dropNationality(uint32_t s, uint32_t first, uint32_t end) {
    if (end - first < 3 || scan_.placeAt(first, first + 1).form != Place::Form::demonym) return first;
    const bool unknown =
        !shape_.isCommonWord(first + 1) && !shape_.placeAlone(first + 1) && !scan_.is(end - 1, kOrgSuffix);
    if (!scan_.is(first + 1, kFirstName) && !unknown) return first;
    addPlain(s, first, first + 1);
    return first + 1;
  }

  // "FBI Special Agent" without a name behind: the body alone.
  uint32_t dropTitleBehind(uint32_t first, uint32_t end) const {
    if (!scan_.has(first, kAllCaps) && !scan_.is(first, kKnownBody)) return end;
    uint32_t last = end;
    while (last > first + 1 && (scan_.is(last - 1, kTitle | kRoleNoun | kTitleWord) || scan_.key(last - 1) == "agent"))
      --last;
    return last;
  }

  bool classifyPlace(NameRun& run) const {
    const Place place = scan_.placeAt(run.first, run.end);
    if (place) {
      // "Georgia", "Paris" may be given names: a place unless a person of that name is about, which entities.cpp knows
      run.kind = MentionKind::place;
      run.code = place.code;
      run.place = place.name;
      return true;
    }
    const std::string_view text = scan_.text(run.first);
    if (run.end != run.first + 1 || text.back() != '.') return false;
    for (const auto& [key, state] : kStates) {
      if (run.key != key) continue;
      run.kind = MentionKind::place;
      run.code = "US";
      run.place = state;
      return true;
    }
    return false;
  }

  // Two to four words that look like a person's name although no table knows them.
  bool looksLikePerson(const NameRun& run) const {
    const uint32_t words = run.end - run.first;
    if (words < 2 || words > 5 || scan_.has(run.first, kAllCaps | kDigits)) return false;
    for (uint32_t i = run.first; i < run.end; ++i) {
      if (scan_.key(i) == "'s" || scan_.key(i) == "of" || scan_.key(i) == "&") return false;  // "Martha's Vineyard"
    }
    if (scan_.is(run.first, kFirstName)) return true;
    for (uint32_t i = run.first + 1; i + 1 < run.end; ++i) {
      if (scan_.has(i, kInitial) && scan_.spaced(i)) return true;  // "Reid H. Weingarten"
    }
    // WordNet has many surnames ("washington"), and calls them people or places
    const uint32_t last = run.end - 1;
    if (words > 3 || shape_.isCommonWord(run.first) || shape_.placeAlone(run.first) || !scan_.has(last, kCapital))
      return false;
    const NounClass surname = scan_.lexicon.nounClass(scan_.key(last));
    // "Wexford Open": the lexicon has a place of that word, but also a verb
    const bool place = surname == NounClass::place && !scan_.lexical(last).verb;
    return !shape_.isCommonWord(last) || surname == NounClass::person || place;
  }

  // "Mount Zeb", "Zeb County", "St Zeb's", "Zeb 2", "Zeb-B", "the Ann K": what its words or its article make a thing.
  bool isThing(const NameRun& run) const {
    static constexpr std::array<std::string_view, 23> kHeads = {
        "san", "santa", "santo", "são", "los", "las", "mount", "mt", "lake", "cape", "fort", "isle", "gulf", "river",
        "hurricane", "typhoon", "cyclone", "operation", "camp", "port",
        // "Upper Dale" is no person of that surname
        "upper", "lower", "greater"};
    static constexpr std::array<std::string_view, 30> kLasts = {
        "county",       "river",         "valley",    "airport", "stadium",  "hospital", "hospice", "cathedral",
        "province",     "district",      "peninsula", "harbour", "harbor",   "avenue",   "hotel",   "festival",
        "championship", "championships", "prix",      "trophy",  "marathon", "precinct", "island",  "islands",
        "mountains",    "bridge",        "creek",     "strait",  "open",     "derby"};
    const uint32_t last = run.end - 1, words = run.end - run.first;
    if (words < 2) return false;
    if (shape_.isSaint(run.first) || scan_.has(last, kDigits)) return true;
    if (isAmong(kHeads, scan_.key(run.first)) || isAmong(kLasts, scan_.key(last))) return true;
    if (!scan_.has(last, kInitial) || scan_.text(last).size() != 1) return false;
    const bool hyphen = words > 2 && scan_.key(last - 1) == "-" && !scan_.spaced(last);
    return hyphen || (run.first > 0 && scan_.key(run.first - 1) == "the");
  }

  // "the newspaper Zebs Tidende", "the food company Anna Zeb": what is called so right before its name is no person.
  bool calledBody(const NameRun& run) const {
    static constexpr auto kBodies = std::to_array<std::string_view>(
        {"newspaper", "magazine", "broadcaster", "tabloid", "company", "firm", "airline", "bank", "charity", "retailer",
         "chain", "insurer", "website", "manufacturer", "publisher", "brewery", "restaurant"});
    return run.first > scan_.document.sentences[run.sentence].first_token && isAmong(kBodies, scan_.key(run.first - 1));
  }

  // "ESBJERG, Denmark, Nov 4 (AP) - ": a town in capitals before the dash that ends a dateline.
  bool opensDateline(const NameRun& run) const {
    constexpr uint32_t kReach = 14;  // tokens of a dateline
    constexpr size_t kShortest = 4;  // letters of a town; fewer are initials
    const Sentence& sentence = scan_.document.sentences[run.sentence];
    if (run.first != sentence.first_token || scan_.text(run.first).size() < kShortest || run.end >= sentence.end_token)
      return false;
    bool figures = false;
    const std::string_view behind = scan_.key(run.end);
    if (behind != "," && behind != "(") return false;
    for (uint32_t i = run.end; i < std::min(sentence.end_token, run.first + kReach); ++i) {
      const std::string_view key = scan_.key(i);
      if ((key == "-" || key == "–" || key == "—" || key == "--") && scan_.spaced(i))
        return figures || (behind == "(" && i == run.end + 3);
      figures = figures || scan_.has(i, kDigits);
      const bool mark = key == "," || key == "." || key == "(" || key == ")" || key == "/";
      if (!mark && !scan_.has(i, kCapital | kDigits)) return false;
    }
    return false;
  }

  void classify(NameRun& run) const {
    run.key = nameKey(scan_, run.first, run.end);
    run.thing = !run.titled && isThing(run);
    if (!run.titled && classifyPlace(run)) return;
    const uint32_t last = run.end - 1, words = run.end - run.first;
    const auto isBodyOf = [&](uint32_t head) {
      return head + 2 <= last && scan_.is(head, kOrgSuffix) &&
             (scan_.key(head + 1) == "of" || scan_.key(head + 1) == "for");
    };
    // "Foreign Ministry of Zeb" is no person, whoever speaks for it stands behind
    const bool inner_body = words > 3 && isBodyOf(run.first + 1), of_body = isBodyOf(run.first) || inner_body;
    if (run.titled && !inner_body)
      run.kind = MentionKind::person;
    else if ((scan_.is(last, kOrgSuffix) && words > 1) || of_body)
      run.kind = MentionKind::organisation;
    else if (words == 1 && scan_.is(last, kKnownBody))
      run.kind = MentionKind::organisation;
    else if (!run.thing && looksLikePerson(run))
      run.kind = calledBody(run) ? MentionKind::organisation : MentionKind::person;
    else if (words == 1 && scan_.has(last, kAllCaps) && !opensDateline(run))
      run.kind = MentionKind::organisation;
    else
      run.kind = MentionKind::name;
  }

  // The end of the name that begins at `token` of a line in capitals; `token` when none is known to.
  uint32_t knownEnd(uint32_t token, uint32_t end, MentionKind& kind) const {
    for (uint32_t stop = std::min(end, token + kMaxKnownForm); stop > token; --stop) {
      const auto known = known_.find(nameKey(scan_, token, stop));
      if (known == known_.end()) continue;
      kind = known->second;
      return stop;
    }
    const CaseCount& count = shape_.cases(token);
    const bool seen = count.capital > 0 && count.capital > count.small && !shape_.closedClass(token);
    for (uint32_t stop = std::min(end, token + 3); stop > token; --stop) {
      if (scan_.placeAt(token, stop) && (stop > token + 1 || seen || count.small == 0)) return stop;
    }
    const bool title = scan_.is(token, kTitle | kRoleNoun | kOrgSuffix);
    return (seen && !title) || scan_.is(token, kKnownBody) ? token + 1 : token;
  }

  void readHeadline(uint32_t s) {
    const Sentence& sentence = scan_.document.sentences[s];
    for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
      MentionKind kind = MentionKind::name;
      const uint32_t end = shape_.nameLike(i) ? knownEnd(i, sentence.end_token, kind) : i;
      if (end == i) {
        ++i;
        continue;
      }
      NameRun run;
      run.sentence = s;
      run.first = i;
      run.end = end;
      run.titled = kind == MentionKind::person;
      classify(run);
      runs_.push_back(std::move(run));
      i = end;
    }
  }

  const Scan& scan_;
  NameRuns shape_;
  std::unordered_map<std::string, MentionKind> known_;  // looked up, never iterated
  std::vector<NameRun> runs_;
};

}  // namespace

std::string nameKey(const Scan& scan, uint32_t first, uint32_t end) {
  std::string out;
  for (uint32_t i = first; i < end; ++i) {
    if (i > first && scan.spaced(i)) out += ' ';
    for (const char c : scan.key(i)) {
      if (c != '.') out += c;
    }
  }
  return out;
}

std::vector<NameRun> findNames(const Scan& scan) {
  return NameFinder(scan).find();
}

}  // namespace synoptic
