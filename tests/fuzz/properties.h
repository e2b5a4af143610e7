// What the fuzz targets share: a check that stops the run, the parts of an input, spans that lie where they must.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "import/import.h"
#include "text/text.h"

namespace synoptic {

inline void hold(bool property, const char* name) {
  if (property) return;
  std::fprintf(stderr, "property does not hold: %s\n", name);
  std::abort();
}

// The input cut at every 0xFF, which no UTF-8 holds; at most `most` parts, the last takes the rest.
inline std::vector<std::string> parts(const uint8_t* data, size_t size, size_t most) {
  std::vector<std::string> out(1);
  for (size_t i = 0; i < size; ++i) {
    if (data[i] == 0xFF && out.size() < most)
      out.emplace_back();
    else
      out.back() += char(data[i]);
  }
  return out;
}

inline bool isUtf8(std::string text) {
  return repairUtf8(text) == 0;
}
inline bool isText(const std::string& text) {
  return isUtf8(text) && text.find('\0') == std::string::npos;
}

inline bool isSpanOf(std::string_view body, Span span) {
  const auto boundary = [&](uint32_t at) { return at == body.size() || (uint8_t(body[at]) & 0xC0) != 0x80; };
  return span.begin <= span.end && span.end <= body.size() && boundary(span.begin) && boundary(span.end);
}

// What holds of every file that was read: `second` is the same file read again.
inline void holdImported(const Imported& first, const Imported& second) {
  hold(first.error.empty() != first.article.body.empty(), "there is a text or a reason");
  for (auto field : {&Article::title, &Article::source, &Article::published, &Article::url, &Article::body}) {
    hold(isUtf8(first.article.*field), "all texts are valid UTF-8");
    hold(first.article.*field == second.article.*field, "the same bytes give the same article");
  }
  hold(first.article.body.find('\0') == std::string::npos, "no zero byte comes in");
  hold(isUtf8(first.error) && first.error == second.error, "the reason is valid UTF-8, and the same");
}

}  // namespace synoptic
