// Any bytes as a saved workspace: refused, with nothing of it given, or written and read again as the same. And any
// texts in a workspace: saved and read again, they are the same but for what is not UTF-8.
#include "properties.h"
#include "workspace/workspace.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const ParsedWorkspace parsed = parseWorkspace({reinterpret_cast<const char*>(data), size});
  if (parsed.error.empty()) {
    const std::string json = workspaceJson(parsed.workspace);
    const ParsedWorkspace again = parseWorkspace(json);
    hold(again.error.empty() && workspaceJson(again.workspace) == json, "what was read is written as the same");
  } else {
    hold(parsed.workspace.articles.empty() && parsed.workspace.title.empty(), "a refused workspace gives nothing");
  }
  Workspace workspace;
  for (std::string& part : parts(data, size, 6)) {
    workspace.articles.push_back({part, part, part, part, part, part});
    workspace.title = part;
  }
  const ParsedWorkspace saved = parseWorkspace(workspaceJson(workspace));
  hold(saved.error.empty() && saved.workspace.articles.size() == workspace.articles.size(), "any texts can be saved");
  for (size_t i = 0; i < workspace.articles.size(); ++i) {
    const std::string& body = workspace.articles[i].body;
    hold(!isUtf8(body) || saved.workspace.articles[i].body == body, "texts come back as they were");
  }
  return 0;
}
