#include "lexicon/morphology.h"

#include <algorithm>
#include <span>

#include "lexicon/function_words.h"
#include "text/text.h"

namespace synoptic {

namespace {

// What the detachment rules leave of a form: bytes dropped at its end, what is put there instead. Several rules share
// one ("es" by "e" is "s" by nothing), which is looked up once.
struct Stem {
  uint8_t drop;
  std::string_view append;
};
enum StemIndex : uint8_t { kDrop1, kDrop2, kDrop3, kDrop2An, kDrop3Y, kDrop3E, kStems };
constexpr Stem kStemTable[kStems] = {{1, ""}, {2, ""}, {3, ""}, {2, "an"}, {3, "y"}, {3, "e"}};

struct Detachment {
  std::string_view ending;
  StemIndex stem;
};

// WordNet's rules (morphy), in its order, by the last letter of the form. No rule applies to any other letter.
constexpr Detachment kNounS[] = {{"s", kDrop1},    {"ses", kDrop2},  {"xes", kDrop2}, {"zes", kDrop2},
                                 {"ches", kDrop2}, {"shes", kDrop2}, {"ies", kDrop3Y}};
constexpr Detachment kNounN[] = {{"men", kDrop2An}};
constexpr Detachment kVerbS[] = {{"s", kDrop1}, {"ies", kDrop3Y}, {"es", kDrop1}, {"es", kDrop2}};
constexpr Detachment kVerbD[] = {{"ed", kDrop1}, {"ed", kDrop2}};
constexpr Detachment kVerbG[] = {{"ing", kDrop3E}, {"ing", kDrop3}};
constexpr Detachment kAdjectiveR[] = {{"er", kDrop2}, {"er", kDrop1}};
constexpr Detachment kAdjectiveT[] = {{"est", kDrop3}, {"est", kDrop2}};

constexpr std::string_view kLastOfEnding = "sndgrt";

using Rules = std::span<const Detachment>;

Rules rulesFor(Part part, char last) {
  switch (last) {
    case 's':
      return part == Part::noun ? Rules(kNounS) : part == Part::verb ? Rules(kVerbS) : Rules();
    case 'n':
      return part == Part::noun ? Rules(kNounN) : Rules();
    case 'd':
      return part == Part::verb ? Rules(kVerbD) : Rules();
    case 'g':
      return part == Part::verb ? Rules(kVerbG) : Rules();
    case 'r':
      return part == Part::adjective ? Rules(kAdjectiveR) : Rules();
    case 't':
      return part == Part::adjective ? Rules(kAdjectiveT) : Rules();
    default:
      return {};
  }
}

constexpr Part kParts[] = {Part::noun, Part::verb, Part::adjective, Part::adverb};

constexpr size_t kShortestStem = 2;

bool endsWith(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() && text.back() == ending.back() && text.ends_with(ending);
}

uint32_t magnitudeOf(const WordTables& words, uint32_t lemma, Part part) {
  return lemma == kNone ? 0 : words.parts[lemma] >> 4 * uint32_t(part) & 15;
}

// A key and its bases as each part of speech; what was looked up once is kept.
class Form {
 public:
  Form(const WordTables& words, std::string_view key) : Form(words, key, wordHash(key)) {}
  Form(const WordTables& words, std::string_view key, uint32_t hash) : words_(words), key_(key) {
    itself_ = words.lemmas.find(key, hash);
    const uint32_t form = words.forms.find(key, hash);
    if (form != kNone) first_ = words.form_begins[form], end_ = words.form_begins[form + 1];
  }
  // false: neither an exception nor a rule leads from it to a base.
  bool mayBeInflected() const {
    return first_ < end_ || (!key_.empty() && kLastOfEnding.find(key_.back()) != std::string_view::npos);
  }

  uint32_t itself() const { return itself_; }

  // The base of an inflected form as that part of speech, by the exception lists, then the rules; kNone: none.
  uint32_t base(Part part) {
    uint32_t& known = bases_[size_t(part)];
    if (known == kUnread) known = readBase(part);
    return known;
  }

  // The base or the key itself, whichever is the more frequent reading ("found", "saw"); kNone: no such reading.
  uint32_t lemma(Part part) {
    const uint32_t found = base(part), own = magnitudeOf(words_, itself_, part);
    return own && (found == kNone || magnitudeOf(words_, found, part) <= own + 1) ? itself_ : found;
  }

  // The base of the most frequent reading of any part; kNone: the key itself.
  uint32_t general() {
    uint32_t best = kNone, most = 0;
    if (itself_ != kNone) {
      for (const Part part : kParts) most = std::max(most, magnitudeOf(words_, itself_, part));
      most = most * 2 + 1;
      // a noun in -ing names the matter itself ("meeting", "building"), whatever the verb's share
      if (endsWith(key_, "ing") && magnitudeOf(words_, itself_, Part::noun) > 1) return kNone;
    }
    for (const Part part : {Part::noun, Part::verb, Part::adjective}) {
      const uint32_t found = base(part);
      if (found == kNone || found == itself_) continue;
      uint32_t weight = magnitudeOf(words_, found, part) * 2;
      // a participle used as an adjective ("wounded", "planned") still tells the same as its verb
      if (part == Part::verb && weight > 4 && endsWith(key_, "ed")) weight += 32;
      if (weight > most) {
        most = weight;
        best = found;
      }
    }
    return best;
  }

 private:
  static constexpr uint32_t kUnread = kNone - 1;

  uint32_t readBase(Part part) {
    for (uint32_t i = first_; i < end_; ++i)
      if (words_.exceptions[i].part == uint8_t(part)) return words_.exceptions[i].lemma;
    if (key_.empty() || key_.size() > kLongestForm || (part == Part::noun && endsWith(key_, "ss"))) return kNone;
    for (const Detachment& rule : rulesFor(part, key_.back())) {
      if (!endsWith(key_, rule.ending)) continue;
      const uint32_t lemma = stem(rule.stem);
      if (magnitudeOf(words_, lemma, part)) return lemma;
    }
    return kNone;
  }

  uint32_t stem(StemIndex index) {
    if (known_ & 1 << index) return stems_[index];
    known_ |= 1 << index;
    const Stem& rule = kStemTable[index];
    char text[kLongestForm + 2];
    const size_t kept = key_.size() - rule.drop;
    std::copy(key_.begin(), key_.begin() + std::ptrdiff_t(kept), text);
    std::copy(rule.append.begin(), rule.append.end(), text + kept);
    const std::string_view whole(text, kept + rule.append.size());
    return stems_[index] = whole.size() < kShortestStem ? kNone : words_.lemmas.find(whole, wordHash(whole));
  }

  const WordTables& words_;
  std::string_view key_;
  uint32_t itself_ = kNone;
  uint32_t first_ = 0, end_ = 0;  // the exceptions of this form
  uint32_t bases_[4] = {kUnread, kUnread, kUnread, kUnread};
  uint32_t known_ = 0;  // bits of StemIndex
  uint32_t stems_[kStems];
};

}  // namespace

uint32_t lemmaOf(const WordTables& words, std::string_view key, Part part) {
  return Form(words, key).lemma(part);
}

uint32_t generalLemmaOf(const WordTables& words, std::string_view key) {
  return Form(words, key).general();
}

Lexicon::Readings readingsOf(const WordTables& words, std::string_view key, uint32_t hash) {
  Lexicon::Readings readings;
  const std::string_view function = functionLemma(key);
  readings.general = function.empty() ? key : function;
  Form form(words, key, hash);
  const bool inflected = form.mayBeInflected();
  for (const Part part : kParts) {
    if (!inflected) {
      if (magnitudeOf(words, form.itself(), part)) readings.lemma[size_t(part)] = key;
    } else if (const uint32_t found = form.lemma(part); found != kNone) {
      readings.lemma[size_t(part)] = words.lemmas[found];
    }
  }
  if (function.empty()) {
    const uint32_t found = inflected ? form.general() : kNone;
    if (found != kNone) readings.general = words.lemmas[found];
  } else if (function != key) {
    readings.lemma[size_t(Part::verb)] = function;
  }
  return readings;
}

Lexicon::Readings readingsWithoutTables(std::string_view key) {
  Lexicon::Readings readings;
  const std::string_view function = functionLemma(key);
  readings.general = function.empty() ? key : function;
  return readings;
}

}  // namespace synoptic
