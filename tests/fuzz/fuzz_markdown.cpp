// Any bytes as Markdown: a text in valid UTF-8 or a sentence, the same again the second time, also with the line ends
// of another system.
#include "import/import.h"
#include "properties.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Imported read = importFile("a.md", bytes);
  holdImported(read, importFile("a.md", bytes));
  if (bytes.find('\r') != std::string::npos || !isUtf8(bytes)) return 0;
  std::string other;
  for (const char c : bytes) other += c == '\n' ? "\r\n" : std::string(1, c);
  const Imported lines = importFile("a.md", other);
  // a zero byte may make either of them UTF-16
  if (lines.file_kind == "markdown" && read.file_kind == "markdown" && lines.charset == read.charset)
    hold(lines.article.body == read.article.body, "line ends are line ends");
  return 0;
}
