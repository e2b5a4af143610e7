// See detector.h. The score is -8 log2 of a probability, in whole numbers: the same on every machine.
#include "detector.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "charset.h"
#include "legacy.h"
#include "letter_weights.h"

namespace synoptic {
namespace {

using Language = std::span<const LetterWeight>;

constexpr Language kWestern[] = {kEnglish, kFrench,    kGerman,  kSpanish,  kItalian,   kPortuguese, kDutch,  kDanish,
                                 kSwedish, kNorwegian, kFinnish, kEstonian, kIcelandic, kIrish,      kCatalan};
constexpr Language kCentral[] = {kCzech,     kSlovak,   kSlovene, kCroatian, kPolish,
                                 kHungarian, kRomanian, kGerman,  kEnglish};
constexpr Language kBaltic[] = {kLithuanian, kLatvian, kEstonian, kPolish, kEnglish};
constexpr Language kSouthern[] = {kEsperanto, kMaltese, kTurkish};
constexpr Language kCyrillic[] = {kRussian, kBulgarian, kUkrainian, kSerbian, kMacedonian, kBelarusian};

// How seldom a charset is met, in the unit of the weights: it has to be more probable by so much.
enum Rarity : int { kCommon = 0, kUncommon = 16, kRare = 64, kOld = 128 };

// The order decides between equals.
struct Candidate {
  std::string_view charset;
  std::span<const Language> languages;
  Rarity rarity;
};
constexpr Language kOne[] = {kGreek,      kTurkish,  kHebrew, kArabic,     kThai,
                             kVietnamese, kJapanese, kKorean, kSimplified, kTraditional};
constexpr std::span<const Language> one(size_t which) {
  return std::span(kOne).subspan(which, 1);
}
constexpr Candidate kCandidates[] = {
    {"windows-1252", kWestern, kCommon},  {"windows-1250", kCentral, kCommon},
    {"iso-8859-2", kCentral, kCommon},    {"windows-1251", kCyrillic, kCommon},
    {"koi8-r", kCyrillic, kCommon},       {"koi8-u", kCyrillic, kUncommon},
    {"ibm866", kCyrillic, kUncommon},     {"x-mac-cyrillic", kCyrillic, kRare},
    {"iso-8859-5", kCyrillic, kUncommon}, {"windows-1253", one(0), kCommon},
    {"iso-8859-7", one(0), kCommon},      {"windows-1254", one(1), kCommon},
    {"windows-1257", kBaltic, kCommon},   {"iso-8859-13", kBaltic, kUncommon},
    {"iso-8859-4", kBaltic, kUncommon},   {"iso-8859-10", kBaltic, kRare},
    {"iso-8859-15", kWestern, kCommon},   {"iso-8859-16", kCentral, kRare},
    {"iso-8859-3", kSouthern, kRare},     {"windows-1255", one(2), kCommon},
    {"iso-8859-8", one(2), kCommon},      {"windows-1256", one(3), kCommon},
    {"iso-8859-6", one(3), kUncommon},    {"windows-874", one(4), kCommon},
    {"windows-1258", one(5), kUncommon},  {"macintosh", kWestern, kRare},
    {"ibm852", kCentral, kRare},          {"x-mac-ce", kCentral, kOld},
    {"ibm855", kCyrillic, kOld},          {"shift_jis", one(6), kCommon},
    {"euc-jp", one(6), kCommon},          {"euc-kr", one(7), kCommon},
    {"gb18030", one(8), kCommon},         {"big5", one(9), kCommon},
};

// Costs in the unit of the weights. Chosen once for all: a letter that the language does not have is rarer than any
// that it has (10 bits of foreign ASCII, 14 of other letters), a sign rarer within words, an unassigned byte never
// meant.
constexpr int kForeignAscii = 80, kForeign = 112, kRareCharacter = 104, kOtherScript = 144;
constexpr int kMark = 72, kMarkWithin = 96, kSign = 112, kSignWithin = 144, kUnassigned = 200, kCapitalWithin = 48,
              kMixedScripts = 48;
constexpr uint32_t kLatinEnd = 0x250;
constexpr size_t kLookedAt = 16384;
constexpr size_t kMostFaults = 20;  // of a charset with several bytes a character: one in so many characters

bool isMark(uint32_t c) {  // punctuation that texts hold
  static constexpr std::u32string_view kMarks =
      U"«»“”‘’„‚–—…€£©®°§·´\u00A0\u00AD‹›•™№†‡′″¡¿ªº‐‑\u200E\u200F、。「」『』（）・！？：；，．〈〉《》\u3000";
  return kMarks.find(char32_t(c)) != kMarks.npos;
}

bool isLetter(uint32_t c) {
  struct Range {
    uint32_t first, last;
  };
  static constexpr Range kLetters[] = {
      {'A', 'Z'},       {'a', 'z'},       {0xC0, 0xD6},      {0xD8, 0xF6},     {0xF8, 0x24F},    {0x300, 0x36F},
      {0x386, 0x386},   {0x388, 0x52F},   {0x591, 0x5BD},    {0x5D0, 0x5F2},   {0x620, 0x652},   {0x660, 0x6D3},
      {0xE01, 0xE3A},   {0xE40, 0xE4E},   {0x1E00, 0x1EFF},  {0x3041, 0x3096}, {0x30A1, 0x30FE}, {0x3400, 0x9FFF},
      {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0x20000, 0x2FFFF}};
  return std::any_of(std::begin(kLetters), std::end(kLetters), [c](Range r) { return c >= r.first && c <= r.last; });
}

uint32_t smallOf(uint32_t c) {  // of a letter
  if (c < 0x80) return c <= 'Z' ? c + 32 : c;
  const auto at = std::lower_bound(kCapitals.begin(), kCapitals.end(), c,
                                   [](Capital row, uint32_t wanted) { return row.capital < wanted; });
  return at != kCapitals.end() && at->capital == c ? at->small : c;
}

// What a decoded text holds, whatever its language.
struct Counts {
  std::map<uint32_t, int64_t> letters;  // small ones, of words that are not ASCII alone
  int64_t cost = 0;                     // of everything else
  size_t characters = 0, faults = 0;
};

using Characters = std::vector<uint32_t>;

Counts countWords(const Characters& text) {
  Counts out;
  const auto inWord = [](uint32_t c) { return c >= 0x80 || isLetter(c); };
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    bool beyond = false;
    while (end < text.size() && inWord(text[end])) beyond |= text[end++] >= 0x80;
    for (size_t i = begin; beyond && i < end; ++i) {
      const uint32_t c = text[i], before = i > begin ? text[i - 1] : ' ', behind = i + 1 < end ? text[i + 1] : ' ';
      ++out.characters;
      if (isLetter(c)) {
        const bool small_before = isLetter(before) && smallOf(before) == before && before < 0x530;
        if (smallOf(c) != c && small_before) out.cost += kCapitalWithin;
        if (isLetter(before) && before < 0x2E80 && c < 0x2E80 && (before < kLatinEnd) != (c < kLatinEnd))
          out.cost += kMixedScripts;
        ++out.letters[smallOf(c)];
      } else if (c == 0xFFFD) {
        out.cost += kUnassigned;
        ++out.faults;
      } else {
        const bool within =
            isMark(c) ? c < 0x2E80 && c != 0x2019 && c != 0xAD && c != 0xB7 && isLetter(before) && isLetter(behind)
                      : isLetter(before) || isLetter(behind);
        out.cost += isMark(c) ? (within ? kMarkWithin : kMark) : within ? kSignWithin : kSign;
      }
    }
    begin = std::max(end, begin + 1);
  }
  return out;
}

int64_t costIn(Language language, const Counts& counts) {
  int64_t cost = counts.cost;
  for (const auto& [letter, count] : counts.letters) {
    const auto at = std::lower_bound(language.begin(), language.end(), letter,
                                     [](LetterWeight row, uint32_t wanted) { return row.letter < wanted; });
    int weight = letter < 0x80 ? kForeignAscii : kForeign;
    if (at != language.end() && at->letter == letter)
      weight = std::min<int>(at->weight, kForeign);
    else if (letter >= 0x3400)  // of thousands the table has the most frequent
      weight =
          letter < 0xF900 && (letter >= 0xAC00) == (language.back().letter >= 0xAC00) ? kRareCharacter : kOtherScript;
    cost += weight * count;
  }
  return cost;
}

Characters decoded(std::string_view charset, std::string_view bytes) {
  Characters out;
  if (const HighHalf* half = highHalf(charset)) {
    for (const char c : bytes) {
      const uint8_t byte = uint8_t(c);
      const uint32_t point = byte < 0x80 ? byte : (*half)[byte - 0x80];
      out.push_back(point == 0 && byte != 0 ? 0xFFFD : point);
    }
    return out;
  }
  size_t replaced = 0;
  const std::string text = fromLegacy(charset, bytes, replaced);
  for (size_t at = 0; at < text.size();) out.push_back(nextCharacter(text, at));
  return out;
}

}  // namespace

std::string_view detectCharset(std::string_view bytes) {
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](char c) { return uint8_t(c) >= 0x80; });
  if (first == bytes.end()) return "windows-1252";
  // from the word on in which that byte stands
  size_t begin = size_t(first - bytes.begin());
  while (begin > 0 && isLetter(uint8_t(bytes[begin - 1]))) --begin;
  bytes = bytes.substr(begin, kLookedAt);
  std::string_view best;
  int64_t least = 0;
  for (const Candidate& candidate : kCandidates) {
    const Counts counts = countWords(decoded(candidate.charset, bytes));
    // the last character may have been cut
    if (highHalf(candidate.charset) == nullptr && counts.faults > 1 + counts.characters / kMostFaults) continue;
    for (const Language language : candidate.languages) {
      const int64_t cost = costIn(language, counts) + candidate.rarity;
      if (!best.empty() && cost >= least) continue;
      least = cost;
      best = candidate.charset;
    }
  }
  return best;
}

}  // namespace synoptic
