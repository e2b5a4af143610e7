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
  const Imported first = importFile(name, bytes), second = importFile(name, bytes);
  hold(first.error.empty() != first.article.body.empty(), "there is a text or a reason");
  for (auto field : {&Article::title, &Article::source, &Article::published, &Article::url, &Article::body}) {
    hold(isUtf8(first.article.*field), "all texts are valid UTF-8");
    hold(first.article.*field == second.article.*field, "the same bytes give the same article");
  }
  hold(first.article.body.find('\0') == std::string::npos, "no zero byte comes in");
  hold(isUtf8(first.error), "the reason is valid UTF-8");
  return 0;
}
