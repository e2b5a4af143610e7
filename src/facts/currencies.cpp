// currencies: see currencies.h. Example: "10 us dollars": us dollars is USD; "mxn$" is MXN.
// Covered by tests/facts/numbers.cpp.
#include "facts/currencies.h"

#include <array>

namespace synoptic {
namespace {

struct Row {
  std::string_view key, code;
  double size = 1;
  bool needs_large = false;
};
// What the lexicon lacks or knows otherwise: parts of a unit, everyday names, currencies of the past, other signs.
constexpr std::array kRows = std::to_array<Row>({
    {"cent", "USD", 0.01},
    {"cents", "USD", 0.01},
    {"¢", "USD", 0.01},
    {"penny", "GBP", 0.01},
    {"pence", "GBP", 0.01},
    {"kopeck", "RUB", 0.01},
    {"kopecks", "RUB", 0.01},
    {"kopek", "RUB", 0.01},
    {"kopeks", "RUB", 0.01},
    {"paise", "INR", 0.01},
    {"satoshi", "XBT", 1e-8},
    {"satoshis", "XBT", 1e-8},
    {"fen", "CNY", 0.01},
    {"bucks", "USD"},
    {"greenbacks", "USD"},
    {"quid", "GBP"},
    {"kuai", "CNY"},
    {"rmb", "CNY"},
    {"bitcoin", "XBT"},
    {"bitcoins", "XBT"},
    {"btc", "XBT"},
    {"pounds", "GBP", 1, true},
    {"pound", "GBP", 1, true},
    {"won", "KRW", 1, true},
    {"real", "BRL", 1, true},
    {"rand", "ZAR", 1, true},
    {"reais", "BRL"},
    {"markka", "FIM"},
    {"markkaa", "FIM"},
    {"peseta", "ESP"},
    {"pesetas", "ESP"},
    {"zlotys", "PLN"},
    {"guilder", "NLG"},
    {"guilders", "NLG"},
    {"escudos", "PTE"},
    {"drachma", "GRD"},
    {"drachmas", "GRD"},
    {"deutschmark", "DEM"},
    {"deutschmarks", "DEM"},
    {"schilling", "ATS"},
    {"schillings", "ATS"},
    {"rs", "INR"},
    // of several countries, or of one that is not known: the unit's own name, where a sum is too large for counting
    {"crowns", "crown", 1, true},
    {"marks", "mark", 1, true},
    {"dinar", "dinar"},
    {"dinars", "dinar"},
    {"florin", "florin"},
    {"florins", "florin"},
    {"ducat", "ducat"},
    {"ducats", "ducat"},
    {"thaler", "thaler"},
    {"thalers", "thaler"},
    {"taler", "thaler"},
    {"talers", "thaler"},
    {"usd$", "USD"},
    {"元", "CNY"},
    {"円", "JPY"},
    {"원", "KRW"},
    {"₡", "CRC"},
    {"₾", "GEL"},
    {"₭", "LAK"},
    {"₿", "XBT"},
    {"₦", "NGN"},
    {"₱", "PHP"},
    {"₫", "VND"},
    {"₪", "ILS"},
    {"₺", "TRY"},
    {"₴", "UAH"},
    {"฿", "THB"},
    {"$", "USD"},
    {"€", "EUR"},
    {"£", "GBP"},
    {"¥", "JPY"},
    {"₹", "INR"},
    {"₽", "RUB"},
    {"₩", "KRW"},
    {"us$", "USD"},
});

// A country before the sign: "US$", "C$", "HK $".
struct Prefix {
  std::string_view key, code;
};
constexpr std::array<Prefix, 19> kDollars = {{{"us", "USD"},
                                              {"u.s", "USD"},
                                              {"usd", "USD"},
                                              {"c", "CAD"},
                                              {"ca", "CAD"},
                                              {"cad", "CAD"},
                                              {"can", "CAD"},
                                              {"a", "AUD"},
                                              {"au", "AUD"},
                                              {"aud", "AUD"},
                                              {"nz", "NZD"},
                                              {"nzd", "NZD"},
                                              {"hk", "HKD"},
                                              {"s", "SGD"},
                                              {"r", "BRL"},
                                              {"nt", "TWD"},
                                              {"mx", "MXN"},
                                              {"mex", "MXN"},
                                              {"mxn", "MXN"}}};

// "40 million Norwegian crowns": kroner, kronor and koruny in English.
constexpr std::array<Prefix, 5> kCrowns = {{{"NO", "NOK"}, {"SE", "SEK"}, {"DK", "DKK"}, {"IS", "ISK"}, {"CZ", "CZK"}}};

const Row* rowOf(std::string_view key) {
  for (const Row& row : kRows) {
    if (row.key == key) return &row;
  }
  return nullptr;
}

// The currency of one key, as the table or the lexicon has it.
Currency currencyOfKey(const Scan& scan, uint32_t token) {
  const std::string_view key = scan.key(token);
  if (const Row* row = rowOf(key)) return {token, token + 1, std::string(row->code), row->size, row->needs_large};
  std::string_view code = scan.lexicon.currency(key);
  if (code.empty() && scan.has(token, kWord)) code = scan.lexicon.currency(scan.lemma(token, Part::noun));
  return code.empty() ? Currency{} : Currency{token, token + 1, std::string(code)};
}

// "Swiss francs", "new Israeli shekels", "British pounds": a country's word before the unit's.
Currency currencyOfCountry(const Scan& scan, uint32_t token, uint32_t end) {
  if (token + 1 >= end || !scan.has(token + 1, kWord) || scan.key(token + 1) == "'s") return {};
  const bool known_unit = scan.is(token + 1, kCurrencyWord);
  std::string_view unit = scan.lemma(token + 1, Part::noun);
  if (scan.key(token) == "us" || scan.key(token) == "u.s") {
    return known_unit && unit == "dollar" ? Currency{token, token + 2, "USD"} : Currency{};
  }
  const Row* old = rowOf(scan.key(token + 1));
  const Place place = scan.placeAt(token, token + 1);
  if (!place) return {};
  if (old && old->size == 1 && old->code.substr(0, 2) == place.code) return {token, token + 2, std::string(old->code)};
  if (unit == "crown") {
    for (const Prefix& row : kCrowns)
      if (row.key == place.code) return {token, token + 2, std::string(row.code)};
  }
  if (!known_unit) return {};
  std::string joined(scan.key(token));
  joined += ' ';
  joined += unit;
  std::string_view code = scan.lexicon.currency(joined);
  if (code.empty()) {
    joined.assign(place.name);
    for (char& c : joined) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    code = scan.lexicon.currency(joined += " " + std::string(unit));
  }
  return code.empty() ? Currency{} : Currency{token, token + 2, std::string(code)};
}

bool isCode(std::string_view letters) {
  for (const char c : letters) {
    if (c < 'A' || c > 'Z') return false;
  }
  return letters.size() == 3;
}

std::string lowered(std::string_view letters) {
  std::string out(letters);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace

bool isCurrencySign(const Scan& scan, uint32_t token) {
  return scan.is(token, kCurrencyWord) && !scan.has(token, kWord);
}

Currency currencyAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return {};
  if (scan.has(token, kWord | kDigits) && !scan.is(token, kCurrencyWord)) {
    // "MUSD", and the country before the unit
    if (scan.has(token, kAllCaps) && scan.span(token).size() <= 4) {
      if (Currency code = currencyOfLetters(scan, scan.text(token))) return {token, token + 1, code.code, code.size};
    }
    return currencyOfCountry(scan, token, end);
  }
  if (!scan.is(token, kCurrencyWord)) return {};
  if (scan.tag(token) == Tag::verb) return {};
  Currency out = currencyOfKey(scan, token);
  if (!out) return out;
  if ((scan.key(token) == "pounds" || scan.key(token) == "pound") && token + 1 < end &&
      scan.key(token + 1) == "sterling") {
    out.end = token + 2;
    out.needs_large = false;
  }
  // "50 Cent" sings
  if (out.size < 1 && scan.has(token, kCapital)) return {};
  return out;
}

Currency currencyBefore(const Scan& scan, uint32_t token, uint32_t first) {
  if (token <= first) return {};
  const uint32_t at = token - 1;
  if (!scan.is(at, kCurrencyWord)) {
    if (!scan.has(at, kAllCaps) || scan.span(at).size() > 4) return {};
    const Currency code = currencyOfLetters(scan, scan.text(at));
    return code ? Currency{at, token, code.code, code.size} : Currency{};
  }
  const bool sign = !scan.has(at, kWord);
  if (!sign && !scan.has(at, kAllCaps) && scan.key(at) != "rs") return {};  // "won 3"
  if (!sign && !(scan.span(at).size() == 3 && scan.lexicon.currency(scan.key(at)).size() == 3) && scan.key(at) != "rs")
    return {};
  Currency out = currencyOfKey(scan, at);
  if (!out || out.size < 1) return {};
  if (scan.key(at) != "$" || at == first) return out;
  // glued, or set apart from the number as well: "C$5", "c $ 5", but not "vitamin C $5"
  if (scan.spaced(at) && !scan.spaced(token)) {
    if (scan.key(at - 1) != "us" && scan.key(at - 1) != "u.s") return out;
  }
  for (const Prefix& row : kDollars) {
    if (scan.key(at - 1) != row.key) continue;
    // a single small letter is a word ("a $5 bill"), but for the "c $ 5" of texts set in small letters
    if (row.key.size() == 1 && !scan.has(at - 1, kCapital) && (row.key != "c" || !scan.spaced(token))) continue;
    out.code = row.code;
    out.begin = at - 1;
    return out;
  }
  return out;
}

Currency currencyOfLetters(const Scan& scan, std::string_view letters) {
  if (letters == "Rs" || letters == "Re") return {0, 1, "INR"};
  if (letters == "RM") return {0, 1, "MYR"};
  if (isCode(letters)) {
    const std::string_view code = scan.lexicon.currency(lowered(letters));
    return code == letters ? Currency{0, 1, std::string(code)} : Currency{};
  }
  if (letters.size() == 4 && letters[0] == 'M' && isCode(letters.substr(1))) {
    const std::string_view code = scan.lexicon.currency(lowered(letters.substr(1)));
    if (code == letters.substr(1)) return {0, 1, std::string(code), 1e6};
  }
  return {};
}

}  // namespace synoptic
