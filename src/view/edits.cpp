// See edits.h.
#include "view/edits.h"

#include <algorithm>

namespace synoptic {
namespace {

// What stands between brackets is a few words; what is longer is no edit of a quotation.
constexpr size_t kLongestInsertion = 120;
constexpr std::string_view kOmissions[] = {"…", "...", ". . ."};

// Length of the edit that begins here, 0: none.
size_t editAt(std::string_view quote, size_t at) {
  if (quote[at] == '[') {
    const size_t end = quote.find(']', at);
    return end != std::string_view::npos && end - at <= kLongestInsertion ? end + 1 - at : 0;
  }
  for (std::string_view dots : kOmissions) {
    if (quote.substr(at, dots.size()) != dots) continue;
    size_t end = at + dots.size();
    while (end < quote.size() && quote[end] == '.') ++end;  // four dots: one of them ends a sentence
    return end - at;
  }
  return 0;
}

bool onlySigns(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !letter && !(static_cast<unsigned char>(c) & 0x80);
  });
}

}  // namespace

std::vector<Span> editsIn(std::string_view quote) {
  std::vector<Span> edits;
  for (size_t at = 0; at < quote.size();) {
    const size_t length = editAt(quote, at);
    const bool pause = length > 0 && quote[at] != '[' && onlySigns(quote.substr(at + length));
    if (length > 0 && !pause) edits.push_back({uint32_t(at), uint32_t(at + length)});
    at += std::max<size_t>(length, 1);
  }
  return edits;
}

std::vector<std::vector<Span>> declaredEdits(const Comparison& comparison) {
  std::vector<std::vector<Span>> all(comparison.articles.size());
  for (const Fact& fact : comparison.facts) {
    if (fact.kind != FactKind::quote || fact.dismissed) continue;
    std::vector<const FactMention*> mentions;
    for (const FactValue& value : fact.values) {
      for (const FactMention& m : value.mentions) {
        const bool there = m.sentence.article < all.size() &&
                           m.span.end <= comparison.articles[m.sentence.article].document.body.size();
        if (there && !m.span.empty()) mentions.push_back(&m);
      }
    }
    const auto textOf = [&](const FactMention& m) {
      return comparison.articles[m.sentence.article].document.text(m.span);
    };
    for (const FactMention* m : mentions) {
      const std::string_view text = textOf(*m);
      for (Span edit : editsIn(text)) {
        const std::string_view said = text.substr(edit.begin, edit.size());
        const bool full_elsewhere = std::any_of(mentions.begin(), mentions.end(), [&](const FactMention* other) {
          return other->sentence.article != m->sentence.article && textOf(*other).find(said) == std::string_view::npos;
        });
        if (full_elsewhere) all[m->sentence.article].push_back({m->span.begin + edit.begin, m->span.begin + edit.end});
      }
    }
  }
  for (std::vector<Span>& edits : all) {
    std::sort(edits.begin(), edits.end());
    edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
  }
  return all;
}

}  // namespace synoptic
