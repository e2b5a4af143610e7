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

// States of one document stand side by side, and what is open now was reached from one end of them or from the other.
const Workspace* History::latestOf(uint32_t document) const {
  const auto meant = [document](const Workspace& state) {
    return state.document == document && !state.articles.empty();
  };
  for (size_t away = 0; away < states_.size(); ++away) {
    if (away <= at_ && meant(states_[at_ - away])) return &states_[at_ - away];
    if (at_ + away < states_.size() && meant(states_[at_ + away])) return &states_[at_ + away];
  }
  return nullptr;
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
