// update: the sentences of two versions are paired by the links of align; the values of a pair are held against each
// other where its words changed. What changed in one place of the sentence and is of one kind and unit was altered; the
// rest was lost or gained, unless the other version has it elsewhere. Example: "12 people were hurt" and "15 people
// were hurt": altered, 12 -> 15. A conflict with a third article is resolved when its words there conflict with the old
// version only.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "study/study.h"
#include "study/wording.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr double kVersionShare = 0.5;  // of copied words, as in align

// "--05-04": a day whose year nothing tells.
bool isYearless(const Mention& mention) {
  return mention.kind == MentionKind::date && mention.value.starts_with("--");
}
bool isValue(const Mention& mention) {
  return mention.kind != MentionKind::polarity &&
         (mention.kind != MentionKind::date || mention.date.known() || isYearless(mention));
}

// What makes two mentions one value. Names by their last word: "Kirill Dmitriev", "Dmitriev".
std::string keyOf(const Reading& reading, const Mention& mention) {
  if (isWho(mention.kind)) {
    const std::string key =
        comparisonKey(mention.entity == kNone ? mention.value : reading.entities[mention.entity].name);
    return "who " + key.substr(key.find_last_of(' ') + 1);
  }
  const std::string key = mention.kind == MentionKind::quote ? comparisonKey(mention.value) : mention.value;
  return std::string(name(FactKind(uint8_t(mention.kind)))) + " " + key;
}

// Could one be an other value of the same thing?
bool sameKind(const Mention& one, const Mention& other) {
  return one.kind == other.kind && (!isFigure(one.kind) || one.unit == other.unit);
}

struct Pair {
  uint32_t old_sentence, new_sentence;
  Wording wording;
};

// Where the dateline of a sentence ends, "PORT ELLORY, March 3 (Northwater) — Twelve": the place in capitals, then a
// dash with spaces soon after; else where the sentence begins.
uint32_t datelineEnd(const Document& document, const Sentence& sentence) {
  constexpr uint32_t kMostTokens = 12;
  const std::string_view first = document.text(document.tokens[sentence.first_token].span);
  const bool capitals = first.size() > 1 && std::all_of(first.begin(), first.end(), [](char c) {
                          return (c >= 'A' && c <= 'Z') || uint8_t(c) >= 0x80;
                        });
  if (!capitals) return sentence.span.begin;
  const uint32_t end = std::min(sentence.end_token, sentence.first_token + kMostTokens);
  for (uint32_t token = sentence.first_token + 1; token + 1 < end; ++token) {
    const std::string_view sign = document.text(document.tokens[token].span);
    const bool spaced = document.tokens[token - 1].span.end < document.tokens[token].span.begin &&
                        document.tokens[token].span.end < document.tokens[token + 1].span.begin;
    if (spaced && (sign == "-" || sign == "--" || sign == "–" || sign == "—")) return document.tokens[token].span.end;
  }
  return sentence.span.begin;
}

// One version: its values, and which of them are settled (found in the other version, or altered).
struct Version {
  const ComparedArticle& article;
  uint32_t index;
  std::vector<const Mention*> values;  // ordered by sentence, then span
  std::vector<std::string> key;        // of each value
  std::vector<uint8_t> settled;
  std::set<std::string> keys;

  Version(const Comparison& comparison, uint32_t at) : article(comparison.articles[at]), index(at) {
    for (const Mention& mention : article.reading.mentions) {
      const Sentence& sentence = article.document.sentences[mention.sentence];
      if (!isValue(mention) || sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline)
        continue;
      if (mention.span.end <= datelineEnd(article.document, sentence))
        continue;  // where it was written is no fact of it
      values.push_back(&mention);
      key.push_back(keyOf(article.reading, mention));
    }
    keys.insert(key.begin(), key.end());
    settled.assign(values.size(), 0);
  }
  FactMention words(size_t at) const { return {{index, values[at]->sentence}, values[at]->span}; }
  // Indices of the values of a sentence: [first, second).
  std::pair<size_t, size_t> of(uint32_t sentence) const {
    const auto before = [](const Mention* one, uint32_t to) { return one->sentence < to; };
    const auto first = std::lower_bound(values.begin(), values.end(), sentence, before);
    const auto last = std::lower_bound(first, values.end(), sentence + 1, before);
    return {size_t(first - values.begin()), size_t(last - values.begin())};
  }
};

// What the values [first, last) of a version are known by: their keys, and of dates the part behind the year, so that
// "May 4" of one version is "May 4, 2031" of the other.
class Keys {
 public:
  Keys(const Version& version, size_t first, size_t last) {
    for (size_t at = first; at < last; ++at) {
      const Mention& value = *version.values[at];
      keys_.insert(version.key[at]);
      if (value.kind != MentionKind::date) continue;
      if (isYearless(value)) {
        without_year_.insert(std::string_view(value.value).substr(1));
      } else {
        for (const size_t length : kLengths)
          if (value.value.size() > length) behind_year_.insert(lastOf(value.value, length));
      }
    }
  }
  bool have(const Version& other, size_t at) const {
    if (keys_.contains(other.key[at])) return true;
    const Mention& value = *other.values[at];
    if (value.kind != MentionKind::date) return false;
    if (isYearless(value)) return behind_year_.contains(std::string_view(value.value).substr(1));
    return std::ranges::any_of(kLengths, [&](size_t length) {
      return value.value.size() > length && without_year_.contains(lastOf(value.value, length));
    });
  }

 private:
  static constexpr size_t kLengths[] = {3, 6};  // "-05", "-05-04"
  static std::string_view lastOf(std::string_view text, size_t length) { return text.substr(text.size() - length); }

  std::set<std::string_view> keys_, without_year_, behind_year_;
};

class Updating {
 public:
  Updating(const Comparison& comparison, const Lexicon& lexicon, uint32_t old_article, uint32_t new_article)
      : comparison_(comparison), lexicon_(lexicon), old_(comparison, old_article), new_(comparison, new_article) {}

  Update make() {
    pairSentences();
    listSentences();
    for (const Pair& pair : pairs_) settleSame(pair);
    for (const Pair& pair : pairs_) alter(pair);
    leftOver(old_, new_.keys, Change::lost);
    leftOver(new_, old_.keys, Change::gained);
    for (auto& [key, fact] : facts_) update_.facts.push_back(std::move(fact));
    putInOrder(update_.facts, [](const FactChange& left, const FactChange& right) {
      const auto place = [](const FactChange& one) {
        const FactMention& at = one.now.empty() ? one.then.front() : one.now.front();
        return std::tuple(at.sentence.sentence, at.span, one.change, one.kind);
      };
      return place(left) < place(right);
    });
    listConflicts();
    return std::move(update_);
  }

 private:
  Wording wording(uint32_t left, uint32_t right) const {
    return wordingOf(old_.article.document, left, new_.article.document, right, lexicon_);
  }

  // By the links; of articles that align does not take for versions, by the full ones alone. Where no link stands (a
  // sentence of a few words), by the same words.
  void pairSentences() {
    std::set<std::pair<uint32_t, uint32_t>> paired;
    std::set<uint32_t> then, now;
    for (const Link& link : comparison_.alignment.links) {
      const bool forth = link.left.article == old_.index && link.right.article == new_.index;
      const bool back = link.left.article == new_.index && link.right.article == old_.index;
      if ((!forth && !back) || (link.revision == Revision::none && link.level != Level::full)) continue;
      const uint32_t one = (forth ? link.left : link.right).sentence, other = (forth ? link.right : link.left).sentence;
      paired.insert({one, other});
      then.insert(one), now.insert(other);
    }
    std::map<std::string, std::vector<uint32_t>> alone;  // of the new version, by what no typing error touches
    for (uint32_t at = 0; at < new_.article.document.sentences.size(); ++at)
      if (!now.contains(at)) alone[figuresAndLength(new_.article.document, at)].push_back(at);
    for (uint32_t at = 0; at < old_.article.document.sentences.size(); ++at) {
      if (then.contains(at)) continue;
      std::vector<uint32_t>& like = alone[figuresAndLength(old_.article.document, at)];
      for (size_t i = 0; i < std::min(like.size(), kMostAlike); ++i) {
        if (!wording(at, like[i]).same()) continue;
        paired.insert({at, like[i]});
        like.erase(like.begin() + ptrdiff_t(i));
        break;
      }
    }
    for (const auto& [one, other] : paired) pairs_.push_back({one, other, wording(one, other)});
  }

  static constexpr size_t kMostAlike = 64;

  static std::string figuresAndLength(const Document& document, uint32_t sentence) {
    const Sentence& read = document.sentences[sentence];
    size_t words = 0;
    std::string out;
    for (uint32_t at = read.first_token; at < read.end_token; ++at) {
      const Token& token = document.tokens[at];
      if (token.kind == TokenKind::number) out += std::string(document.key(token)) + " ";
      words += token.kind == TokenKind::word;
    }
    return out + std::to_string(words);
  }

  void listSentences() {
    std::map<uint32_t, std::vector<const Pair*>> of_new;
    std::set<uint32_t> of_old;
    for (const Pair& pair : pairs_) of_new[pair.new_sentence].push_back(&pair), of_old.insert(pair.old_sentence);
    for (uint32_t at = 0; at < new_.article.document.sentences.size(); ++at) {
      SentenceChange one{Change::added, {}, {at}};
      if (const auto found = of_new.find(at); found != of_new.end()) {
        one.change = Change::reworded;
        for (const Pair* pair : found->second) {
          one.then.push_back(pair->old_sentence);
          if (pair->wording.same()) one.change = Change::kept;
        }
      }
      update_.sentences.push_back(std::move(one));
    }
    for (uint32_t at = 0; at < old_.article.document.sentences.size(); ++at)
      if (!of_old.contains(at)) update_.sentences.push_back({Change::removed, {at}, {}});
  }

  // What stands in the same words, or is the same value in other words.
  void settleSame(const Pair& pair) {
    const auto [a, a_end] = old_.of(pair.old_sentence);
    const auto [b, b_end] = new_.of(pair.new_sentence);
    for (size_t i = a; i < a_end; ++i) old_.settled[i] |= !pair.wording.left.touched(old_.values[i]->span);
    for (size_t j = b; j < b_end; ++j) new_.settled[j] |= !pair.wording.right.touched(new_.values[j]->span);
    const Keys then(old_, a, a_end), now(new_, b, b_end);
    for (size_t i = a; i < a_end; ++i) old_.settled[i] |= now.have(old_, i);
    for (size_t j = b; j < b_end; ++j) new_.settled[j] |= then.have(new_, j);
  }

  static std::vector<size_t> unsettled(const Version& version, uint32_t sentence) {
    std::vector<size_t> out;
    const auto [first, last] = version.of(sentence);
    for (size_t at = first; at < last && out.size() < kMostValuesOfSentence; ++at)
      if (!version.settled[at]) out.push_back(at);
    return out;
  }

  static bool onePlace(const Wording& wording, Span then, Span now) {
    const uint32_t a = wording.left.sameBefore(then.begin), a_end = wording.left.sameBefore(then.end);
    const uint32_t b = wording.right.sameBefore(now.begin), b_end = wording.right.sameBefore(now.end);
    return a <= b_end && b <= a_end;
  }

  void alter(const Pair& pair) {
    const std::vector<size_t> others = unsettled(new_, pair.new_sentence);
    for (const size_t i : unsettled(old_, pair.old_sentence))
      for (const size_t j : others) {
        const Mention &then = *old_.values[i], &now = *new_.values[j];
        if (old_.settled[i] || new_.settled[j] || !sameKind(then, now)) continue;
        if (!onePlace(pair.wording, then.span, now.span)) continue;
        old_.settled[i] = new_.settled[j] = 1;
        FactChange& fact = facts_[{Change::altered, old_.key[i], new_.key[j]}];
        fact.change = Change::altered;
        fact.kind = FactKind(uint8_t(then.kind));
        fact.before = then.value;
        fact.after = now.value;
        fact.then.push_back(old_.words(i));
        fact.now.push_back(new_.words(j));
      }
  }

  void leftOver(Version& version, const std::set<std::string>& others, Change change) {
    for (size_t i = 0; i < version.values.size(); ++i) {
      const std::string& key = version.key[i];
      if (version.settled[i] || others.contains(key)) continue;
      FactChange& fact = facts_[{change, key, ""}];
      fact.change = change;
      fact.kind = FactKind(uint8_t(version.values[i]->kind));
      (change == Change::lost ? fact.before : fact.after) = version.values[i]->value;
      (change == Change::lost ? fact.then : fact.now).push_back(version.words(i));
    }
  }

  // The words of third articles that conflict with the words of `version` in a fact.
  std::vector<FactMention> against(const Fact& fact, uint32_t version) const {
    std::vector<FactMention> out;
    for (const FactValue& mine : fact.values) {
      const bool here = std::any_of(mine.mentions.begin(), mine.mentions.end(),
                                    [&](const FactMention& one) { return one.sentence.article == version; });
      if (!here) continue;
      for (const FactValue& value : fact.values)
        for (const FactMention& one : value.mentions)
          if (&value != &mine && one.sentence.article != old_.index && one.sentence.article != new_.index)
            out.push_back(one);
    }
    return out;
  }

  void listConflicts() {
    std::set<std::pair<FactKind, FactMention>> then, now;
    const auto each = [&](auto visit) {
      for (uint32_t at = 0; at < comparison_.facts.size(); ++at) {
        const Fact& fact = comparison_.facts[at];
        if (fact.relation == Relation::conflict && !fact.dismissed) visit(at, fact);
      }
    };
    each([&](uint32_t, const Fact& fact) {
      for (const FactMention& one : against(fact, old_.index)) then.insert({fact.kind, one});
      for (const FactMention& one : against(fact, new_.index)) now.insert({fact.kind, one});
    });
    each([&](uint32_t at, const Fact& fact) {
      const auto only = [&](uint32_t version, const auto& others) {
        const std::vector<FactMention> words = against(fact, version);
        return !words.empty() && std::none_of(words.begin(), words.end(), [&](const FactMention& one) {
          return others.contains({fact.kind, one});
        });
      };
      if (only(old_.index, now)) update_.resolved.push_back(at);
      if (only(new_.index, then)) update_.made.push_back(at);
    });
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  Version old_, new_;
  std::vector<Pair> pairs_;  // ordered
  std::map<std::tuple<Change, std::string, std::string>, FactChange> facts_;
  Update update_;
};

}  // namespace

Update updateOf(const Comparison& comparison, const Lexicon& lexicon, uint32_t old_article, uint32_t new_article) {
  return Updating(comparison, lexicon, old_article, new_article).make();
}

std::vector<VersionPair> versionsOf(const Comparison& comparison) {
  std::vector<VersionPair> out;
  std::vector<Copy> copies = comparison.alignment.copies;
  putInOrder(copies, [](const Copy& one, const Copy& other) {
    return std::tuple(-one.share, one.left, one.right) < std::tuple(-other.share, other.left, other.right);
  });
  for (const Copy& copy : copies) {
    if (copy.share < kVersionShare) continue;
    const int32_t left = comparison.articles[copy.left].reading.published;
    const int32_t right = comparison.articles[copy.right].reading.published;
    const bool turned = left != DateInterval::kUnknown && right != DateInterval::kUnknown && right < left;
    out.push_back(turned ? VersionPair{copy.right, copy.left} : VersionPair{copy.left, copy.right});
  }
  return out;
}

std::string_view name(Change change) {
  constexpr std::string_view kNamesOfChange[] = {"kept", "reworded", "added", "removed", "gained", "lost", "altered"};
  return kNamesOfChange[size_t(change)];
}

}  // namespace synoptic
