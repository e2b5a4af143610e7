// ages: the ages that are told without "old" ("Lee, 44, said", "aged nine", "She was 91.") and whose every age is; see
// measures.h and ages.h. All are mentions of kind duration, recogniser duration.age, unit "age", in months. Method: a
// number is an age only between the words that reports put around one; the bearer is read back from it, through an
// apposition to the name. What can only be guessed stays without a bearer. Example: "Margaret Poe, the club's chair,
// who is 56," is P56Y and bears at "Poe". Covered by tests/facts/ages.cpp.
#include "facts/ages.h"

#include <algorithm>
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr double kOldest = 115;       // years; a larger number is none
constexpr double kLeastAfterIs = 10;  // "Lee was 3, …" may be a score or a place

// One person, by name or by what he is: "Lee", "the millionaire".
bool isOnePerson(const Scan& scan, uint32_t token) {
  static constexpr std::array<std::string_view, 5> kStreets = {"street", "road", "avenue", "square", "boulevard"};
  if (scan.tag(token) == Tag::name) return !scan.is(token, kMonth | kWeekday) && !isAmong(kStreets, scan.key(token));
  return scan.tag(token) == Tag::noun && scan.lemma(token, Part::noun) == scan.key(token) &&
         scan.lexicon.nounClass(scan.key(token)) == NounClass::person;
}

bool isHeOrShe(std::string_view key) {
  return key == "he" || key == "she";
}

// What asks for an age right before it: "aged", "the age of", "at age", ", age", "children ages", ", both"; the first
// token of it, else `at`.
uint32_t askedForAge(const Scan& scan, uint32_t first, uint32_t at) {
  if (at <= first) return at;
  if (scan.key(at - 1) == "aged" || scan.key(at - 1) == "ages") return at - 1;
  if (at > first + 1 && scan.key(at - 1) == "both" && scan.key(at - 2) == "," && scan.has(at, kDigits)) return at - 1;
  if (at > first + 2 && scan.key(at - 1) == "of" && scan.key(at - 2) == "age") return at - 2;
  const bool age = at > first + 1 && scan.key(at - 1) == "age";
  return age && (scan.key(at - 2) == "at" || scan.key(at - 2) == "," || scan.key(at - 2) == "(") ? at - 1 : at;
}

// Does nothing that could be counted stand behind?
bool closes(const Scan& scan, uint32_t token, uint32_t end) {
  static constexpr std::array<std::string_view, 6> kMarks = {",", ".", ";", ")", "and", "or"};
  return token >= end || isAmong(kMarks, scan.key(token));
}

// "aged 15, 16 and 17", "ages 9 and 11": the ages behind the first that was asked for.
bool carriesOnAges(const Scan& scan, const Cursor& cursor, uint32_t end) {
  const uint32_t at = cursor.token;
  if (scan.mentions.empty() || at < cursor.first + 2) return false;
  if (!closes(scan, end, cursor.end) && scan.tag(end) != Tag::auxiliary) return false;
  const Mention& before = scan.mentions.back();
  const std::string_view joint = scan.key(at - 1);
  if (joint != "," && joint != "and" && joint != "or") return false;
  // only behind one that nothing but such a word asked for
  if (before.unit != "age" || before.recogniser != "duration.age" || before.bearer != kNone) return false;
  return before.span.end == scan.span(at - 2).end && scan.key(at - 2) != "old";
}

// "will turn 50 in May", "died on Monday at 81."
bool isTurned(const Scan& scan, const Cursor& cursor, uint32_t end, double years) {
  static constexpr std::array<std::string_view, 4> kTurns = {"turn", "turns", "turned", "turning"};
  static constexpr std::array<std::string_view, 5> kWhen = {"in", "on", "this", "last", "next"};
  constexpr double kLeast = 20;   // "died at 9." may be an hour
  constexpr uint32_t kReach = 6;  // tokens: "died in Oslo on Monday at"
  const uint32_t at = cursor.token;
  if (at < cursor.first + 2) return false;
  const bool closed = closes(scan, end, cursor.end);
  if (isAmong(kTurns, scan.key(at - 1))) return closed || isAmong(kWhen, scan.key(end));
  if (scan.key(at - 1) != "at" || !closed || years < kLeast) return false;
  for (uint32_t back = at - 1; back > cursor.first && at - back < kReach; --back) {
    const std::string_view key = scan.key(back - 1);
    if (key == "died" || key == "dies") return true;
    if (scan.tag(back - 1) == Tag::punctuation || scan.tag(back - 1) == Tag::verb) return false;
  }
  return false;
}

// "P44Y", "P16Y..P24Y", ">P60Y"
std::string ageText(const Amount& amount) {
  const Quantity& years = amount.quantity;
  const auto one = [](double value) { return "P" + numberText(value) + "Y"; };
  if (years.high >= Quantity::kUnbounded) return (amount.above ? ">" : ">=") + one(years.low);
  if (years.low <= -Quantity::kUnbounded) return (amount.below ? "<" : "<=") + one(years.high);
  const std::string near = years.approximate ? "~" : "";
  return near + one(years.low) + (years.low == years.high ? "" : ".." + one(years.high));
}

// Where an age in digits stands right behind its bearer, by the words around it; `counted` is what it is told of.
struct AgePlace {
  bool found = false;
  uint32_t counted = kNone, bearer = kNone;
};

AgePlace placeOfAge(const Scan& scan, const Cursor& cursor, uint32_t end, double years) {
  static constexpr std::array<std::string_view, 7> kClosing = {",", ".", "was", "is", "has", "who", "and"};
  static constexpr std::array<std::string_view, 4> kEnding = {",", ".", "and", ";"};
  const uint32_t at = cursor.token;
  if (at < cursor.first + 2 || end >= cursor.end) return {};
  const std::string_view before = scan.key(at - 1);
  const bool be = before == "is" || before == "was";
  // "Lee, 44, said", "Lee, now 44,", "a man of 71"
  const uint32_t now = before == "now" && at > cursor.first + 2 ? at - 1 : at;
  if (scan.key(now - 1) == "," && isAmong(kClosing, scan.key(end)) && isOnePerson(scan, now - 2))
    return {true, now - 2, now - 2};
  // … and no "mother of 12", "veteran of 30"
  static constexpr std::array<std::string_view, 9> kOfMany = {"mother", "father",  "parent", "mum",        "mom",
                                                              "dad",    "veteran", "leader", "grandmother"};
  if (before == "of" && scan.tag(at - 2) == Tag::noun && isAmong(kClosing, scan.key(end)) &&
      isOnePerson(scan, at - 2) && !isAmong(kOfMany, scan.key(at - 2)))
    return {true, at - 2, at - 2};
  // "the striker, who is 24,"
  if (be && at >= cursor.first + 4 && scan.key(at - 2) == "who" && scan.key(at - 3) == "," &&
      isAmong(kClosing, scan.key(end)) && isOnePerson(scan, at - 4))
    return {true, at - 4, at - 4};
  // "Lee is 44 and", "She was 91."
  const bool subject = (scan.tag(at - 2) == Tag::name && isOnePerson(scan, at - 2)) || isHeOrShe(scan.key(at - 2));
  if (be && subject && years >= kLeastAfterIs && isAmong(kEnding, scan.key(end))) return {true, kNone, at - 2};
  return {};
}

// "She was 91." and "he is 44," where nothing else is in the sentence before it.
AgePlace placeBehindPronoun(const Scan& scan, const Cursor& cursor, uint32_t end, double years) {
  const uint32_t at = cursor.token;
  if (at != cursor.first + 2 || years < kLeastAfterIs || !isHeOrShe(scan.key(cursor.first))) return {};
  const bool be = scan.key(at - 1) == "is" || scan.key(at - 1) == "was";
  return be && end >= cursor.end ? AgePlace{true, kNone, cursor.first} : AgePlace{};
}

}  // namespace

uint32_t readAge(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const bool carried = carriesOnAges(scan, cursor, at + 1);
  const bool asks = askedForAge(scan, cursor.first, at) < at || carried;
  if (!scan.has(at, kDigits) && !asks) return at;  // in words and with a hedge only where an age is asked for
  // "aged between 16 and 24", "aged over 60"; of one without such a word only the number itself
  const Amount amount = asks ? readAmount(scan, at, cursor.end) : readCardinal(scan, at, cursor.end);
  const Quantity& years = amount.quantity;
  const bool no_top = years.high >= Quantity::kUnbounded, no_bottom = years.low <= -Quantity::kUnbounded;
  if (!amount || (!no_bottom && (years.low < 1 || !isWhole(years.low))) ||
      (!no_top && (years.high > kOldest || !isWhole(years.high))) || amount.magnitude > 0 || amount.slashed ||
      amount.ratio || amount.indefinite || amount.article)
    return at;
  if (amount.digits && amount.core == at && !amount.range) {
    const Digits digits = readDigits(scan.text(at));
    if (digits.decimals != 0 || digits.grouped || !digits.suffix.empty() || (amount.end != at + 1 && !asks)) return at;
  }
  AgePlace place;
  if (asks)
    place.found = !(amount.end < cursor.end && scan.is(amount.end, kTimeUnit | kPercentWord));
  else if (place = placeOfAge(scan, cursor, amount.end, years.low); !place.found)
    place = placeBehindPronoun(scan, cursor, amount.end, years.low);
  if (!place.found) place.found = isTurned(scan, cursor, amount.end, years.low);
  if (!place.found) return at;
  Mention& mention = addMention(scan, cursor, MentionKind::duration, at, amount.end, name);
  constexpr double kMonths = 12;
  mention.quantity = years;
  if (!no_bottom) mention.quantity.low *= kMonths;
  if (!no_top) mention.quantity.high *= kMonths;
  mention.unit = "age";
  mention.value = ageText(amount);
  mention.counted = place.counted;
  mention.bearer = place.bearer;
  return amount.end;
}

namespace {

class BearerFinder {
 public:
  explicit BearerFinder(Scan& scan) : scan_(scan), name_at_(scan.size(), kNone) {
    std::vector<std::pair<Span, uint32_t>> names;
    for (uint32_t m = 0; m < scan.mentions.size(); ++m) {
      const Mention& one = scan.mentions[m];
      if (one.entity != kNone && (one.kind == MentionKind::person || one.kind == MentionKind::name))
        names.emplace_back(one.span, m);
    }
    putInOrder(names);
    uint32_t token = 0;
    for (const auto& [span, m] : names) {
      while (token < scan.size() && scan.span(token).begin < span.begin) ++token;
      for (uint32_t i = token; i < scan.size() && scan.span(i).begin < span.end; ++i) name_at_[i] = m;
    }
  }

  void find() {
    for (Mention& age : scan_.mentions) {
      if (age.kind != MentionKind::duration || age.unit != "age") continue;
      first_ = scan_.document.sentences[age.sentence].first_token;
      end_ = scan_.document.sentences[age.sentence].end_token;
      const uint32_t begin = tokenAt(age.span.begin), end = tokenAt(age.span.end);
      if (age.bearer == kNone)
        age.bearer = end > first_ && scan_.key(end - 1) == "old" ? ofOld(age, begin, end) : ofAsked(begin);
      if (age.bearer == kNone) continue;
      age.bearer = throughApposition(age.bearer);
      if (name_at_[age.bearer] != kNone)
        age.bearer_entity = scan_.mentions[name_at_[age.bearer]].entity;
      else if (isHeOrShe(scan_.key(age.bearer)) || scan_.key(age.bearer) == "old")
        age.bearer_entity = onlyPersonNear(age.sentence);
    }
  }

 private:
  // The first token that begins at the byte or behind it.
  uint32_t tokenAt(uint32_t byte) const {
    const auto& tokens = scan_.document.tokens;
    const auto at = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                     [](const Token& token, uint32_t b) { return token.span.begin < b; });
    return static_cast<uint32_t>(at - tokens.begin());
  }

  bool nameBefore(uint32_t token) const { return token > first_ && name_at_[token - 1] != kNone; }

  // "the 36-year-old dentist Miles Dean": the name's last token, behind at most a few words.
  uint32_t nameBehind(uint32_t token) const {
    constexpr uint32_t kWords = 4;
    for (uint32_t i = token; i < std::min(token + kWords, end_); ++i) {
      if (name_at_[i] != kNone) {
        uint32_t last = i;
        while (last + 1 < end_ && name_at_[last + 1] == name_at_[i]) ++last;
        const bool owns = last + 1 < end_ && scan_.key(last + 1) == "'s";  // "the 36-year-old Lee's sister"
        return owns ? kNone : last;
      }
      const Tag tag = scan_.tag(i);
      if (tag != Tag::noun && tag != Tag::adjective && scan_.key(i) != "-") return kNone;
    }
    return kNone;
  }

  // "Dean, a 36-year-old dentist", "Korsak, Tavria's 52-year-old minister", "Lee is 52 years old", "a 34-year-old man".
  uint32_t ofOld(const Mention& age, uint32_t begin, uint32_t end) const {
    if (const uint32_t name = nameBehind(end); name != kNone) return name;
    uint32_t at = begin;
    if (at > first_ + 1 && (scan_.key(at - 1) == "is" || scan_.key(at - 1) == "was")) {
      if (nameBefore(at - 1) || isHeOrShe(scan_.key(at - 2))) return at - 2;
      const bool who = scan_.key(at - 2) == "who" && at > first_ + 3 && scan_.key(at - 3) == ",";
      return who && isOnePerson(scan_, at - 4) ? at - 4 : kNone;
    }
    if (at > first_ + 1 && scan_.key(at - 1) == "'s" && nameOrNounChain(at - 1)) {
      while (at > first_ && scan_.key(at - 1) != ",") --at;
    } else {
      while (at > first_ && (scan_.key(at - 1) == "a" || scan_.key(at - 1) == "an" || scan_.key(at - 1) == "the" ||
                             scan_.key(at - 1) == "now"))
        --at;
    }
    if (at > first_ + 1 && scan_.key(at - 1) == "," && nameBefore(at - 1)) return at - 2;
    if (age.counted != kNone) return isOnePerson(scan_, age.counted) ? age.counted : kNone;
    // "the 52-year-old said"
    const bool the = begin > first_ && scan_.key(begin - 1) == "the";
    return (the || scan_.key(begin) == "the") && end > begin + 2 && scan_.key(end - 2) == "-" ? end - 1 : kNone;
  }

  // A comma a few tokens before a possessive: the name in front of it has the possessive's phrase as apposition.
  bool nameOrNounChain(uint32_t possessive) const {
    constexpr uint32_t kWords = 4;
    for (uint32_t i = possessive; i > first_ && possessive - i <= kWords; --i) {
      if (scan_.key(i - 1) == ",") return true;
      const Tag tag = scan_.tag(i - 1);
      if (tag != Tag::name && tag != Tag::noun && tag != Tag::adjective && tag != Tag::determiner) return false;
    }
    return false;
  }

  // "a steward aged 29", "Lee, aged 44", "Lee died aged 90", "She died at the age of 91".
  uint32_t ofAsked(uint32_t begin) const {
    constexpr uint32_t kVerbs = 3;  // "who has since died"
    uint32_t at = askedForAge(scan_, first_, begin);
    if (at == begin || at <= first_) return kNone;
    while (at > first_ && (scan_.key(at - 1) == "the" || scan_.key(at - 1) == "at")) --at;
    if (at <= first_) return kNone;
    if (scan_.key(at - 1) == "," || scan_.key(at - 1) == "(") return nameBefore(at - 1) ? at - 2 : kNone;
    if (scan_.key(askedForAge(scan_, first_, begin)) == "age") at = behindDeath(at);
    if (isOnePerson(scan_, at - 1)) return at - 1;
    const std::string_view verb = scan_.key(at - 1);
    if (verb != "died" && verb != "dies" && verb != "dead") return kNone;
    --at;
    for (uint32_t i = 0; i < kVerbs && at > first_; ++i) {
      const Tag tag = scan_.tag(at - 1);
      if (tag != Tag::auxiliary && tag != Tag::adverb && tag != Tag::verb) break;
      --at;
    }
    if (nameBefore(at)) return at - 1;
    if (at > first_ && isHeOrShe(scan_.key(at - 1))) return at - 1;
    const bool who = at > first_ + 2 && scan_.key(at - 1) == "who" && scan_.key(at - 2) == ",";
    return who && (nameBefore(at - 2) || isOnePerson(scan_, at - 3)) ? at - 3 : kNone;
  }

  // "died there last Sunday at the age of 91": behind "died", with where and when between; else the token itself.
  uint32_t behindDeath(uint32_t asked) const {
    constexpr uint32_t kWhereAndWhen = 8;
    for (uint32_t at = asked; at > first_ + 1 && asked - at < kWhereAndWhen; --at) {
      if (scan_.key(at - 1) == "died") return at;
      const Tag tag = scan_.tag(at - 1);
      if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::conjunction ||
          scan_.document.tokens[at - 1].kind == TokenKind::punctuation)
        break;
    }
    return asked;
  }

  // "Margaret Poe, the club's chair, who is 56": the noun in apposition to a name bears for the name.
  uint32_t throughApposition(uint32_t bearer) const {
    constexpr uint32_t kApposition = 8;  // tokens between the commas
    if (name_at_[bearer] != kNone || scan_.tag(bearer) != Tag::noun) return bearer;
    for (uint32_t i = bearer; i > first_ && bearer - i < kApposition; --i) {
      if (scan_.key(i - 1) == ",") {
        const Tag opens = scan_.tag(i);
        const bool apposed = opens == Tag::determiner || opens == Tag::noun || opens == Tag::adjective;
        return apposed && nameBefore(i - 1) && scan_.mentions[name_at_[i - 2]].kind == MentionKind::person ? i - 2
                                                                                                           : bearer;
      }
      const Tag tag = scan_.tag(i - 1);
      if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::conjunction) return bearer;
    }
    return bearer;
  }

  // The one person whom this sentence and the one before name; kNone: nobody, or several.
  uint32_t onlyPersonNear(uint32_t sentence) const {
    uint32_t found = kNone;
    const auto& sentences = scan_.document.sentences;
    const uint32_t from = sentence == 0 ? first_ : sentences[sentence - 1].first_token;
    if (end_ - from > kMostNear) return kNone;
    for (uint32_t i = from; i < end_; ++i) {
      if (name_at_[i] == kNone) continue;
      const Mention& name = scan_.mentions[name_at_[i]];
      if (name.kind != MentionKind::person) continue;
      if (found != kNone && found != name.entity) return kNone;
      found = name.entity;
    }
    return found;
  }

  static constexpr uint32_t kMostNear = 160;  // tokens of two sentences that are looked through for one age

  Scan& scan_;
  std::vector<uint32_t> name_at_;  // by token: mention of a person's or other name
  uint32_t first_ = 0, end_ = 0;   // of the sentence of the age
};

}  // namespace

void findBearers(Scan& scan) {
  const bool any = std::any_of(scan.mentions.begin(), scan.mentions.end(), [](const Mention& one) {
    return one.kind == MentionKind::duration && one.unit == "age";
  });
  if (any) BearerFinder(scan).find();
}

}  // namespace synoptic
