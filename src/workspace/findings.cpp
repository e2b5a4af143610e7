// A Comparison in, its findings in short; findings of another version and a Comparison in, what is new and what is
// gone.
//   s46 o11 c0:120,1:96 d0:311,2:40+
// s, o: how many facts are shared, told by one only; c, d: a conflict, a difference, with article and first byte of the
// first mention of each value; + at the end: there were more. Two findings are the same when the relation is the same
// and they have two places in common (all, where they have fewer). Covered by tests/workspace/findings_test.cpp.
#include <algorithm>
#include <charconv>

#include "text/text.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

constexpr size_t kMostListed = 150;  // so that a link does not grow by more than 2,000 characters
constexpr size_t kMostPlaces = 4;
constexpr size_t kMostText = 1u << 16;

struct Spot {
  uint32_t article = 0, begin = 0;
  auto operator<=>(const Spot&) const = default;
};
struct Finding {
  Relation relation = Relation::conflict;
  std::vector<Spot> places;  // ordered
};
struct Findings {
  size_t shared = 0, only = 0;
  std::vector<Finding> listed;
  std::vector<uint32_t> facts;  // of the comparison, where these are its own
  bool more = false;
};

Findings read(const Comparison& comparison) {
  Findings out;
  for (uint32_t i = 0; i < comparison.facts.size(); ++i) {
    const Fact& fact = comparison.facts[i];
    out.shared += fact.relation == Relation::shared;
    out.only += fact.relation == Relation::only;
    if ((fact.relation != Relation::conflict && fact.relation != Relation::differs) || fact.by == By::reader) continue;
    if (out.listed.size() == kMostListed) {
      out.more = true;
      continue;
    }
    Finding finding{fact.relation, {}};
    for (const FactValue& value : fact.values) {
      if (!value.mentions.empty() && finding.places.size() < kMostPlaces)
        finding.places.push_back({value.mentions.front().sentence.article, value.mentions.front().span.begin});
    }
    putInOrder(finding.places);
    out.listed.push_back(std::move(finding));
    out.facts.push_back(i);
  }
  return out;
}

// Reads a number and moves behind it; false where none stands.
bool readNumber(std::string_view& text, uint32_t& number) {
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc()) return false;
  text.remove_prefix(size_t(end - text.data()));
  return true;
}

bool readFinding(std::string_view word, Finding& out) {
  out.relation = word[0] == 'c' ? Relation::conflict : Relation::differs;
  word.remove_prefix(1);
  for (Spot place; out.places.size() < kMostPlaces; word.remove_prefix(1)) {
    if (!readNumber(word, place.article) || word.empty() || word[0] != ':') return false;
    word.remove_prefix(1);
    if (!readNumber(word, place.begin)) return false;
    out.places.push_back(place);
    if (word.empty()) break;
    if (word[0] != ',') return false;
  }
  return word.empty();
}

// False: this is none of ours. `text` is not empty.
bool read(std::string_view text, Findings& out) {
  if (text.size() > kMostText) return false;
  out.more = text.back() == '+';
  if (out.more) text.remove_suffix(1);
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.size() < 2 || out.listed.size() > kMostListed) return false;
    if (word[0] == 's' || word[0] == 'o') {
      size_t& count = word[0] == 's' ? out.shared : out.only;
      uint32_t number = 0;
      word.remove_prefix(1);
      if (!readNumber(word, number) || !word.empty()) return false;
      count = number;
    } else if (word[0] == 'c' || word[0] == 'd') {
      if (!readFinding(word, out.listed.emplace_back())) return false;
    } else {
      return false;
    }
  }
  return true;
}

bool same(const Finding& a, const Finding& b) {
  if (a.relation != b.relation) return false;
  std::vector<Spot> common;
  std::set_intersection(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(), std::back_inserter(common));
  return common.size() >= std::min<size_t>(2, std::min(a.places.size(), b.places.size()));
}

const Finding* find(const std::vector<Finding>& in, const Finding& wanted) {
  const auto at = std::find_if(in.begin(), in.end(), [&](const Finding& f) { return same(f, wanted); });
  return at == in.end() ? nullptr : &*at;
}

SentenceRef sentenceAt(const Comparison& comparison, Spot place) {
  if (place.article >= comparison.articles.size()) return {place.article, kNone};
  const std::vector<Sentence>& sentences = comparison.articles[place.article].document.sentences;
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].span.begin <= place.begin && place.begin < sentences[i].span.end) return {place.article, i};
  }
  return {place.article, kNone};
}

void appendCount(std::string& out, size_t count, std::string_view thing, std::string_view what) {
  if (count == 0) return;
  if (!out.empty()) out += ", ";
  out += std::to_string(count) + ' ' + std::string(thing) + (count == 1 ? " " : "s ") + std::string(what);
}

}  // namespace

std::string findingsOf(const Comparison& comparison) {
  const Findings found = read(comparison);
  std::string out = "s" + std::to_string(found.shared) + " o" + std::to_string(found.only);
  for (const Finding& finding : found.listed) {
    out += finding.relation == Relation::conflict ? " c" : " d";
    for (size_t i = 0; i < finding.places.size(); ++i) {
      if (i != 0) out += ',';
      out += std::to_string(finding.places[i].article) + ':' + std::to_string(finding.places[i].begin);
    }
  }
  return found.more ? out + '+' : out;
}

OtherFindings otherFindings(const Workspace& made, const Comparison& now) {
  OtherFindings out;
  Findings then;
  if (made.findings.empty() || !read(made.findings, then)) return out;
  const Findings found = read(now);
  size_t fresh[2] = {}, gone[2] = {};
  if (!then.more && !found.more) {
    for (size_t i = 0; i < found.listed.size(); ++i) {
      if (find(then.listed, found.listed[i])) continue;
      out.fresh.push_back(found.facts[i]);
      fresh[found.listed[i].relation == Relation::differs]++;
    }
    for (const Finding& finding : then.listed) {
      if (find(found.listed, finding)) continue;
      OtherFindings::Gone& lost = out.gone.emplace_back();
      lost.relation = finding.relation;
      for (const Spot place : finding.places) {
        const SentenceRef sentence = sentenceAt(now, place);
        if (sentence.sentence != kNone) lost.sentences.push_back(sentence);
      }
      gone[finding.relation == Relation::differs]++;
    }
  }
  std::string counts;
  appendCount(counts, fresh[0], "conflict", "new");
  appendCount(counts, gone[0], "conflict", "gone");
  appendCount(counts, fresh[1], "difference", "new");
  appendCount(counts, gone[1], "difference", "gone");
  for (const auto& [before, after, what] :
       {std::tuple(then.shared, found.shared, "shared"), std::tuple(then.only, found.only, "told by one only")}) {
    if (before == after) continue;
    if (!counts.empty()) counts += ", ";
    counts += std::to_string(after) + " instead of " + std::to_string(before) + ' ' + what;
  }
  if (counts.empty()) return out;
  const bool other_rules = made.rules != 0 && made.rules != uint32_t(kRulesVersion);
  out.sentence =
      (other_rules ? "Made with rules " + std::to_string(made.rules) + ", now " + std::to_string(kRulesVersion) + ": "
                   : std::string("Other facts are found now than when this was made: ")) +
      counts + '.';
  return out;
}

}  // namespace synoptic
