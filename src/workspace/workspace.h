// workspace: what the reader works on (articles, corrections, view) in, its JSON and its link out, and back again;
// undo. The link is #1d.<n>.<crc32>.<base64url of deflate-raw>z; README.md describes it. A link of every released
// version opens forever (tests/links are fixtures, only ever added to). Covered by tests/workspace.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// How the reader looks at it: a link opens in this view. It decides nothing of the comparison, so an older program
// passes over it. What is as at the beginning is not written.
struct ViewState {
  bool annotated = false, aligned = false;  // one article with what the others say; rows at one height
  bool shared = false;                      // what is shared and only here is marked too
  uint32_t article = 0;                     // that is read, beside what is chosen
  std::string left_out;                     // relations that the list of facts leaves out: "shared only"
  std::string kind, text;                   // what the list is sifted by; empty: nothing
  uint32_t stated_by = kNone;               // article, in the same way
  uint32_t held = kNone;                    // article whose column stays while the others move past
  std::string folded;                       // articles whose columns are folded away: "1 3"
  std::string study;                        // that is open, see readStudyChoice in study.h: "draft 2"
  bool operator==(const ViewState&) const = default;
};

struct Workspace {
  std::string title;
  std::vector<Article> articles;
  std::vector<Correction> corrections;  // quotes name articles by their place in the list
  std::string chosen_fact;              // quoted anchor of the view, may be empty
  ViewState view;
  bool sample = false;   // the built-in sample: labelled as such, replaced by the first real article
  bool excerpt = false;  // only sentences that articles have in common, see excerptOf
  uint32_t rules = 0;    // kRulesVersion of the program that found `findings`; 0: not told
  std::string findings;  // what it found, see findingsOf

  // In memory only, no part of what is saved: which piece of work this is a state of (0: none), and how many changes
  // were made to it since it was opened. Undo may lead from one piece of work to another.
  uint32_t document = 0, changes = 0;
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
  size_t zeros = 0;   // zero bytes in its texts, which became U+FFFD
};

std::string workspaceJson(const Workspace& workspace);  // what is not UTF-8, or zero, becomes U+FFFD
ParsedWorkspace parseWorkspace(std::string_view json);  // any bytes; depth, size and types are checked

// An id that was given before becomes another one, as in a comparison ("A-2"): a request with one id twice is refused.
// What names the id means the first article that has it. Done to whatever is read; to be done where articles of
// several sources come together.
void makeIdsUnique(std::vector<Article>& articles);

// The corrections as the saved form has them, a JSON list; articles are named by the ids that a comparison gives them.
std::string correctionsJson(const Workspace& workspace);
// One correction of that form (an object), for the articles of a workspace; the error is what is wrong with it.
std::string parseCorrection(std::string_view json, const std::vector<Article>& articles, Correction& correction);
// What quotes this article goes; the others count without it.
void forgetArticle(Workspace& workspace, uint32_t article);
// Where an article stands after that of place `from` has come to stand at `to`.
uint32_t placeAfterMove(uint32_t article, uint32_t from, uint32_t to);
// The article comes to stand at the place `to`, and what quotes it goes with it.
void moveArticle(Workspace& workspace, uint32_t article, uint32_t to);

struct MadeLink {
  std::string fragment;  // "#1d.…"
  std::string error;     // too large for a link: says what to do instead
};
// Makes the link and opens it again before handing it out; at most 262,144 characters.
MadeLink makeLink(const Workspace& workspace);
// Opens a fragment or a whole address, tolerating what mail and chat programs do to links. The error tells a cut link
// from an altered, a too new, a foreign and a too large one.
ParsedWorkspace openLink(std::string_view text);

// The same for a saved file, without a link's limit of length: an element that a page holds unseen, made of the link's
// characters, so that it needs no escaping. Empty `fragment`: `error` says why.
MadeLink makeFileBlock(const Workspace& workspace);
// Whether a file holds such an element; then what it carries. Any bytes; 64 MiB of text at most.
bool holdsFileBlock(std::string_view bytes);
ParsedWorkspace openFile(std::string_view bytes);

// What a program found, in short, to be compared with what another version finds: how many facts are shared and told by
// one only, and the places of conflicts and differences. Example: "s46 o11 c0:120,1:96 d0:311,2:40".
std::string findingsOf(const Comparison& comparison);

struct OtherFindings {
  struct Gone {
    Relation relation = Relation::conflict;
    std::vector<SentenceRef> sentences;  // of the comparison now, where its values stood
  };
  std::vector<uint32_t> fresh;  // facts of the comparison now that were not found then
  std::vector<Gone> gone;       // conflicts and differences that are not found now
  std::string sentence;         // "Made with rules 1, now 2: 1 conflict new, 1 gone."; empty: the same was found
};
// `made` comes from outside: what cannot be read in it counts as not told.
OtherFindings otherFindings(const Workspace& made, const Comparison& now);

// Only what articles have in common: sentences of rows, and those that a fact of several articles stands on; of one
// fact (by index) only those that it stands on, one a value and article. Quotations are byte-equal, what was left out
// between them is a new paragraph, dates that were inferred are given. Articles of which nothing is left stay out.
// Corrections that were applied come along where the words that they quote do (of several at least two).
inline constexpr uint32_t kAllFacts = UINT32_MAX;
Workspace excerptOf(const Comparison& comparison, uint32_t fact = kAllFacts);

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
