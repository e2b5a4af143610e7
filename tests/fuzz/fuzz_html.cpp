// Any bytes as a page: its text is valid UTF-8 or there is a sentence, its blocks are valid UTF-8, the same again the
// second time; what another reader is given of it holds no script, and made inert once more it stays as it is. Up to
// the first 0xFF it is the article that another reader took of the rest. Charsets are looked for in fuzz_import.
#include <algorithm>
#include <cctype>

#include "import/import.h"
#include "properties.h"

using namespace synoptic;

namespace {

// A tag of that name; what stands in the values of attributes is none, and linked data is no script.
bool hasElement(const std::string& page, std::string_view name) {
  for (size_t at = 0; at + 1 < page.size(); ++at) {
    const bool end = page.compare(at, 2, "</") == 0;
    if (page[at] != '<' || !std::isalpha(uint8_t(page[std::min(at + 1 + end, page.size() - 1)]))) continue;
    const size_t after = std::min(page.find_first_of(" \t\n\f\r/>", at + 1 + end), page.size());
    const std::string_view found = std::string_view(page).substr(at + 1, after - at - 1);
    bool acts = false;
    if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                   [](char a, char b) { return std::tolower(uint8_t(a)) == b; }))
      acts = true;
    const size_t begin = at;
    for (bool quoted = false; at < page.size() && (quoted || page[at] != '>'); ++at) quoted ^= page[at] == '"';
    if (acts && page.substr(begin, at - begin).find("ld+json") == std::string::npos) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::vector<std::string> inputs = parts(data, size, 2);
  const std::string page = "<p>" + inputs.back();
  ImportOptions options;
  options.charset = "utf-8";
  if (inputs.size() > 1 && isUtf8(inputs[0])) options.article_html = inputs[0];
  const Imported read = importFile("a.html", page, options);
  holdImported(read, importFile("a.html", page, options));
  for (const Block& part : read.parts) hold(isUtf8(part.text), "the blocks of a page are valid UTF-8");

  std::string inert = htmlText("a.html", page, "utf-8");
  hold(isUtf8(inert), "the inert page is valid UTF-8");
  hold(htmlText("a.html", inert, "utf-8") == inert, "an inert page stays as it is");
  for (const char* acts : {"script", "style", "iframe", "object", "embed"})
    hold(!hasElement(inert, acts), "the inert page holds nothing that acts");
  return 0;
}
