// Any bytes as a file of any name and in any charset: a text in valid UTF-8 or a sentence, and the same again the
// second time. The first byte chooses the name, and whether the charset is looked for or given, also one that is none.
#include "import/import.h"
#include "properties.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr const char* kNames[] = {"a.txt", "a.md", "a.html", "a.docx", ""};
  if (size == 0) return 0;
  const char* name = kNames[data[0] % 5];
  constexpr const char* kCharsets[] = {"", "", "", "utf-16le", "windows-1252", "shift_jis", "gb18030", "x-none"};
  ImportOptions options;
  options.charset = kCharsets[data[0] / 5 % 8];
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  holdImported(importFile(name, bytes, options), importFile(name, bytes, options));
  return 0;
}
