// Any text as a link, and any bytes within a good envelope: a workspace whose own link and saved
// file open as the same, or a sentence. The first byte says whether an envelope is put around: 0 none, 1 uncompressed,
// 2 deflated bytes.
#include "properties.h"
#include "workspace/link_envelope.h"
#include "workspace/workspace.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  if (data[0] % 3 != 0) text = sealEnvelope(1, data[0] % 3 == 1 ? 'u' : 'd', text);
  hold(holdsFileBlock(text) || !openFile(text).error.empty(), "a file without the element gives nothing");
  Workspace told;
  told.findings = text;
  hold(otherFindings(told, {}).fresh.empty(), "nothing is new in an empty comparison");
  const ParsedWorkspace opened = openLink(text);
  if (!opened.error.empty()) {
    hold(opened.workspace.articles.empty() && opened.workspace.title.empty(), "a refused link gives nothing");
    return 0;
  }
  const MadeLink block = makeFileBlock(opened.workspace);
  hold(block.error.empty() &&
           workspaceJson(openFile("<p>" + block.fragment).workspace) == workspaceJson(opened.workspace),
       "a saved file carries what it was made of");
  const MadeLink made = makeLink(opened.workspace);
  if (!made.error.empty()) return 0;  // too large
  const ParsedWorkspace again = openLink(made.fragment);
  hold(again.error.empty(), "a link that was made can be opened");
  hold(workspaceJson(again.workspace) == workspaceJson(opened.workspace), "a link carries what it was made of");
  hold(makeLink(again.workspace).fragment == made.fragment, "the same workspace makes the same link");
  return 0;
}
