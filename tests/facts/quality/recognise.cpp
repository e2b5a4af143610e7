// recognise: one recogniser alone over lines of text, for recognizers.py. A model's name as argument and a text a line
// on standard input; for each line one line out: the mentions as "begin end low high open unit", separated by tabs,
// ends of
// "-inf" and "inf" where they are open, `open` the brackets of the interval ("[]", "(]" …), unit "-" where there is
// none. Method: the recogniser is tried at every token of every sentence and goes on behind what it took; no other
// recogniser stands before it, and none of the rules that say whether a number counts anything. Example: `recognise
// number` answers "he paid $12 in 2014" with "9 11 12 12 [] -" and "15 19 2014 2014 [] -".
#include <array>
#include <cstdio>
#include <iostream>
#include <string>

#include "facts/amounts.h"
#include "facts/measures.h"
#include "facts/scan.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

Mention& add(Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t begin) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.span = scan.span(begin, amount.end);
  mention.quantity = amount.quantity;
  if (amount.above || amount.below) mention.value = amount.above ? ">" : "<";
  scan.mentions.push_back(std::move(mention));
  return scan.mentions.back();
}

uint32_t number(Scan& scan, const Cursor& cursor) {
  const Amount amount = readCardinal(scan, cursor.token, cursor.end);
  // a small "m" on its own is a length
  if (!amount || amount.indefinite || amount.small_m) return cursor.token;
  add(scan, cursor, amount, amount.begin);
  return amount.end;
}

uint32_t range(Scan& scan, const Cursor& cursor) {
  const Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount) return cursor.token;
  if (amount.quantity.low != amount.quantity.high && !amount.indefinite) add(scan, cursor, amount, amount.begin);
  return amount.end;
}

uint32_t ordinal(Scan& scan, const Cursor& cursor) {
  const OrdinalNumber found = readOrdinalNumber(scan, cursor.token, cursor.first, cursor.end);
  if (!found) return cursor.token;
  Amount amount{.begin = cursor.token, .end = found.end, .core = cursor.token};
  amount.quantity = {found.value, found.value, false};
  add(scan, cursor, amount, amount.begin);
  return found.end;
}

uint32_t percent(Scan& scan, const Cursor& cursor) {
  const uint32_t next = readPercentOf(scan, cursor, "percent");
  if (next > cursor.token) return next;
  const Amount amount = readCardinal(scan, cursor.token, cursor.end);
  return amount ? readPercent(scan, cursor, amount, "percent") : cursor.token;
}

uint32_t currency(Scan& scan, const Cursor& cursor) {
  const uint32_t next = readSignedMoney(scan, cursor, "money");
  if (next > cursor.token) return next;
  const Amount amount = readCardinal(scan, cursor.token, cursor.end);
  return amount ? readWordedMoney(scan, cursor, amount, "money") : cursor.token;
}

uint32_t age(Scan& scan, const Cursor& cursor) {
  const Amount amount = readCardinal(scan, cursor.token, cursor.end);
  return amount ? readDuration(scan, cursor, amount, "age") : cursor.token;
}

struct Model {
  std::string_view name;
  uint32_t (*read)(Scan& scan, const Cursor& cursor);
};
constexpr std::array<Model, 6> kModels = {{{"number", number},
                                           {"range", range},
                                           {"ordinal", ordinal},
                                           {"percent", percent},
                                           {"currency", currency},
                                           {"age", age}}};

void run(Scan& scan, const Model& model) {
  const auto& sentences = scan.document.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    Cursor cursor{s, sentences[s].first_token, sentences[s].first_token, sentences[s].end_token};
    while (cursor.token < cursor.end) {
      const uint32_t next = model.read(scan, cursor);
      cursor.token = next > cursor.token ? next : cursor.token + 1;
    }
  }
}

void print(const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  const bool no_low = quantity.low <= -Quantity::kUnbounded, no_high = quantity.high >= Quantity::kUnbounded;
  std::printf("%u %u ", mention.span.begin, mention.span.end);
  no_low ? std::printf("-inf ") : std::printf("%.15g ", quantity.low);
  no_high ? std::printf("inf ") : std::printf("%.15g ", quantity.high);
  const bool above = mention.value.starts_with('>') && !mention.value.starts_with(">=");
  const bool below = mention.value.starts_with('<') && !mention.value.starts_with("<=");
  std::printf("%c%c %s\t", above ? '(' : '[', below ? ')' : ']', mention.unit.empty() ? "-" : mention.unit.c_str());
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view asked = count > 1 ? arguments[1] : "";
  for (const Model& model : kModels) {
    if (model.name != asked) continue;
    for (std::string line; std::getline(std::cin, line);) {
      const Document document = readDocument(line);
      Scan scan(document, testLexicon(), DateInterval::kUnknown);
      run(scan, model);
      for (const Mention& mention : scan.mentions) print(mention);
      std::printf("\n");
    }
    return 0;
  }
  std::fprintf(stderr, "usage: recognise number|range|ordinal|percent|currency|age < texts\n");
  return 2;
}
