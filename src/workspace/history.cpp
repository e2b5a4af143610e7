// Undo and redo: a list of whole workspaces and a place in it.
// Example: change(a), change(b), undo() is back at a; change(c) then forgets b.
// Covered by tests/workspace/history_test.cpp.
#include "workspace/workspace.h"

namespace synoptic {
namespace {

size_t sizeOf(const Workspace& workspace) {
  size_t bytes = sizeof workspace + workspace.title.size() + workspace.chosen_fact.size() + workspace.findings.size();
  for (const Article& a : workspace.articles) {
    bytes +=
        sizeof a + a.id.size() + a.title.size() + a.source.size() + a.published.size() + a.url.size() + a.body.size();
  }
  for (const Correction& c : workspace.corrections) {
    bytes += sizeof c + c.date.size() + c.about.size() + c.note.size();
    for (const Quote& quote : c.at) bytes += sizeof quote + quote.text.size();
  }
  return bytes;
}

}  // namespace

void History::change(Workspace next) {
  states_.resize(at_ + 1);
  states_.push_back(std::move(next));
  ++at_;
  // newest first: how many states fit; the current one and the one before it always stay
  size_t bytes = 0, kept = 0;
  for (auto state = states_.rbegin(); state != states_.rend(); ++state, ++kept) {
    bytes += sizeOf(*state);
    if (bytes > kMostBytes && kept >= 2) break;
  }
  states_.erase(states_.begin(), states_.end() - std::ptrdiff_t(kept));
  at_ = states_.size() - 1;
}

bool History::undo() {
  if (!canUndo()) return false;
  --at_;
  return true;
}

bool History::redo() {
  if (!canRedo()) return false;
  ++at_;
  return true;
}

}  // namespace synoptic
