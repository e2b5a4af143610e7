// Undo and redo: every step, what a new change forgets, and the bound on memory.
#include <doctest/doctest.h>

#include "workspace/workspace.h"

using namespace synoptic;

namespace {
Workspace titled(const std::string& title, size_t body = 0) {
  Workspace workspace;
  workspace.title = title;
  workspace.articles = {{"", "", "", "", "", std::string(body, 'x')}};
  return workspace;
}
}  // namespace

TEST_CASE("each change can be undone and redone") {
  History history;
  CHECK_FALSE(history.canUndo());
  CHECK_FALSE(history.undo());
  history.change(titled("a"));
  history.change(titled("b"));
  CHECK(history.now().title == "b");
  CHECK_FALSE(history.redo());
  CHECK(history.undo());
  CHECK(history.now().title == "a");
  CHECK(history.undo());
  CHECK(history.now().title == "");
  CHECK_FALSE(history.undo());
  CHECK(history.redo());
  CHECK(history.redo());
  CHECK(history.now().title == "b");
}

TEST_CASE("a new change forgets what had been undone") {
  History history;
  history.change(titled("a"));
  history.change(titled("b"));
  history.undo();
  history.change(titled("c"));
  CHECK_FALSE(history.canRedo());
  CHECK(history.now().title == "c");
  history.undo();
  CHECK(history.now().title == "a");
}

TEST_CASE("the oldest steps go when memory is full, the last one stays") {
  History history;
  constexpr size_t kLarge = History::kMostBytes / 3;
  for (const char* title : {"a", "b", "c", "d", "e"}) history.change(titled(title, kLarge));
  CHECK(history.now().title == "e");
  size_t steps = 0;
  while (history.undo()) ++steps;
  CHECK(steps == 1);
  CHECK(history.now().title == "d");
  history.change(titled("huge", 2 * History::kMostBytes));
  history.change(titled("huger", 2 * History::kMostBytes));
  CHECK(history.undo());
  CHECK(history.now().title == "huge");
  CHECK_FALSE(history.canUndo());
}
