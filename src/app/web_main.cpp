// app.wasm: the C functions that the shell calls (web/src), over one Session and one Canvas. Strings are UTF-8 bytes
// with a length; what is returned as text ends in NUL and is valid until the next call. Column and article numbers that
// do not exist are ignored. Example (JavaScript): app._app_post(p, n); effects =
// JSON.parse(app.UTF8ToString(app._app_take())). Covered by tests/view/session_test.cpp (what it decides) and the
// browser tests (what it paints).
#include <emscripten.h>

#include <string>
#include <string_view>

#include "app_session.h"

namespace {

using namespace synoptic;

struct App {
  Session session;
  Canvas canvas{session.view()};
  std::string workspace;
};

App& app() {
  static App one;
  return one;
}

std::string_view view(const char* text, int length) {
  return {text, size_t(length < 0 ? 0 : length)};
}

Column* columnAt(int i) {
  auto& columns = app().session.view().columns();
  return i >= 0 && size_t(i) < columns.size() ? &columns[size_t(i)] : nullptr;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int app_create(int dark, int strong) {
  return app().canvas.create({dark != 0, strong != 0});
}
EMSCRIPTEN_KEEPALIVE void app_post(const char* json, int length) {
  app().session.post(view(json, length));
}
EMSCRIPTEN_KEEPALIVE const char* app_take() {
  return app().session.take().c_str();
}
EMSCRIPTEN_KEEPALIVE void app_comparison(int revision, const char* json, int length) {
  app().session.compared(revision, view(json, length));
}
EMSCRIPTEN_KEEPALIVE const char* app_workspace() {
  app().workspace = app().session.workspace();
  return app().workspace.c_str();
}

EMSCRIPTEN_KEEPALIVE void app_size(float width, float height, float ratio) {
  app().canvas.setSize(width, height, ratio);
}
EMSCRIPTEN_KEEPALIVE void app_style(int index, float font_px) {
  app().canvas.setStyle(size_t(index), font_px);
}
EMSCRIPTEN_KEEPALIVE void app_theme(int dark, int strong) {
  app().canvas.setTheme({dark != 0, strong != 0});
}
EMSCRIPTEN_KEEPALIVE void app_columns(int count) {
  app().session.view().setColumns(size_t(count < 0 ? 0 : count));
  app().canvas.beginLayout();
}
EMSCRIPTEN_KEEPALIVE void app_column_rect(int i, float x, float y, float w, float h, float covered) {
  Column* column = columnAt(i);
  if (!column) return;
  column->place = {x, y, w, h};
  column->covered = covered;
}
EMSCRIPTEN_KEEPALIVE void app_column(int i, int article, const float* boxes, int count, const char* text,
                                     const int32_t* ends, int strings) {
  Column* column = columnAt(i);
  if (!column || article < 0 || count < 0 || strings < 0) return;
  const size_t bytes = strings > 0 && ends[strings - 1] > 0 ? size_t(ends[strings - 1]) : 0;
  column->layOut(uint32_t(article), reinterpret_cast<const WordBox*>(boxes), size_t(count), {text, bytes}, ends,
                 size_t(strings));
}
EMSCRIPTEN_KEEPALIVE void app_selection(int i, const float* rects, int count) {
  if (Column* column = columnAt(i)) {
    column->selection.clear();
    for (int k = 0; k < count; k++, rects += 4) column->selection.push_back({rects[0], rects[1], rects[2], rects[3]});
  }
}

// Lines of the words that are searched for: x y w h current each.
EMSCRIPTEN_KEEPALIVE void app_found(int i, const float* rects, int count) {
  if (Column* column = columnAt(i)) {
    column->found.clear();
    for (int k = 0; k < count; k++, rects += 5)
      column->found.push_back({{rects[0], rects[1], rects[2], rects[3]}, rects[4] != 0});
  }
}

EMSCRIPTEN_KEEPALIVE int app_hover(float x, float y) {
  return app().session.view().hover(x, y);
}
EMSCRIPTEN_KEEPALIVE int app_press(float x, float y) {
  return app().session.view().press(x, y);
}
EMSCRIPTEN_KEEPALIVE void app_pointer(float x, float y, int source) {
  app().canvas.pointer(x, y, source);
}
EMSCRIPTEN_KEEPALIVE void app_button(int button, int down, int source) {
  app().canvas.button(button, down != 0, source);
}
EMSCRIPTEN_KEEPALIVE void app_wheel(float dx, float dy) {
  app().canvas.wheel(dx, dy);
}
EMSCRIPTEN_KEEPALIVE void app_activate(uint32_t widget) {
  app().canvas.activate(widget);
}

EMSCRIPTEN_KEEPALIVE const float* app_chrome() {
  return app().canvas.chrome();
}
EMSCRIPTEN_KEEPALIVE const char* app_widgets() {
  return app().canvas.widgets();
}
EMSCRIPTEN_KEEPALIVE int app_frame(double seconds, const float* scroll) {
  auto& columns = app().session.view().columns();
  for (size_t i = 0; i < columns.size(); i++) columns[i].scroll = scroll[i];
  return app().canvas.frame(seconds);
}
EMSCRIPTEN_KEEPALIVE int app_prefetch(int budget) {
  return app().canvas.prefetch(budget);
}
// A comparison that nobody sees, read and painted once (Canvas::rehearse): an event that adds its articles, its JSON,
// the words of the first one's column. 1: it was. The next frame has to follow in the same task.
EMSCRIPTEN_KEEPALIVE int app_rehearse(const char* event, int event_length, const char* json, int length,
                                      const float* boxes, int count, const char* text, const int32_t* ends,
                                      int strings) {
  Session play;
  play.post(view(event, event_length));
  play.compared(1, view(json, length));
  play.view().setColumns(1);
  Column& column = play.view().columns().front();
  column.place = {0, 120, 360, 600};
  const size_t bytes = strings > 0 && ends[strings - 1] > 0 ? size_t(ends[strings - 1]) : 0;
  column.layOut(0, reinterpret_cast<const WordBox*>(boxes), size_t(count < 0 ? 0 : count), {text, bytes}, ends,
                size_t(strings < 0 ? 0 : strings));
  app().canvas.rehearse(play.view());
  return !play.view().comparison().facts.empty();
}
EMSCRIPTEN_KEEPALIVE void app_lost() {
  app().canvas.lost();
}
EMSCRIPTEN_KEEPALIVE void app_restored() {
  app().canvas.restored();
}
}
