// lexicon/function_words: words that carry no matter of their own, and what clitics and auxiliaries come from. Method:
// one table of open addressing, laid out by the compiler; the lists are hand-made, English.
// Example: isFunctionWord("has") is true, isFunctionWord("said") is false; functionLemma("was") is "be".
// Covered by tests/lexicon/lexicon_test.cpp.
#include "lexicon/function_words.h"

#include <array>

#include "lexicon/lexicon.h"

namespace synoptic {
namespace {

// As text keys them.
constexpr std::string_view kFunctionWords =
    "'s a about above across after against all along also although amid among amongst and another any anybody "
    "anyone anything around as at be because before behind below beneath beside besides between beyond both but "
    "by can cannot concerning could despite do down during each either else every everybody everyone everything "
    "except for from have he her here hers herself him himself his how however i if in inside into it its itself "
    "just like may me might mine must my myself near neither no nobody none nor not nothing of off on once one "
    "onto or other others ought our ours ourselves out outside over own past per regarding shall she should since "
    "so some somebody someone something such than that the their theirs them themselves then there therefore "
    "these they this those though through throughout thus till to too toward towards under underneath unless "
    "unlike until up upon us very via we what whatever when whenever where whereas wherever whether which "
    "whichever while who whoever whom whose why will with within without would yet you your yours yourself "
    "yourselves";

struct Inflected {
  std::string_view form, lemma;
};

// Forms of auxiliaries and clitics, which WordNet lacks or reads as other words.
constexpr Inflected kInflected[] = {
    {"'d", "would"}, {"'ll", "will"}, {"'m", "be"},   {"'re", "be"},   {"'ve", "have"}, {"am", "be"},
    {"an", "a"},     {"are", "be"},   {"been", "be"}, {"being", "be"}, {"ca", "can"},   {"did", "do"},
    {"does", "do"},  {"doing", "do"}, {"done", "do"}, {"had", "have"}, {"has", "have"}, {"having", "have"},
    {"is", "be"},    {"n't", "not"},  {"was", "be"},  {"were", "be"},  {"wo", "will"},
};

constexpr size_t kSlots = 512;   // a power of two, more than twice as many as there are words
constexpr size_t kLongest = 10;  // bytes of the longest of them

// Short words differ by length, ends and middle.
constexpr size_t slotOf(std::string_view word) {
  const auto byte = [&](size_t i) { return size_t(uint8_t(word[i])); };
  return (word.size() * 61 + byte(0) * 7 + byte(word.size() - 1) * 31 + byte(word.size() / 2) * 129) % kSlots;
}

constexpr std::array<Inflected, kSlots> makeTable() {
  std::array<Inflected, kSlots> table{};
  const auto add = [&](std::string_view word, std::string_view lemma) {
    size_t at = slotOf(word);
    while (!table[at].form.empty()) at = (at + 1) % kSlots;
    table[at] = {word, lemma};
  };
  for (std::string_view rest = kFunctionWords; !rest.empty();) {
    const size_t end = rest.find(' ');
    add(rest.substr(0, end), rest.substr(0, end));
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
  }
  for (const Inflected& row : kInflected) add(row.form, row.lemma);
  return table;
}

constexpr std::array<Inflected, kSlots> kTable = makeTable();

}  // namespace

std::string_view functionLemma(std::string_view key) {
  if (key.empty() || key.size() > kLongest) return {};
  for (size_t at = slotOf(key); !kTable[at].form.empty(); at = (at + 1) % kSlots)
    if (kTable[at].form == key) return kTable[at].lemma;
  return {};
}

bool Lexicon::isFunctionWord(std::string_view key) {
  return !functionLemma(key).empty();
}

}  // namespace synoptic
