// roles: see roles.h. Method: a table of titles and of nouns that head a role; the words that stand before the noun
// belong to the role back to a determiner, a verb or a comma. Example: "his son-in-law Jared Kushner" has the role
// "son-in-law". Covered by tests/facts/names.cpp.
#include "facts/roles.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr uint32_t kMaxRole = 6;  // tokens of a role; longer ones are descriptions

bool glues(const Scan& scan, uint32_t token) {
  return scan.key(token) == "-" && !scan.spaced(token);
}

bool isNominal(const Scan& scan, uint32_t token) {
  const Tag tag = scan.tag(token);
  return tag == Tag::noun || tag == Tag::adjective || tag == Tag::name;
}

bool partOfTitle(const Scan& scan, const NameRuns& runs, uint32_t token) {
  return runs.placeAlone(token) ||
         scan.is(token, kTitle | kRoleNoun | kKnownBody | kOrgSuffix | kTitleWord | kOfficeWord);
}

// "Democrat Ann Lee", "Texas Prosecutor Dan Moss": what somebody is, and a name in full behind it.
bool isRoleOfNamed(const Scan& scan, uint32_t token, uint32_t end) {
  return scan.is(token, kRoleNoun) && !scan.is(token, kFirstName) && token + 2 < end &&
         scan.is(token + 1, kFirstName) && !scan.is(end - 1, kOrgSuffix);
}

}  // namespace

uint32_t titleEnd(const Scan& scan, const NameRuns& runs, uint32_t first, uint32_t end) {
  uint32_t name = first;
  for (uint32_t i = first; i + 1 < end; ++i) {
    if ((!scan.is(i, kTitle) && !isRoleOfNamed(scan, i, end)) || scan.key(i + 1) == "'" || scan.key(i) == "st" ||
        scan.key(i) == "saint")
      continue;
    uint32_t behind = i + 1;
    // "Secretary of State", but "King of Spain" is no title before a name
    if (behind + 1 < end && scan.key(behind) == "of" && scan.is(behind + 1, kOfficeWord))
      behind += 2;
    else if (behind < end && scan.key(behind) == "of")
      break;
    if (behind >= end) break;
    // "Air Traffic Control Administration Director": whatever leads up to a body's noun
    bool title = true;
    const bool body = i > first + 1 && scan.is(i - 1, kOrgSuffix) && !scan.is(first, kFirstName);
    for (uint32_t j = first; j < i; ++j) {
      const bool near =
          (j == first || i - j <= 2) && !scan.is(j, kFirstName);  // "Kremlin Spokesman", "City Councilman"
      title = title && (body || near || partOfTitle(scan, runs, j));
    }
    if (!title) break;
    // "Attorney General", "Chief Justice" alone: no name behind
    bool rest = false;
    for (uint32_t j = behind; j < end; ++j) {
      rest = rest || !scan.is(j, kTitle | kOrgSuffix | kTitleWord | kOfficeWord);
    }
    if (!rest) break;
    name = behind;
  }
  // "Chief Executive Ann Lee": the post goes on in a noun that no name begins with
  while (name > first && name + 1 < end && scan.is(name, kRoleNoun) && !scan.is(name, kFirstName)) ++name;
  return name;
}

uint32_t leadingPlace(const Scan& scan, uint32_t first, uint32_t end) {
  for (uint32_t stop = std::min(end, first + 3); stop > first; --stop) {
    if (scan.placeAt(first, stop)) return stop;
  }
  return first;
}

std::string roleText(const Scan& scan, uint32_t first, uint32_t end) {
  std::string role;
  for (uint32_t i = leadingPlace(scan, first, end); i < end; ++i) {
    const std::string_view key = scan.key(i);
    if (key == "mr" || key == "mrs" || key == "ms" || key == "miss" || key == "the" || key == "mx") continue;
    if (!role.empty() && key != "-" && role.back() != '-') role += ' ';
    role += key;
  }
  return role;
}

std::string roleBefore(const Scan& scan, const Sentence& sentence, uint32_t name) {
  if (name == sentence.first_token) return {};
  const uint32_t head = name - 1;
  // "his wife, Sandra Lee": a possessive and one noun say who it is
  if (scan.key(head) == "," && name >= sentence.first_token + 3 && scan.is(name - 2, kRoleNoun) &&
      scan.is(name - 3, kPossessive) && scan.tag(name - 3) != Tag::punctuation)
    return std::string(scan.key(name - 2));
  // "chief of staff Ann Lee", "point person Ann Lee"
  if (name >= sentence.first_token + 3 && scan.is(head, kOfficeWord) && scan.key(name - 2) == "of" &&
      scan.is(name - 3, kRoleNoun | kTitle) && !scan.has(name - 3, kCapital)) {
    const uint32_t first =
        name > sentence.first_token + 3 && scan.is(name - 4, kTitleWord) && !scan.has(name - 4, kCapital) ? name - 4
                                                                                                          : name - 3;
    return roleText(scan, scan.is(first, kDeterminer | kPreposition | kConjunction) ? name - 3 : first, name);
  }
  if (scan.key(head) == "person" && head > sentence.first_token && scan.key(head - 1) == "point") return "point person";
  const bool in_law = scan.key(head) == "law" && head > sentence.first_token && glues(scan, head - 1);
  if ((!scan.is(head, kRoleNoun) && !in_law) || scan.tag(head) == Tag::verb) return {};
  uint32_t first = head;
  const uint32_t stop = head > sentence.first_token + kMaxRole ? head - kMaxRole : sentence.first_token;
  while (first > stop) {
    const uint32_t before = first - 1;
    const bool joined = glues(scan, first);  // "son-in-law"
    if (!isNominal(scan, before) && !glues(scan, before) && !joined) break;
    // a person's name before is another person: "Trump adviser" is fine, "met Ann Lee spokesman" does not occur
    first = before;
  }
  if (scan.key(first) == "-") return {};
  return roleText(scan, first, name);
}

std::string roleBehind(const Scan& scan, const Sentence& sentence, uint32_t end) {
  uint32_t at = end;
  if (at + 1 >= sentence.end_token || scan.key(at) != ",") return {};
  ++at;
  if (scan.is(at, kPossessive)) return {};  // "Lee, his mother and": somebody else
  if (scan.tag(at) == Tag::determiner) ++at;
  const uint32_t first = at;
  const uint32_t stop = std::min(sentence.end_token, first + kMaxRole);
  while (at < stop && (isNominal(scan, at) || glues(scan, at) || scan.is(at, kRoleNoun))) ++at;
  // "Lee, president of the bank": the office is enough; what it is of differs in wording too often
  const bool office = at > first && at + 1 < sentence.end_token && scan.key(at) == "of" &&
                      scan.is(at + 1, kOfficeWord) && scan.is(at - 1, kRoleNoun | kTitle) &&
                      !scan.has(at - 1, kCapital);
  if (office) return roleText(scan, first, at + 2);  // "Lee, the chief of staff"
  if (at > first + 1 && scan.key(at - 1) == "person" && scan.key(at - 2) == "point") return "point person";
  if (at == first || !scan.is(at - 1, kRoleNoun) || scan.has(at - 1, kCapital)) return {};
  return roleText(scan, first, at);
}

}  // namespace synoptic
