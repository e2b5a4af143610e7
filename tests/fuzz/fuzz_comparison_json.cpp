// Any bytes as a saved comparison, a request line or a list of articles: refused with a sentence, or a comparison that
// every format can show and whose JSON comes back as it was.
#include "properties.h"
#include "report/report.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const ParsedComparison parsed = parseComparison(json);
  if (parsed.error.empty()) {
    const std::string first = render(parsed.comparison, Format::json);
    const ParsedComparison again = parseComparison(first);
    hold(again.error.empty(), "what was rendered can be read");
    hold(render(again.comparison, Format::json) == first, "it comes back as it was");
    for (const Format format : {Format::text, Format::html, Format::markdown, Format::csv})
      hold(isUtf8(render(parsed.comparison, format)), "every format is UTF-8");
  } else {
    hold(parsed.comparison.articles.empty(), "a refused comparison gives nothing");
  }
  const ParsedRequest request = parseRequest(json);
  hold(request.error.empty() || request.request.articles.empty(), "a refused request gives nothing");
  for (const Article& article : request.request.articles) hold(isUtf8(article.body), "bodies are UTF-8");
  const std::string answer = render({}, Format::json, request.id);
  hold(parseComparison(answer).error.empty(), "the id of a request can be put into an answer");
  hold(parseRequest(renderError(request.id, 1, request.error)).error == "The request has no list \"articles\".",
       "an error answer is JSON");
  const ParsedManifest manifest = parseManifest(json);
  hold(manifest.error.empty() != manifest.entries.empty(), "a list has entries or a reason");
  return 0;
}
