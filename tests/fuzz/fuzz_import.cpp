// Any bytes as a file of any name: a text in valid UTF-8 or a sentence, and the same again the second time. The first
// byte chooses the name.
#include "import/import.h"
#include "properties.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr const char* kNames[] = {"a.txt", "a.md", "a.html", "a.docx", ""};
  if (size == 0) return 0;
  const char* name = kNames[data[0] % 5];
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  holdImported(importFile(name, bytes), importFile(name, bytes));
  return 0;
}
