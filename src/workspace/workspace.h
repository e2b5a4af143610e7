// workspace: what the reader works on (articles, corrections, view) in, its JSON and its link out, and back again;
// undo. The link is #1d.<n>.<crc32>.<base64url of deflate-raw>z; README.md describes it. A link of every released
// version opens forever (tests/links are fixtures, only ever added to). Covered by tests/workspace.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

struct Workspace {
  std::string title;
  std::vector<Article> articles;
  std::vector<Correction> corrections;  // quotes name articles by their place in the list
  std::string chosen_fact;              // quoted anchor of the view, may be empty
  bool sample = false;                  // the built-in sample: labelled as such, replaced by the first real article
};

// Raised when a member is added or changed that decides the comparison: an older program must refuse, not drop it.
// What an older version can hold is written as that version: without corrections that is 1.
inline constexpr int kLinkVersion = 2;
inline constexpr int kWorkspaceVersion = 2;
// The version that a workspace is written in.
int versionOf(const Workspace& workspace);

struct ParsedWorkspace {
  Workspace workspace;
  std::string error;  // empty: usable
};

std::string workspaceJson(const Workspace& workspace);  // what is not UTF-8 becomes U+FFFD
ParsedWorkspace parseWorkspace(std::string_view json);  // any bytes; depth, size and types are checked

// The corrections as the saved form has them, a JSON list; articles are named by the ids that a comparison gives them.
std::string correctionsJson(const Workspace& workspace);
// One correction of that form (an object), for the articles of a workspace; the error is what is wrong with it.
std::string parseCorrection(std::string_view json, const std::vector<Article>& articles, Correction& correction);
// What quotes this article goes; the others count without it.
void forgetArticle(Workspace& workspace, uint32_t article);

struct MadeLink {
  std::string fragment;  // "#1d.…"
  std::string error;     // too large for a link: says what to do instead
};
// Makes the link and opens it again before handing it out; at most 262,144 characters.
MadeLink makeLink(const Workspace& workspace);
// Opens a fragment or a whole address, tolerating what mail and chat programs do to links. The error tells a cut link
// from an altered, a too new, a foreign and a too large one.
ParsedWorkspace openLink(std::string_view text);

// Undo and redo over whole workspaces (articles share nothing, so a step costs their text; the oldest steps are dropped
// past kMostBytes, but never the last one).
class History {
 public:
  static constexpr size_t kMostBytes = 64u << 20;
  const Workspace& now() const { return states_[at_]; }
  void change(Workspace next);
  bool undo();
  bool redo();
  bool canUndo() const { return at_ > 0; }
  bool canRedo() const { return at_ + 1 < states_.size(); }

 private:
  std::vector<Workspace> states_{Workspace{}};
  size_t at_ = 0;
};

}  // namespace synoptic
