// text/keys: a word in, its comparison key out. Characters are normalised (UAX #15, form C) and case-folded,
// typographic signs made plain, invisible characters and an abbreviation's final period dropped. Example: "Zelenskyy’s"
// is "zelenskyy's", "F.B.I." is "fbi", "U.S." and "US" are "u.s". Covered by tests/text/tokens_test.cpp.
#include <algorithm>
#include <iterator>

#include "text/text.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

struct Plain {
  char32_t from;
  const char* to;
};

// Sorted by code point. What is left out maps to itself.
constexpr Plain kPlain[] = {
    {0x00AD, ""},    {0x00DF, "ss"}, {0x1E9E, "ss"}, {0x2010, "-"},   {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},
    {0x2014, "-"},   {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},   {0x201A, "'"},  {0x201B, "'"},  {0x201C, "\""},
    {0x201D, "\""},  {0x201E, "\""}, {0x201F, "\""}, {0x2026, "..."}, {0x2032, "'"},  {0x2033, "\""}, {0x2039, "'"},
    {0x203A, "'"},   {0x2060, ""},   {0x2212, "-"},  {0xFB00, "ff"},  {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"},
    {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"}, {0xFEFF, ""},
};

// Written with and without periods; the plain lower-case form would be another word ("us") or might be.
constexpr std::string_view kShortAcronyms[] = {"DC", "EU", "UK", "UN", "US"};

const char* plain(char32_t code) {
  if (code >= 0x200B && code <= 0x200F) return "";
  auto at = std::lower_bound(std::begin(kPlain), std::end(kPlain), code,
                             [](const Plain& row, char32_t c) { return row.from < c; });
  return at != std::end(kPlain) && at->from == code ? at->to : nullptr;
}

// "f.b.i." is "fbi", "jan." is "jan", "u.s." is "u.s"; "..." and "." stay.
void dropPeriods(std::string& key) {
  if (key.size() < 2 || key.back() != '.' || key[key.size() - 2] == '.') return;
  key.pop_back();
  bool letters_apart = key.size() >= 5 && key.size() % 2 == 1;
  for (size_t i = 1; i < key.size() && letters_apart; i += 2)
    letters_apart = key[i] == '.' && uint8_t(key[i - 1]) < 0x80;
  if (letters_apart) key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
}

}  // namespace

std::string comparisonKey(std::string_view word) {
  std::string key;
  if (isAmong(kShortAcronyms, word)) {
    return {char(word[0] + 32), '.', char(word[1] + 32)};
  }
  key.reserve(word.size());
  if (std::all_of(word.begin(), word.end(), [](char c) { return uint8_t(c) < 0x80; })) {
    for (const char c : word) key += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    dropPeriods(key);
    return key;
  }
  std::u32string codes;
  bool settled = true;
  for (size_t at = 0; at < word.size();) {
    const Character c = characterAt(word, at);
    at += c.size;
    if (const char* sign = c.code < 0x80 ? nullptr : plain(c.code)) {
      for (; *sign; ++sign) codes += char32_t(*sign);
      continue;
    }
    const bool full_width = c.code >= 0xFF01 && c.code <= 0xFF5E;
    codes += full_width ? c.code - 0xFEE0 : c.code;
    if (c.code < 0x80) continue;
    const CharacterProperties properties = propertiesOf(c.code);
    settled = settled && !properties.unsettled() && properties.combining() == 0;
  }
  if (!settled) normalise(codes);
  for (const char32_t code : codes) appendUtf8(key, foldCase(code));
  dropPeriods(key);
  if (key.empty()) key = word;  // nothing but invisible characters
  return key;
}

}  // namespace synoptic
