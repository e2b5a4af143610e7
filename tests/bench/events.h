// Invented events for measuring many at once: what a newsroom's morning holds when every report of every event is
// thrown together. In: a seed, how many events, articles and sentences. Out: bodies, event by event; the same bytes
// everywhere.
//
// How they are made, so that what is measured means something:
// * An event has a cast of its own (16 people, eight places, six bodies, with names of three syllables of 20), two
// dozen
//   topic words drawn from 240 nouns, and a story: half as many statements again as an article has sentences.
// * A statement has a subject, one of 32 verbs, a counted or named object, a place, a third of them a day, and words
//   beside them: of every four nouns one is of the event's topics, one is everyday English of a Zipf distribution (rank
//   n comes 1/n as often), two are any of 400 nouns. Names apart, all events draw from the same words, as real news
//   does; a link between two events is an error.
// * An article tells some of the statements in about the story's order, each in its own words: other synonyms, parts
//   left out, parts put elsewhere, sometimes a word of its own, a quotation or a sum beside it.
// Example: Events(1).of(20, 10, 40) is 200 bodies; body 10 k + i is article i of event k.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

class Events {
 public:
  explicit Events(uint32_t seed) : state_(seed) {}
  std::vector<std::string> of(size_t events, size_t articles, size_t sentences);

 private:
  struct Cast;
  struct Statement;

  uint32_t next(uint32_t below);
  template <typename Table>
  uint32_t zipf(const Table& table);
  std::string name(uint32_t syllables);
  Cast cast();
  std::string matter(const Cast& cast);
  Statement statement(const Cast& cast);
  std::string told(const Cast& cast, const Statement& statement);
  std::string article(const Cast& cast, const std::vector<Statement>& story, size_t sentences);

  uint32_t state_;
};

}  // namespace bench
