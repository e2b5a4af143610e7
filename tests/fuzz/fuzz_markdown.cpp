// Any bytes as Markdown: a text in valid UTF-8 or a sentence, the same again the second time, also with the line ends
// of another system. Charsets are looked for in fuzz_import, which costs ten times what Markdown does.
#include "import/import.h"
#include "properties.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  ImportOptions options;
  options.charset = "utf-8";
  const Imported read = importFile("a.md", bytes, options);
  holdImported(read, importFile("a.md", bytes, options));
  // what holds a zero byte may be UTF-16, where a line end is two bytes
  if (bytes.find_first_of(std::string_view("\r\0", 2)) != std::string::npos || !isUtf8(bytes)) return 0;
  std::string other;
  for (const char c : bytes) other += c == '\n' ? "\r\n" : std::string(1, c);
  const Imported lines = importFile("a.md", other, options);
  if (lines.file_kind == "markdown" && read.file_kind == "markdown")
    hold(lines.article.body == read.article.body, "line ends are line ends");
  return 0;
}
