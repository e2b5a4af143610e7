// names: see names.h. A Scan in, the runs of tokens that are names out. Method: runs of capitalised words, joined by
// "of" and the like where a body's name goes on; the first word of a sentence counts only with evidence: capitalised
// elsewhere in the article, a known place, given name or body, or unknown as a common word. In lines of capitals
// (headlines) only names that the body has too are taken, and known places. Titles and roles before and behind are kept
// apart. Example: "Acting Mayor Ann Lee" is the run "Ann Lee" with role "acting mayor". Covered by
// tests/facts/names.cpp, with tables of what is no name ("May" the verb, a title-case headline).
#include "facts/names.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "facts/name_table.h"

namespace synoptic {
namespace {

constexpr uint32_t kMaxRun = 10;       // tokens of one name; longer runs are lists in capitals
constexpr uint32_t kMaxRole = 6;       // tokens of a role before or behind a name
constexpr uint32_t kMaxKnownForm = 6;  // tokens of a known form looked up in a headline

using WordSet = std::unordered_set<std::string_view>;

WordSet wordSet(std::string_view words) {
  WordSet set;
  while (!words.empty()) {
    const size_t end = words.find(' ');
    set.insert(words.substr(0, end));
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
  return set;
}

// The tables as sets, built once; looked up, never iterated.
const WordSet& firstNames() {
  static const WordSet set = wordSet(kFirstNames);
  return set;
}
const WordSet& ofNouns() {
  static const WordSet set = wordSet(kOfNouns);
  return set;
}
const WordSet& officeWords() {
  static const WordSet set = wordSet(kOfficeWords);
  return set;
}
const WordSet& titleWords() {
  static const WordSet set = wordSet(kTitleWords);
  return set;
}

// How often a key stands capitalised inside a sentence, and in small letters.
struct CaseCount {
  uint32_t capital = 0, small = 0;
};

class NameFinder {
 public:
  explicit NameFinder(const Scan& scan) : scan_(scan), cases_(scan.document.keys.size()) { countCases(); }

  std::vector<NameRun> find() {
    const auto& sentences = scan_.document.sentences;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (!scan_.titleCase(s)) readSentence(s);
    }
    for (const NameRun& run : runs_) known_.emplace(run.key, run.kind);
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (scan_.titleCase(s)) readHeadline(s);
    }
    std::sort(runs_.begin(), runs_.end(), [](const NameRun& a, const NameRun& b) { return a.first < b.first; });
    return std::move(runs_);
  }

 private:
  bool opensSentence(const Sentence& sentence, uint32_t token) const {
    if (token == sentence.first_token) return true;
    const uint32_t before = token - 1;
    if (scan_.tag(before) != Tag::punctuation) return false;
    const std::string_view key = scan_.key(before);
    return scan_.has(before, kQuoteMark) || key == ":" || key == "." || key == "!" || key == "?" || key == "•" ||
                   key == "(" || key == "[" || key == "—" || key == "–" || key == "--" || key == "-"
               ? scan_.spaced(token) || scan_.has(before, kQuoteMark) || key == "(" || key == "[" || key == "•"
               : false;
  }

  void countCases() {
    const Document& document = scan_.document;
    for (uint32_t s = 0; s < document.sentences.size(); ++s) {
      const Sentence& sentence = document.sentences[s];
      if (scan_.titleCase(s)) continue;
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        if (document.tokens[i].kind != TokenKind::word) continue;
        CaseCount& count = cases_[document.tokens[i].key];
        if (!scan_.has(i, kCapital))
          ++count.small;
        else if (!opensSentence(sentence, i))
          ++count.capital;
      }
    }
  }

  // Could the token belong to a name, wherever it stands?
  bool nameLike(uint32_t token) const {
    const Token& it = scan_.document.tokens[token];
    if (it.kind != TokenKind::word || !scan_.has(token, kCapital) || scan_.taken(token)) return false;
    if (scan_.is(token, kNeverName)) return false;
    const std::string_view text = scan_.text(token);
    if (text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos) return false;
    return true;
  }

  bool isCommonWord(uint32_t token) const {
    const LexicalFacts& lexical = scan_.lexical(token);
    return lexical.noun || lexical.verb || lexical.adjective || lexical.adverb ||
           scan_.is(token, kDeterminer | kPreposition | kPronoun | kConjunction | kModal | kAuxiliary | kNegation |
                               kAdverb | kUnitNumber | kTensNumber);
  }
  static bool closedClass(const WordFacts& word) {
    return word.is(kDeterminer | kPreposition | kPronoun | kConjunction | kModal | kAuxiliary | kNegation);
  }

  // Does the first word of a sentence begin a name? Only with evidence.
  bool beginsName(uint32_t token, uint32_t end) const {
    if (closedClass(scan_.word(token)) && !scan_.has(token, kAllCaps)) return false;
    if (scan_.is(token, kAdverb)) return false;
    const CaseCount& count = cases_[scan_.document.tokens[token].key];
    if (count.capital > 0 && count.capital >= count.small) return true;
    if (count.small > 0) return scan_.has(token, kAllCaps);
    if (scan_.has(token, kAllCaps) && scan_.text(token).size() <= 6) return true;
    if (scan_.is(token, kKnownBody)) return true;
    const std::string_view key = scan_.key(token);
    if (placeAlone(token)) return true;
    const bool next_name = token + 1 < end && nameLike(token + 1) && !closedClass(scan_.word(token + 1));
    if (firstNames().contains(key)) return next_name || !isCommonWord(token);
    if (!isCommonWord(token)) return !key.ends_with("ly");
    // a title or a common word before a name: "Senator Lee", "Hurricane Ida", "Federal Reserve"
    return next_name && (scan_.is(token, kTitle) || (titleWords().contains(key) && scan_.is(token + 1, kTitle)));
  }

  // The end of the run that begins at `token`.
  uint32_t runEnd(uint32_t token, uint32_t end) const {
    uint32_t at = token + 1;
    const uint32_t stop = end > token + kMaxRun ? token + kMaxRun : end;
    while (at < stop) {
      const std::string_view key = scan_.key(at);
      const bool next = at + 1 < stop && nameLike(at + 1);
      if (nameLike(at) && (!closedClass(scan_.word(at)) || scan_.has(at, kAllCaps) || scan_.is(at, kMonth))) {
        ++at;
      } else if (key == "-" && !scan_.spaced(at) && next && !scan_.spaced(at + 1) && !placeAlone(at - 1)) {
        at += 2;
      } else if ((key == "&" || key == "'") && next) {
        at += 2;
      } else if (key == "of" && ofNouns().contains(scan_.key(at - 1)) &&
                 (next || (at + 2 < stop && scan_.key(at + 1) == "the" && nameLike(at + 2)))) {
        at += next ? 2 : 3;
      } else if (key == "for" && next && scan_.is(at - 1, kOrgSuffix)) {
        at += 2;
      } else if (key == "and" && next && !scan_.spaced(at + 1) == false && bodyAhead(at + 1, stop) &&
                 joinsBody(at - 1)) {
        at += 2;
      } else if (scan_.is(at, kNameJoint) && key != "of" && key != "and" && key != "for" && key != "the" && next) {
        at += 2;
      } else if (key == "," && at + 1 < stop && scan_.is(at + 1, kNameSuffix) && scan_.has(at + 1, kCapital)) {
        at += 2;
      } else if (scan_.is(at, kNameSuffix) && scan_.has(at, kCapital)) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  bool placeAlone(uint32_t token) const { return static_cast<bool>(scan_.placeAt(token, token + 1)); }
  // "Food and Drug Administration": what follows "and" ends in a body's noun, and no place or person stands before.
  bool bodyAhead(uint32_t token, uint32_t stop) const {
    for (uint32_t i = token; i < stop && i < token + 4 && nameLike(i); ++i) {
      if (scan_.is(i, kOrgSuffix)) return i > token || scan_.is(i - 2, kOrgSuffix) == false;
    }
    return false;
  }
  bool joinsBody(uint32_t token) const {
    return scan_.lexical(token).noun && !placeAlone(token) && !firstNames().contains(scan_.key(token)) &&
           !scan_.is(token, kOrgSuffix | kKnownBody) && !scan_.has(token, kAllCaps);
  }

  void readSentence(uint32_t s) {
    const Sentence& sentence = scan_.document.sentences[s];
    uint32_t i = sentence.first_token;
    while (i < sentence.end_token) {
      if (!nameLike(i)) {
        ++i;
        continue;
      }
      if (opensSentence(sentence, i)) {
        if (!beginsName(i, sentence.end_token)) {
          ++i;
          continue;
        }
      } else if (closedClass(scan_.word(i)) && !scan_.has(i, kAllCaps)) {
        ++i;
        continue;
      }
      const uint32_t end = runEnd(i, sentence.end_token);
      addRun(s, sentence, i, end);
      i = end;
    }
  }

  // A run as it stands in the text: places and demonyms at its head, then titles, then the name.
  void addRun(uint32_t s, const Sentence& sentence, uint32_t first, uint32_t end) {
    // titles: everything up to the last title word, when something is left
    uint32_t name = first;
    for (uint32_t i = first; i + 1 < end; ++i) {
      if (!scan_.is(i, kTitle) || (i + 1 < end && scan_.key(i + 1) == "'")) continue;
      uint32_t behind = i + 1;
      if (behind + 1 < end && scan_.key(behind) == "of" && officeWords().contains(scan_.key(behind + 1)))
        behind += 2;
      else if (behind < end && scan_.key(behind) == "of")
        break;
      if (behind >= end) break;
      bool all = true;
      for (uint32_t j = first; j < i; ++j)
        all = all && (titleWords().contains(scan_.key(j)) || scan_.is(j, kTitle | kRoleNoun) || placeAlone(j) ||
                      officeWords().contains(scan_.key(j)) || scan_.is(j, kKnownBody | kOrgSuffix) ||
                      ((j == first || i - j <= 2) && !firstNames().contains(scan_.key(j))));
      if (!all) break;
      // "Attorney General" alone, "Chief Justice": no name behind
      bool rest = false;
      for (uint32_t j = behind; j < end; ++j)
        rest = rest || !(scan_.is(j, kTitle) || titleWords().contains(scan_.key(j)) ||
                         officeWords().contains(scan_.key(j)) || scan_.is(j, kOrgSuffix));
      if (!rest) break;
      name = behind;
    }
    NameRun run;
    run.sentence = s;
    if (name > first) {
      run.titled = true;
      uint32_t role = first;
      // "U.S. Special Envoy": the country is a name of its own
      const uint32_t place_end = leadingPlace(first, name);
      if (place_end > first) {
        addPlace(s, first, place_end);
        role = place_end;
      }
      addRole(run, role, name);
    } else {
      // a demonym or place before further words: "Russian Direct Investment Fund" stays whole, "Russian President" does
      // not
      const uint32_t place_end = leadingPlace(first, end);
      if (place_end > first && place_end < end && !scan_.is(end - 1, kOrgSuffix)) {
        bool titles = true;
        for (uint32_t j = place_end; j < end; ++j)
          titles = titles && (scan_.is(j, kTitle | kRoleNoun) || titleWords().contains(scan_.key(j)));
        if (titles) {
          addPlace(s, first, place_end);
          return;
        }
      }
      bool only_title = true;
      for (uint32_t j = first; j < end; ++j)
        only_title = only_title && (scan_.is(j, kTitle) || (end - first > 1 && titleWords().contains(scan_.key(j))));
      if (only_title) return;  // "the President", "Prime Minister"
    }
    run.first = name;
    run.end = end;
    readRoleBefore(run, sentence, first);
    readRoleBehind(run, sentence);
    classify(run);
    runs_.push_back(std::move(run));
  }

  // The longest place or demonym at the head of a run, which must not be all of a person's name.
  uint32_t leadingPlace(uint32_t first, uint32_t end) const {
    for (uint32_t stop = std::min(end, first + 3); stop > first; --stop) {
      if (scan_.placeAt(first, stop)) return stop;
    }
    return first;
  }

  void addPlace(uint32_t s, uint32_t first, uint32_t end) {
    NameRun run;
    run.sentence = s;
    run.first = first;
    run.end = end;
    classify(run);
    runs_.push_back(std::move(run));
  }

  void addRole(NameRun& run, uint32_t first, uint32_t end) const {
    std::string role;
    first = leadingPlace(first, end);  // "Russian leader": the country says nothing of the office
    for (uint32_t i = first; i < end; ++i) {
      const std::string_view key = scan_.key(i);
      if (key == "mr" || key == "mrs" || key == "ms" || key == "miss" || key == "the" || key == "mx") continue;
      if (!role.empty() && key != "-" && role.back() != '-') role += ' ';
      role += key;
    }
    if (!role.empty()) run.roles.push_back(std::move(role));
  }

  // "Kremlin spokesman Dmitry Peskov", "former secretary of state Ann Lee": small-letter words before the name.
  void readRoleBefore(NameRun& run, const Sentence& sentence, uint32_t run_first) const {
    if (run_first == sentence.first_token || run.titled) return;
    const uint32_t head = run_first - 1;
    const bool in_law = scan_.key(head) == "law" && head > sentence.first_token && scan_.key(head - 1) == "-";
    if ((!scan_.is(head, kRoleNoun) && !in_law) || scan_.tag(head) == Tag::verb) return;
    uint32_t first = head;
    const uint32_t stop = head > sentence.first_token + kMaxRole ? head - kMaxRole : sentence.first_token;
    while (first > stop) {
      const uint32_t before = first - 1;
      const Tag tag = scan_.tag(before);
      const bool hyphen = scan_.key(before) == "-" && !scan_.spaced(before);
      const bool joined = scan_.key(first) == "-" && !scan_.spaced(first);  // "son-in-law"
      if (tag != Tag::noun && tag != Tag::adjective && tag != Tag::name && !hyphen && !joined) break;
      first = before;
    }
    if (scan_.key(first) == "-") return;
    run.titled = true;
    addRole(run, first, run_first);
  }

  // "Dmitry Peskov, the Kremlin spokesman, said": up to the next comma.
  void readRoleBehind(NameRun& run, const Sentence& sentence) const {
    uint32_t at = run.end;
    if (at + 1 >= sentence.end_token || scan_.key(at) != ",") return;
    ++at;
    if (scan_.tag(at) == Tag::determiner) ++at;
    const uint32_t first = at;
    const uint32_t stop = std::min(sentence.end_token, first + kMaxRole);
    while (at < stop) {
      const Tag tag = scan_.tag(at);
      const bool hyphen = scan_.key(at) == "-" && !scan_.spaced(at);
      if (tag != Tag::noun && tag != Tag::adjective && tag != Tag::name && !hyphen && !scan_.is(at, kRoleNoun)) break;
      ++at;
    }
    if (at == first || !scan_.is(at - 1, kRoleNoun) || scan_.has(at - 1, kCapital)) return;
    // "Smith, president of the bank": the office is enough; what it is of differs in wording too often
    run.titled = true;
    addRole(run, first, at);
  }

  void classify(NameRun& run) const {
    run.key = nameKey(scan_, run.first, run.end);
    const uint32_t last = run.end - 1;
    if (!run.titled) {
      if (const Place place = scan_.placeAt(run.first, run.end)) {
        const bool single_person =
            firstNames().contains(run.key) && place.form == Place::Form::name && place.name != place.code;
        if (!single_person || place.form == Place::Form::demonym) {
          run.kind = MentionKind::place;
          run.code = place.code;
          run.place = place.name;
          return;
        }
      }
    }
    if (run.titled)
      run.kind = MentionKind::person;
    else if (scan_.is(last, kOrgSuffix) && run.end - run.first > 1)
      run.kind = MentionKind::organisation;
    else if (run.end - run.first == 1 && scan_.is(last, kKnownBody))
      run.kind = MentionKind::organisation;
    else if (scan_.is(run.first, kOrgSuffix) && run.end - run.first > 2 && scan_.key(run.first + 1) == "of")
      run.kind = MentionKind::organisation;
    else if (firstNames().contains(scan_.key(run.first)) && run.end - run.first >= 2 && run.end - run.first <= 5)
      run.kind = MentionKind::person;
    else if (run.end - run.first == 1 && scan_.has(last, kAllCaps))
      run.kind = MentionKind::organisation;
    else
      run.kind = MentionKind::name;
  }

  // In a line of capitals: the longest forms that the body has as a name, and known places and bodies.
  void readHeadline(uint32_t s) {
    const Sentence& sentence = scan_.document.sentences[s];
    uint32_t i = sentence.first_token;
    while (i < sentence.end_token) {
      if (!nameLike(i)) {
        ++i;
        continue;
      }
      uint32_t end = i;
      MentionKind kind = MentionKind::name;
      for (uint32_t stop = std::min(sentence.end_token, i + kMaxKnownForm); stop > i && end == i; --stop) {
        const auto known = known_.find(nameKey(scan_, i, stop));
        if (known == known_.end()) continue;
        end = stop;
        kind = known->second;
      }
      if (end == i) {
        const CaseCount& count = cases_[scan_.document.tokens[i].key];
        const bool seen = count.capital > 0 && count.capital > count.small && !closedClass(scan_.word(i));
        for (uint32_t stop = std::min(sentence.end_token, i + 3); stop > i && end == i; --stop) {
          const Place place = scan_.placeAt(i, stop);
          if (place && (stop > i + 1 || seen || count.small == 0)) end = stop;
        }
        if (end == i && ((seen && !scan_.is(i, kTitle | kRoleNoun | kOrgSuffix)) || scan_.is(i, kKnownBody)))
          end = i + 1;
      }
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
  std::vector<CaseCount> cases_;                        // by key
  std::unordered_map<std::string, MentionKind> known_;  // looked up only
  std::vector<NameRun> runs_;
};

}  // namespace

std::string nameKey(const Scan& scan, uint32_t first, uint32_t end) {
  std::string out;
  for (uint32_t i = first; i < end; ++i) {
    const std::string_view key = scan.key(i);
    if (i > first && scan.spaced(i)) out += ' ';
    for (const char c : key) {
      if (c != '.') out += c;
    }
  }
  return out;
}

std::vector<NameRun> findNames(const Scan& scan) {
  return NameFinder(scan).find();
}

}  // namespace synoptic
