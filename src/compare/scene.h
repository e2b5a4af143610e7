// scene: everything the judges look at, read-only: the articles as read, the joined entities, the alignment, and the
// words of each document as lemmas. Built once a comparison; linear in the length of the articles. Covered through
// tests/compare/compare_test.cpp.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/compare.h"
#include "compare/entities.h"

namespace synoptic {

// What a word means, as far as another may mean the same.
struct Sense {
  std::string_view lemma;            // the general one
  uint32_t word = Lexicon::kNoWord;  // Lexicon::wordOf it
  bool many = false;                 // a verb whose synonyms say little ("leave")
};

// The words of one document, by key index.
struct Words {
  std::vector<Lexicon::Readings> readings;  // views into the lexicon and the document's keys
  std::vector<Sense> senses;
  std::vector<bool> content;  // carries matter of its own: neither function word nor punctuation
};

// Whom and what one article names, as joined entities, ascending.
struct StoryNames {
  std::vector<uint32_t> all, persons;
};

struct Scene {
  const std::vector<ComparedArticle>& articles;
  const Alignment& alignment;
  const Entities& entities;
  const Lexicon& lexicon;
  std::vector<Words> words;                           // one an article
  std::vector<std::vector<uint32_t>> mentions_begin;  // article, sentence -> its first mention; one more at the end
  std::vector<std::vector<uint32_t>> rows;            // article, sentence -> row, or kNone

  std::vector<std::string> outlets;  // article -> outletKey of its source; empty: unknown

  // article -> its place by what it says: ties are broken by it, so that the order in which the articles were given
  // changes no fact
  std::vector<uint32_t> rank;
  std::vector<StoryNames> names;  // one an article

  const Document& document(uint32_t article) const { return articles[article].document; }
  const Reading& reading(uint32_t article) const { return articles[article].reading; }
  const Sentence& sentence(SentenceRef ref) const { return document(ref.article).sentences[ref.sentence]; }
  std::string_view lemma(uint32_t article, uint32_t token) const {
    return words[article].readings[document(article).tokens[token].key].general;
  }
  // Empty when the word has no reading of that part.
  std::string_view lemma(uint32_t article, uint32_t token, Part part) const {
    return words[article].readings[document(article).tokens[token].key].of(part);
  }
  const Sense& sense(uint32_t article, uint32_t token) const {
    return words[article].senses[document(article).tokens[token].key];
  }
  bool content(uint32_t article, uint32_t token) const {
    return words[article].content[document(article).tokens[token].key];
  }
  uint32_t joined(uint32_t article, uint32_t entity) const {
    return entity == kNone ? kNone : entities.joined[article][entity];
  }
  // The reader said of two sentences, the earlier first, that they are no one statement.
  std::vector<SentencePair> unlinked;
  bool isUnlinked(SentenceRef one, SentenceRef other) const;
  // Days between the two publications; kNone when one is unknown.
  uint32_t daysApart(uint32_t left, uint32_t right) const;
};

// The link with the article of lower rank on the left.
Link turned(const Scene& scene, const Link& link);

Scene makeScene(const std::vector<ComparedArticle>& articles, const Alignment& alignment, const Entities& entities,
                const Lexicon& lexicon);

// Do two articles tell of one event, as far as their names show? Look-alike events (two quakes, two trials) have the
// words in common and not the names. Articles of a few sentences are taken to be of one: they name too little to tell.
bool oneStory(const Scene& scene, uint32_t left, uint32_t right);

// Asks it once of every two articles, whatever is asked of their thousands of statements.
class Stories {
 public:
  explicit Stories(const Scene& scene) : scene_(scene) {}
  bool one(uint32_t article, uint32_t other);

 private:
  const Scene& scene_;
  std::map<std::pair<uint32_t, uint32_t>, bool> known_;  // of the lesser article and the greater
};

// The same matter, of a token of the one and a token of the other article: as below, and quicker.
bool related(const Scene& scene, uint32_t article, uint32_t token, uint32_t other_article, uint32_t other_token);
bool related(const Lexicon& lexicon, const Sense& one, const Sense& other);
// The same matter: equal lemmas, synonyms or derivations of one another ("arrive", "arrival").
bool related(const Lexicon& lexicon, std::string_view lemma, std::string_view other);

}  // namespace synoptic
