#include "compare/scene.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Verbs of so many senses that the dictionary gives them synonyms of other deeds: "allow" of "leave".
constexpr auto kManySenses =
    std::to_array<std::string_view>({"leave", "allow", "let", "go", "come", "run", "keep", "see", "call", "turn",
                                     "pass", "draw", "have", "get", "need", "want", "require"});

Words wordsOf(const Document& document, const Lexicon& lexicon) {
  Words words;
  std::vector<bool> wordlike(document.keys.size(), false);
  for (const Token& token : document.tokens)
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) wordlike[token.key] = true;
  const std::vector<std::string_view> keys(document.keys.begin(), document.keys.end());
  std::vector<uint32_t> hashes;
  for (const std::string_view key : keys) hashes.push_back(wordHash(key));
  words.readings.resize(keys.size());
  lexicon.readings(keys, hashes, words.readings);
  for (size_t key = 0; key < document.keys.size(); ++key) {
    const std::string_view lemma = words.readings[key].general;
    words.senses.push_back({lemma, lexicon.wordOf(lemma), isAmong(kManySenses, lemma)});
    words.content.push_back(wordlike[key] && !Lexicon::isFunctionWord(document.keys[key]));
  }
  return words;
}

std::vector<uint32_t> mentionsBegin(const ComparedArticle& article) {
  const size_t sentences = article.document.sentences.size();
  std::vector<uint32_t> begin(sentences + 1, static_cast<uint32_t>(article.reading.mentions.size()));
  for (size_t at = article.reading.mentions.size(); at-- > 0;) {
    const uint32_t sentence = article.reading.mentions[at].sentence;
    if (sentence < sentences) begin[sentence] = static_cast<uint32_t>(at);
  }
  for (size_t at = sentences; at-- > 0;) begin[at] = std::min(begin[at], begin[at + 1]);
  return begin;
}

}  // namespace

bool Scene::isUnlinked(SentenceRef one, SentenceRef other) const {
  const auto [left, right] = std::minmax(one, other);
  return std::binary_search(unlinked.begin(), unlinked.end(), SentencePair{left, right});
}

uint32_t Scene::daysApart(uint32_t left, uint32_t right) const {
  const int32_t one = reading(left).published, other = reading(right).published;
  if (one == DateInterval::kUnknown || other == DateInterval::kUnknown) return kNone;
  return static_cast<uint32_t>(one < other ? int64_t{other} - one : int64_t{one} - other);
}

Link turned(const Scene& scene, const Link& link) {
  Link out = link;
  if (scene.rank[link.left.article] < scene.rank[link.right.article]) return out;
  std::swap(out.left, out.right);
  for (WordPair& pair : out.tokens) std::swap(pair.left, pair.right);
  putInOrder(out.tokens);
  return out;
}

namespace {

std::vector<uint32_t> ranksOf(const std::vector<ComparedArticle>& articles) {
  std::vector<uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0u);
  putInOrder(order, [&](uint32_t left, uint32_t right) {
    const ComparedArticle &one = articles[left], &other = articles[right];
    return std::tie(one.document.body, one.source, one.title, one.reading.published) <
           std::tie(other.document.body, other.source, other.title, other.reading.published);
  });
  std::vector<uint32_t> rank(articles.size());
  for (uint32_t at = 0; at < order.size(); ++at) rank[order[at]] = at;
  return rank;
}

StoryNames namesOf(const Scene& scene, uint32_t article) {
  StoryNames names;
  for (const Mention& mention : scene.reading(article).mentions) {
    if (mention.entity == kNone) continue;
    const uint32_t joined = scene.joined(article, mention.entity);
    names.all.push_back(joined);
    if (scene.entities.all[joined].kind == MentionKind::person) names.persons.push_back(joined);
  }
  for (auto* list : {&names.all, &names.persons}) {
    putInOrder(*list);
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return names;
}

}  // namespace

Scene makeScene(const std::vector<ComparedArticle>& articles, const Alignment& alignment, const Entities& entities,
                const Lexicon& lexicon) {
  Scene scene{articles, alignment, entities, lexicon, {}, {}, {}, {}, {}, {}, {}};
  for (const ComparedArticle& article : articles) {
    scene.words.push_back(wordsOf(article.document, lexicon));
    scene.mentions_begin.push_back(mentionsBegin(article));
    scene.rows.emplace_back(article.document.sentences.size(), kNone);
    scene.outlets.push_back(outletKey(article.source));
  }
  for (uint32_t row = 0; row < alignment.rows.size(); ++row)
    for (const SentenceRef ref : alignment.rows[row].sentences) scene.rows[ref.article][ref.sentence] = row;
  scene.rank = ranksOf(articles);
  for (uint32_t article = 0; article < articles.size(); ++article) scene.names.push_back(namesOf(scene, article));
  return scene;
}

namespace {

// Reports of one event have from a quarter to four fifths of the names of the shorter one in common, look-alike ones
// mostly less than a tenth (measured on data/links/ecb_train.jsonl).
constexpr size_t kCommonNames = 20;  // percent
constexpr size_t kFewSentences = 4;
// … and with half of the names in common, so many at least, it does not matter that each hears other persons.
constexpr size_t kSureNames = 5, kSureCommon = 50;  // percent

size_t common(const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
  size_t found = 0;
  for (size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    found += left[i] == right[j];
    const bool from_left = left[i] <= right[j], from_right = right[j] <= left[i];
    i += from_left, j += from_right;
  }
  return found;
}

}  // namespace

bool oneStory(const Scene& scene, uint32_t left, uint32_t right) {
  if (left == right) return true;
  if (std::min(scene.document(left).sentences.size(), scene.document(right).sentences.size()) < kFewSentences)
    return true;
  const StoryNames &one = scene.names[left], &other = scene.names[right];
  const size_t persons = std::min(one.persons.size(), other.persons.size());
  const size_t names = std::min(one.all.size(), other.all.size()), in_common = common(one.all, other.all);
  const bool sure = in_common >= kSureNames && in_common * 100 >= names * kSureCommon;
  if (!sure && persons > 0 && common(one.persons, other.persons) * 100 < persons * kCommonNames) return false;
  return in_common * 100 >= names * kCommonNames;
}

bool Stories::one(uint32_t article, uint32_t other) {
  const std::pair<uint32_t, uint32_t> articles = std::minmax(article, other);
  const auto known = known_.find(articles);
  if (known != known_.end()) return known->second;
  return known_.emplace(articles, oneStory(scene_, articles.first, articles.second)).first->second;
}

bool related(const Scene& scene, uint32_t article, uint32_t token, uint32_t other_article, uint32_t other_token) {
  return related(scene.lexicon, scene.sense(article, token), scene.sense(other_article, other_token));
}

bool related(const Lexicon& lexicon, const Sense& one, const Sense& other) {
  if (one.word == Lexicon::kNoWord || other.word == Lexicon::kNoWord) return one.lemma == other.lemma;
  if (one.word == other.word) return true;
  return !one.many && !other.many && lexicon.akin(one.word, other.word);
}

bool related(const Lexicon& lexicon, std::string_view lemma, std::string_view other) {
  return lemma == other || lexicon.synonymous(lemma, other) || lexicon.derived(lemma, other);
}

}  // namespace synoptic
