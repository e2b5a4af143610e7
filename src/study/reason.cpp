// See reason.h. The words of the question have to stand before the word that opens the reason ("because"), and near it,
// or in the clause behind a reason that begins the sentence. Covered by tests/study/ask_words.cpp.
#include "study/reason.h"

#include <algorithm>
#include <array>

#include "study/question_places.h"
#include "study/whole.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kReasonNear = 12;  // tokens from the last word of the question to the reason

struct Opening {
  std::string_view first, second;
  uint32_t rank;  // the lower the plainer
  bool close;     // right behind the verb: "arrested over"
};
constexpr auto kOpenings = std::to_array<Opening>({{"because", "", 0, false},
                                                   {"due", "to", 0, false},
                                                   {"owing", "to", 0, false},
                                                   {"thanks", "to", 0, false},
                                                   {"on", "suspicion", 0, false},
                                                   {"for", "fear", 0, false},
                                                   {"citing", "", 0, false},
                                                   {"in", "return", 1, false},
                                                   {"in", "exchange", 1, false},
                                                   {"over", "", 1, true},
                                                   {"by", "", 1, false},
                                                   {"following", "", 2, false},
                                                   {"after", "", 2, false}});

// Before "after": it parts what only came later, or says how much later.
constexpr auto kApart =
    std::to_array<std::string_view>({",", "-", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days",
                                     "week", "weeks", "month", "months", "year", "years", "long", "shortly", "soon"});

class Reasons {
 public:
  Reasons(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach)
      : comparison_(comparison), lexicon_(lexicon), reach_(reach) {
    for (size_t word = 0; word < question.words.size(); ++word)
      if (!question.words[word].light) needed_ |= Mask(1) << word;
    needed_ &= ~reach.matters();
    carried_ = carriedIn(comparison, lexicon, question, reach);
  }

  std::vector<Deed> found() const {
    std::vector<std::pair<uint32_t, Deed>> all;
    if ((needed_ & ~reach_.musts()) == 0) return {};
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      for (uint32_t at = 0; at < document.sentences.size(); ++at)
        if (((reach_.of({article, at}) | carried_[article][at]) & needed_) == needed_) addOf({article, at}, all);
    }
    putInOrder(all, [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Deed> out;
    for (auto& one : all) out.push_back(std::move(one.second));
    return out;
  }

 private:
  void addOf(SentenceRef ref, std::vector<std::pair<uint32_t, Deed>>& all) const {
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    if (sentence.kind == SentenceKind::byline || sentence.kind == SentenceKind::boilerplate) return;
    const Mask carried = carried_[ref.article][ref.sentence];
    Mask said = (reach_.of(ref) & reach_.names()) | carried;
    uint32_t last = kNone;  // the last word of the question so far
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Opening* opening = openingAt(document, sentence, token);
      const bool before = opening != nullptr && last != kNone && (said & needed_) == needed_ &&
                          token <= last + kReasonNear && (!opening->close || isClose(document, last, token)) &&
                          (opening->first != "by" || isDone(document.key(document.tokens[last])));
      if (before && tellsDeed(document, ref, *opening, token)) {
        all.push_back({opening->rank, {{ref, clause(document, sentence, token)}, reach_.of(ref) | carried}});
        return;
      }
      const Mask here = reach_.ofToken(ref.article, token) & needed_;
      if ((here & ~reach_.names()) != 0) last = token;
      said |= here;
    }
  }

  // "resigned over", "resigned in March over": nothing but a time between.
  bool isClose(const Document& document, uint32_t verb, uint32_t token) const {
    for (uint32_t between = verb + 1; between < token; ++between) {
      const std::string_view key = document.key(document.tokens[between]);
      const bool joins = key == "in" || key == "on" || key == "last" || key == "this";
      if (!joins && document.tokens[between].kind != TokenKind::number && !isTime(document, between)) return false;
    }
    return true;
  }

  // "After" opens a reason only of what was done: a noun, a verb and words behind it that are no mere time.
  bool tellsDeed(const Document& document, SentenceRef ref, const Opening& opening, uint32_t token) const {
    if (opening.first == "by") return isByThing(document, ref, token);
    if (opening.rank < 2) return true;
    const Sentence& sentence = document.sentences[ref.sentence];
    const uint32_t next = token + 1;
    if (next + 2 >= sentence.end_token || document.tokens[next].kind != TokenKind::word) return false;
    // "two weeks after", "broke off, after": a time
    if (token == sentence.first_token || isAmong(kApart, document.key(document.tokens[token - 1]))) return false;
    return !isTime(document, next) && !isTime(document, next + 1);
  }

  // "delayed", but not "counts"
  bool isDone(std::string_view word) const {
    const std::string_view verb = lexicon_.lemma(word, Part::verb);
    return !verb.empty() && verb != word && !word.ends_with("s");
  }

  // "Delayed by rain": not by 50 minutes, and by nobody.
  bool isByThing(const Document& document, SentenceRef ref, uint32_t token) const {
    constexpr uint32_t kPhrase = 5;  // tokens
    const Sentence& sentence = document.sentences[ref.sentence];
    for (uint32_t next = token + 1; next < std::min(sentence.end_token, token + 1 + kPhrase); ++next) {
      if (document.tokens[next].kind == TokenKind::punctuation) return next > token + 1;
      const NounClass noun = lexicon_.nounClass(lexicon_.lemma(document.key(document.tokens[next]), Part::noun));
      if (document.tokens[next].kind != TokenKind::word || hasCapital(document.text(document.tokens[next].span)) ||
          noun == NounClass::person || noun == NounClass::group || noun == NounClass::time)
        return false;
    }
    return true;
  }

  bool isTime(const Document& document, uint32_t token) const {
    return lexicon_.nounClass(lexicon_.lemma(document.key(document.tokens[token]), Part::noun)) == NounClass::time;
  }

  const Opening* openingAt(const Document& document, const Sentence& sentence, uint32_t token) const {
    const auto key = [&](uint32_t at) {
      return at < sentence.end_token ? document.key(document.tokens[at]) : std::string_view();
    };
    const auto found = std::find_if(kOpenings.begin(), kOpenings.end(), [&](const Opening& one) {
      return key(token) == one.first && (one.second.empty() || key(token + 1) == one.second);
    });
    return found == kOpenings.end() ? nullptr : &*found;
  }

  // To the next sign that ends a clause.
  Span clause(const Document& document, const Sentence& sentence, uint32_t token) const {
    constexpr auto kEnds = std::to_array<std::string_view>({",", ";", ".", "\"", "”", "!", "?"});
    uint32_t end = token + 1;
    while (end < sentence.end_token && !isAmong(kEnds, document.key(document.tokens[end]))) ++end;
    return {document.tokens[token].span.begin, document.tokens[end - 1].span.end};
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Reach& reach_;
  Mask needed_ = 0;
  std::vector<std::vector<Mask>> carried_;
};

}  // namespace

std::vector<Deed> reasonsOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                            const Reach& reach) {
  return Reasons(comparison, lexicon, question, reach).found();
}

}  // namespace synoptic
