// See news.h. Words are made of syllables with a skewed frequency, so that rare and frequent ones occur as in real
// text.
#include "bench/news.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bench {
namespace {

constexpr std::string_view kPeople[] = {"Ada Brenn",     "Tor Lund",     "Ines Okafor",
                                        "Mayor Castell", "Minister Rao", "Judge Pell"};
constexpr std::string_view kPlaces[] = {"Orsund",    "Velling",           "Paris",   "Kenya",
                                        "New Delhi", "the United States", "Marnhope"};
constexpr std::string_view kVerbs[] = {"opened", "rejected", "counted", "moved",
                                       "lost",   "approved", "visited", "closed"};
constexpr std::string_view kThings[] = {"houses", "people", "ferries", "ballots",
                                        "envoys", "jobs",   "schools", "miles of road"};
constexpr std::string_view kDates[] = {"on Monday",        "on May 4",       "last week",
                                       "on June 12, 2031", "in early March", "on Thursday"};
constexpr std::string_view kGlue[] = {"and",      "of the",  "in the", "after a",
                                      "with its", "for the", "near a", "before the"};
constexpr std::string_view kSyllables[] = {"ba",  "ren", "mo",  "ti",  "sal", "ker", "du",  "lin",
                                           "pro", "ve",  "sta", "com", "er",  "al",  "ion", "ing"};

}  // namespace

// Numerical Recipes' linear congruential generator: the same everywhere.
uint32_t News::next(uint32_t below) {
  state_ = state_ * 1664525u + 1013904223u;
  return uint32_t((uint64_t(state_) * below) >> 32);
}

std::string News::word() {
  // the product of two draws makes the first of 6,000 words much more frequent than the last
  uint32_t number = next(6000) * (next(1000) + 1) / 1000;
  std::string out;
  do {
    out += kSyllables[number % std::size(kSyllables)];
    number /= std::size(kSyllables);
  } while (number != 0);
  return out + (next(4) == 0 ? "s" : "");
}

std::string News::sentence() {
  const auto pick = [this](const auto& table) { return std::string(table[next(std::size(table))]); };
  std::string out = pick(kPeople) + " " + pick(kVerbs) + " " + std::to_string(next(900) + 2) + " " + pick(kThings);
  for (uint32_t i = next(6) + 2; i > 0; --i) out += " " + pick(kGlue) + " " + word();
  if (next(2) == 0) out += " in " + pick(kPlaces);
  if (next(2) == 0) out += " " + pick(kDates);
  switch (next(5)) {
    case 0:
      return out + ", at a cost of $" + std::to_string(next(90) + 1) + " million.";
    case 1:
      return out + ", “the " + word() + " " + word() + " is " + word() + ",” " + pick(kPeople) + " said.";
    case 2:
      return out + ", or " + std::to_string(next(99) + 1) + " percent.";
    default:
      return out + ".";
  }
}

std::string News::reworded(const std::string& sentence) {
  const size_t space = sentence.find(' ', sentence.size() / 2);
  if (space == std::string::npos) return sentence + " " + word();
  return sentence.substr(0, space) + " " + word() + sentence.substr(space);
}

std::string News::joined(const std::vector<std::string>& sentences) {
  std::string out = "Council counts what the winter left\n\n";
  for (size_t i = 0; i < sentences.size(); ++i) out += sentences[i] + (i % 3 == 2 ? "\n\n" : " ");
  return out;
}

std::string News::article(size_t sentences) {
  std::vector<std::string> made;
  for (size_t i = 0; i < sentences; ++i) made.push_back(sentence());
  return joined(made);
}

std::string News::version(const std::string& article) {
  // the article's own sentences again: each ends where ". " or a blank line follows
  std::vector<std::string> kept;
  for (size_t begin = article.find("\n\n") + 2; begin < article.size();) {
    size_t end = begin;
    while (end < article.size() && !(article[end] == '.' && (end + 1 == article.size() || article[end + 1] <= ' ')))
      ++end;
    const std::string one = article.substr(begin, end + 1 - begin);
    const uint32_t draw = next(100);
    if (draw < 50)
      kept.push_back(one);
    else if (draw < 80)
      kept.push_back(reworded(one));
    else if (draw < 90)
      kept.push_back(sentence());
    begin = end + 1;
    while (begin < article.size() && article[begin] <= ' ') ++begin;
  }
  for (size_t i = 0; i + 1 < kept.size(); ++i) {
    if (next(100) < 15) std::swap(kept[i], kept[next(uint32_t(kept.size()))]);  // a swap moves two
  }
  return joined(kept);
}

}  // namespace bench
