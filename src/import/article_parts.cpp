// What the readers have in common: dates, titles, white space.
// Covered by tests/import/import_test.cpp.
#include "facts/facts.h"
#include "readers.h"

namespace synoptic {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  const size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin);
}

std::string datePart(std::string_view text) {
  const std::string_view date = trimmed(text).substr(0, 10);
  const std::string_view rest = trimmed(text).substr(date.size());
  const bool ends =
      rest.empty() || rest[0] == 'T' || rest[0] == ' ' || rest[0] == 't' || rest[0] == '+' || rest[0] == 'Z';
  return ends && parseIsoDate(date) != DateInterval::kUnknown ? std::string(date) : std::string();
}

void leadWithTitle(Article& article, std::vector<Block>* parts) {
  if (article.title.empty()) return;
  const std::string_view body = trimmed(article.body);
  // within its first blocks the title may follow a rubric or a byline
  if (body.substr(0, 400).find(article.title) != std::string_view::npos) return;
  article.body = article.title + "\n\n" + article.body;
  if (parts != nullptr) parts->insert(parts->begin(), {article.title, true});
}

}  // namespace synoptic
