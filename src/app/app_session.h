// app_session: the events of the shell (JSON) in, its effects (JSON) out. Holds the truth of the page: the workspace
// with its undo history, and the view's decisions. Free of ImGui and the browser, so that it is tested natively.
// Example: post({"type":"undo"}) after an add gives the effects articles, compare, frame.
// Covered by tests/view/session_test.cpp, tests/app/session_test.cpp.
#pragma once
#include <string>
#include <string_view>

#include "view/view.h"
#include "workspace/workspace.h"

namespace synoptic {

class Session {
 public:
  // One event; what is no event, or misses a member, changes nothing. Never throws.
  void post(std::string_view event);
  // The comparison that answers effect compare/revision. Stale ones are ignored; one that cannot be read gives effect
  // "problem".
  void compared(int64_t revision, std::string_view json);
  // Effects since the last call as a JSON array; valid until the next call.
  const std::string& take();
  // The workspace with the chosen fact, as JSON.
  std::string workspace() const;

  ViewModel& view() { return view_; }
  const ViewModel& view() const { return view_; }

 private:
  struct Event;
  using Handler = void (Session::*)(const Event&);
  struct Row;
  static const Row kEvents[];

  void add(const Event&);
  void remove(const Event&);
  void edit(const Event&);
  void open(const Event&);
  void undo(const Event&);
  void redo(const Event&);
  void clear(const Event&);
  void choose(const Event&);
  void step(const Event&);
  void toggle(const Event&);
  void sift(const Event&);
  void embed(const Event&);
  void uncompared(const Event&);
  void column(const Event&);
  void move(const Event&);
  void arrange(const Event&);
  void study(const Event&);
  void correct(const Event&);
  void uncorrect(const Event&);

  // An unknown kind and an article that is not there sift nothing out.
  void siftBy(const std::string& kind, int64_t article, std::string text);
  ViewState viewState() const;
  void openView();
  void change(Workspace next);
  void workspaceChanged(bool texts_changed);
  void tellOtherFindings();
  void queue(std::string json);
  void queueViewEffects();

  History history_;
  ViewModel view_;
  int64_t revision_ = 0;
  int64_t compared_ = -1;   // revision of the comparison that is shown
  uint32_t documents_ = 0;  // pieces of work so far
  uint32_t article_ = 0;    // that is read
  uint32_t held_ = kNone;   // see ViewState
  std::string folded_;
  std::string study_;         // that is open
  std::string moved_choice_;  // anchor of what was chosen when an article was moved, in the new order
  bool opening_ = false;      // the comparison that comes is shown as the workspace says
  std::string queued_, taken_;
};

}  // namespace synoptic
