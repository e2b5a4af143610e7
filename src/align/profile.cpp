// profile: what every sentence has that another could have too. Documents and clues in, a Corpus out.
// A word's rarity is counted over the sentences of the set, damped by an imagined background (options.h): in a set of
// two sentences every word would be rare otherwise. Method: inverse document frequency (Spärck Jones 1972) with a
// prior. Example: "Three envoys met in Veltrona." has the terms three, envoy, meet, veltrona. Covered by
// tests/align/align.cpp.
#include "align/profile.h"

#include <algorithm>
#include <iterator>

#include "align/days.h"
#include "align/numeric.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kNoTerm = UINT32_MAX;

// Words of news English that carry matter, but hardly tell one report from another. Lemmas, sorted.
constexpr std::string_view kEverydayWords[] = {
    "accord", "add",    "ago",    "also",   "announce",  "another",  "ask",   "be",     "become", "begin",   "big",
    "bring",  "call",   "can",    "come",   "day",       "do",       "early", "expect", "find",   "first",   "follow",
    "former", "get",    "give",   "go",     "good",      "group",    "have",  "help",   "high",   "hold",    "include",
    "keep",   "know",   "large",  "last",   "late",      "lead",     "leave", "like",   "long",   "look",    "make",
    "man",    "many",   "may",    "month",  "mr",        "mrs",      "ms",    "much",   "need",   "new",     "news",
    "next",   "now",    "number", "old",    "one",       "other",    "part",  "people", "place",  "plan",    "point",
    "put",    "recent", "remain", "report", "say",       "second",   "see",   "seek",   "set",    "several", "show",
    "since",  "some",   "speak",  "state",  "statement", "still",    "take",  "talk",   "tell",   "thing",   "think",
    "three",  "time",   "today",  "try",    "turn",      "two",      "use",   "want",   "way",    "week",    "well",
    "will",   "woman",  "work",   "world",  "year",      "yesterday"};

bool isEveryday(std::string_view lemma) {
  return std::binary_search(std::begin(kEverydayWords), std::end(kEverydayWords), lemma);
}

bool isMatter(const Token& token, std::string_view key) {
  if (token.kind == TokenKind::number) return true;
  return token.kind == TokenKind::word && !key.empty() && key[0] != '\'' && !Lexicon::isFunctionWord(key);
}

struct TermFacts {
  TermClass kind = TermClass::thing;
  double rate = 0;         // share of background sentences that have it
  uint32_t sentences = 0;  // of the set
  uint32_t times = 0, times_in_name = 0;
};

class Reader {
 public:
  Reader(std::span<const Document> documents, const Vocabulary& vocabulary, const AlignOptions& options)
      : vocabulary_(vocabulary), term_of_text_(vocabulary.texts.size(), kNoTerm) {
    corpus_.documents = documents;
    corpus_.vocabulary = &vocabulary;
    corpus_.options = options;
  }

  Corpus read(std::span<const std::vector<Clue>> clues) {
    orderArticles(clues);
    setBounds();
    for (const uint32_t given : corpus_.order) {
      corpus_.first.push_back(static_cast<uint32_t>(corpus_.profiles.size()));
      readArticle(given, given < clues.size() ? std::span<const Clue>(clues[given]) : std::span<const Clue>());
    }
    corpus_.first.push_back(static_cast<uint32_t>(corpus_.profiles.size()));
    weigh();
    findAkin();
    corpus_.term_count = static_cast<uint32_t>(facts_.size());
    return std::move(corpus_);
  }

 private:
  // By text, then by the number of clues; articles that are the same in all are interchangeable.
  void orderArticles(std::span<const std::vector<Clue>> clues) {
    const auto documents = corpus_.documents;
    std::vector<uint64_t> hashes(documents.size());
    for (size_t i = 0; i < documents.size(); ++i) {
      hashes[i] = hashOf(documents[i].body);
      if (i < clues.size()) {
        for (const Clue& clue : clues[i]) hashes[i] = mixed(hashes[i], hashOf(clue.key));
      }
    }
    corpus_.order.resize(documents.size());
    for (uint32_t i = 0; i < documents.size(); ++i) corpus_.order[i] = i;
    putInOrder(corpus_.order, [&](uint32_t a, uint32_t b) {
      if (hashes[a] != hashes[b]) return hashes[a] < hashes[b];
      if (documents[a].body != documents[b].body) return documents[a].body < documents[b].body;
      return a < b;
    });
  }

  void setBounds() {
    size_t sentences = 0;
    for (const Document& document : corpus_.documents) sentences += document.sentences.size();
    corpus_.profiles.reserve(sentences);
    corpus_.article.reserve(sentences);
    const AlignOptions& options = corpus_.options;
    const size_t articles = std::max<size_t>(1, corpus_.documents.size());
    corpus_.sentences_compared = std::max(options.sentences_of_an_article,
                                          static_cast<uint32_t>(options.sentences_of_pairs / (articles * articles)));
  }

  void readArticle(uint32_t given, std::span<const Clue> clues) {
    const Document& document = corpus_.documents[given];
    texts_ = vocabulary_.keys[given];
    term_of_key_.assign(document.keys.size(), UINT32_MAX - 1);
    key_hash_.resize(document.keys.size());
    for (size_t k = 0; k < document.keys.size(); ++k) key_hash_[k] = hashOf(document.keys[k]);
    Numbering sentences;
    std::vector<uint64_t> hashes;  // of the sentences that have a number
    std::vector<uint32_t> seen;    // how often
    std::vector<int32_t> days;
    bool lead = true;
    size_t clue = 0;
    for (uint32_t s = 0; s < document.sentences.size(); ++s) {
      const Sentence& sentence = document.sentences[s];
      Profile& profile = corpus_.profiles.emplace_back();
      corpus_.article.push_back(static_cast<uint32_t>(corpus_.first.size() - 1));
      profile.ref = {given, s};
      profile.kind = sentence.kind;
      profile.place = document.sentences.size() > 1
                          ? static_cast<double>(s) / static_cast<double>(document.sentences.size() - 1)
                          : 0;
      profile.depth = static_cast<double>(s) / 4;
      profile.front = sentence.kind == SentenceKind::headline || (lead && sentence.kind == SentenceKind::body);
      if (sentence.kind == SentenceKind::body) lead = false;
      if (s >= corpus_.sentences_compared) {
        corpus_.bounded = true;
        passOver(document, sentence, profile);
        continue;
      }
      const size_t first_clue = clue;
      while (clue < clues.size() && clues[clue].sentence <= s) ++clue;
      readWords(document, sentence, clues.subspan(first_clue, clue - first_clue), profile);
      readClues(s, clues.subspan(first_clue, clue - first_clue), profile);
      const uint32_t which = sentences.of(profile.hash, hashes);
      seen.resize(hashes.size());
      profile.occurrence = seen[which]++;
      profile.linkable =
          !profile.terms.empty() && sentence.kind != SentenceKind::byline && sentence.kind != SentenceKind::boilerplate;
      days.insert(days.end(), profile.days.begin(), profile.days.end());
    }
    std::sort(days.begin(), days.end());
    corpus_.day.push_back(busiestDay(days, corpus_.options.days_of_one_event));
    corpus_.days_named.push_back(std::move(days));
  }

  // A sentence that is not compared: nothing finds it but the reader, who may pin it. Its hash tells it from others.
  void passOver(const Document& document, const Sentence& sentence, Profile& profile) const {
    profile.linkable = false;
    profile.hash = 1;
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Token& token = document.tokens[t];
      if (token.kind == TokenKind::word || token.kind == TokenKind::number)
        profile.hash = mixed(profile.hash, key_hash_[token.key]);
    }
  }

  void readWords(const Document& document, const Sentence& sentence, std::span<const Clue> clues, Profile& profile) {
    uint32_t quote_end = 0, name_end = 0;  // of the clues that have begun
    size_t clue = 0;
    profile.hash = 1;
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Token& token = document.tokens[t];
      for (; clue < clues.size() && clues[clue].span.begin <= token.span.begin; ++clue) {
        uint32_t& end = clues[clue].kind == Clue::Kind::quote ? quote_end : name_end;
        if (clues[clue].kind != Clue::Kind::number && clues[clue].kind != Clue::Kind::date)
          end = std::max(end, clues[clue].span.end);
      }
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      ++profile.words;
      const uint64_t hash = key_hash_[token.key];
      profile.hash = mixed(profile.hash, hash);
      if (token.span.begin < quote_end) profile.quoted.push_back(hash);
      const uint32_t term = termOf(document, token);
      if (term != kNoTerm) {
        profile.terms.push_back({term, 0, TermClass::thing});
        ++facts_[term].times;
        facts_[term].times_in_name += token.span.begin < name_end;
      }
    }
    std::sort(profile.quoted.begin(), profile.quoted.end());
    profile.quoted.erase(std::unique(profile.quoted.begin(), profile.quoted.end()), profile.quoted.end());
    pairUp(profile);
    unique(profile.terms);
    for (const Term& term : profile.terms) ++facts_[term.id].sentences;
  }

  // Every content word with the few that follow it. `profile.terms` still stand as they were written.
  void pairUp(Profile& profile) {
    for (size_t i = 0; i < profile.terms.size(); ++i) {
      for (size_t j = i + 1; j < profile.terms.size() && j <= i + corpus_.options.close_words; ++j) {
        const uint32_t a = profile.terms[i].id, b = profile.terms[j].id;
        if (a == b) continue;
        profile.pairs.push_back(WordPairTerm::of(a, b));
      }
    }
  }

  void readClues(uint32_t sentence, std::span<const Clue> clues, Profile& profile) {
    for (const Clue& clue : clues) {
      if (clue.sentence != sentence || clue.kind == Clue::Kind::quote) continue;
      if (const int32_t day = clue.kind == Clue::Kind::date ? dayOf(clue.key) : kNoDay; day != kNoDay)
        profile.days.push_back(day);
      const uint32_t id = termOf(clue);
      profile.clues.push_back({id, 0, clue.kind});
      if (Value value = valueOf(clue.kind, clue.key); !value.unit.empty()) {
        value.id = id;
        profile.values.push_back(value);
      }
    }
    std::sort(profile.days.begin(), profile.days.end());
    unique(profile.clues);
    for (const ClueTerm& clue : profile.clues) {
      ++facts_[clue.id].sentences;
      profile.clue_kinds |= 1u << static_cast<unsigned>(clue.kind);
    }
  }

  template <typename T>
  static void unique(std::vector<T>& items) {
    std::sort(items.begin(), items.end(), [](const T& a, const T& b) { return a.id < b.id; });
    items.erase(std::unique(items.begin(), items.end(), [](const T& a, const T& b) { return a.id == b.id; }),
                items.end());
  }

  uint32_t termOf(const Document& document, const Token& token) {
    uint32_t& known = term_of_key_[token.key];
    if (known == UINT32_MAX - 1) {
      const std::string_view key = document.keys[token.key];
      known = kNoTerm;
      if (isMatter(token, key)) {
        const uint32_t text = texts_[token.key];
        const uint32_t lemma = token.kind == TokenKind::number ? text : vocabulary_.lemma[text];
        uint32_t& term = term_of_text_[lemma];
        if (term == kNoTerm) term = addTerm(factsOf(token, key, lemma), lemma);
        known = term;
      }
    }
    return known;
  }

  // `text`: that of the lemma.
  TermFacts factsOf(const Token& token, std::string_view key, uint32_t text) const {
    const AlignOptions& options = corpus_.options;
    const Lexicon& lexicon = *vocabulary_.lexicon;
    const std::string_view lemma = vocabulary_.texts[text];
    if (token.kind == TokenKind::number) return {TermClass::number, options.unknown_word_rate};
    if (isEveryday(lemma)) return {TermClass::everyday, options.common_word_rate};
    const uint32_t word = vocabulary_.word[text];
    const bool verb = lexicon.has(word, Part::verb);
    const bool noun = lexicon.has(word, Part::noun);
    if (!verb && !noun && !lexicon.has(word, Part::adjective) && !lexicon.has(word, Part::adverb))
      return {TermClass::name, options.unknown_word_rate};
    const NounClass kind = lexicon.nounClass(word);
    if (kind == NounClass::time) return {TermClass::everyday, options.known_word_rate};
    const bool event = kind == NounClass::act || kind == NounClass::event || (verb && (!noun || key != lemma));
    return {event ? TermClass::event : TermClass::thing, options.known_word_rate};
  }

  // `text`: of the lemma, or kNoTerm for what is no word.
  uint32_t addTerm(const TermFacts& facts, uint32_t text) {
    facts_.push_back(facts);
    text_of_term_.push_back(text);
    return static_cast<uint32_t>(facts_.size() - 1);
  }

  uint32_t termOf(const Clue& clue) {
    const uint64_t hash = mixed(static_cast<uint64_t>(clue.kind), hashOf(clue.key));
    const uint32_t number = clues_.of(static_cast<uint32_t>(hash), [&](uint32_t known) {
      return known_clues_[known].kind == clue.kind && known_clues_[known].key == clue.key;
    });
    if (number == known_clues_.size())
      known_clues_.push_back(
          {clue.kind, clue.key, addTerm({TermClass::name, corpus_.options.unknown_word_rate}, kNoTerm)});
    return known_clues_[number].term;
  }

  // The rarities, once all sentences have been counted.
  void weigh() {
    const double background = corpus_.options.background_sentences;
    const double all = static_cast<double>(corpus_.profiles.size()) + background;
    std::vector<double>& bits = corpus_.bits;
    for (TermFacts& facts : facts_) {
      bits.push_back(log2Of(all / (static_cast<double>(facts.sentences) + background * facts.rate)));
      if (facts.times_in_name * 2 > facts.times) facts.kind = TermClass::name;
      corpus_.kinds.push_back(facts.kind);
    }
    for (Profile& profile : corpus_.profiles) {
      corpus_.ids_begin.push_back(static_cast<uint32_t>(corpus_.ids.size()));
      for (Term& term : profile.terms) {
        term.bits = bits[term.id];
        term.kind = corpus_.kinds[term.id];
        profile.bits += term.bits;
        corpus_.ids.push_back(term.id);
      }
      for (ClueTerm& clue : profile.clues) clue.bits = bits[clue.id];
      for (Value& value : profile.values) value.bits = bits[value.id];
      rank(profile);
      sortPairs(profile);
    }
    corpus_.ids_begin.push_back(static_cast<uint32_t>(corpus_.ids.size()));
  }

  void rank(Profile& profile) {
    const std::vector<Term>& terms = profile.terms;
    if (terms.size() <= corpus_.options.kinship_words) return;
    for (uint32_t i = 0; i < terms.size(); ++i) profile.rarest.push_back(i);
    std::sort(profile.rarest.begin(), profile.rarest.end(), [&](uint32_t a, uint32_t b) {
      return terms[a].bits != terms[b].bits ? terms[a].bits > terms[b].bits : a < b;
    });
  }

  static void sortPairs(Profile& profile) {
    std::sort(profile.pairs.begin(), profile.pairs.end());
    profile.pairs.erase(std::unique(profile.pairs.begin(), profile.pairs.end()), profile.pairs.end());
    profile.pairs_of.reserve(profile.terms.size() + 1);
    uint32_t at = 0;
    for (const Term& term : profile.terms) {
      profile.pairs_of.push_back(at);
      while (at < profile.pairs.size() && profile.pairs[at].lesser() == term.id) ++at;
    }
    profile.pairs_of.push_back(at);
  }

  void findAkin() {
    for (const uint32_t text : text_of_term_) {
      corpus_.akin_begin.push_back(static_cast<uint32_t>(corpus_.akin.size()));
      if (text == kNoTerm) continue;
      for (const uint32_t other : vocabulary_.akinTo(text))
        if (term_of_text_[other] != kNoTerm) corpus_.akin.push_back(term_of_text_[other]);
    }
    corpus_.akin_begin.push_back(static_cast<uint32_t>(corpus_.akin.size()));
  }

  struct KnownClue {
    Clue::Kind kind;
    std::string_view key;  // of the clues, which outlive the reading
    uint32_t term;
  };

  const Vocabulary& vocabulary_;
  Corpus corpus_;
  std::vector<TermFacts> facts_;
  Numbering clues_;  // by their place in known_clues_
  std::vector<KnownClue> known_clues_;
  std::vector<uint32_t> term_of_text_, text_of_term_;
  std::span<const uint32_t> texts_;    // of the keys of the article being read
  std::vector<uint32_t> term_of_key_;  // likewise
  std::vector<uint64_t> key_hash_;
};

}  // namespace

Corpus readCorpus(std::span<const Document> documents, std::span<const std::vector<Clue>> clues,
                  const Vocabulary& vocabulary, const AlignOptions& options) {
  return Reader(documents, vocabulary, options).read(clues);
}

}  // namespace synoptic
