// See view.h. One frame: take the input, draw columns and panels into ImGui's lists, paint the words that are new,
// render. Reads nothing back from the GPU.
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "view/column_painter.h"
#include "view/panels_paint.h"
#include "view/renderer.h"
#include "view/view.h"

namespace synoptic {
namespace {

// ImGui wants a font; no text of ours goes through it (chrome.h), so its glyphs have a width and no picture.
const ImFontLoader* emptyFont() {
  static const ImFontLoader loader = [] {
    ImFontLoader l;
    l.Name = "empty";
    l.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    l.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
    l.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = baked->Size * .8f;
      baked->Descent = -baked->Size * .2f;
      return true;
    };
    l.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
                              float* advance) {
      if (advance) {
        *advance = baked->Size * .5f;
      } else {
        glyph->Codepoint = code;
        glyph->AdvanceX = baked->Size * .5f;
      }
      return true;
    };
    return l;
  }();
  return &loader;
}

// ImGui scrolls five font sizes a unit of the wheel, the shell sends hundredths of a px.
constexpr float kWheel = 100.f / (5 * 14);

}  // namespace

struct Canvas::Inside {
  explicit Inside(ViewModel& m) : model(m), chrome(atlas, widgets), columns(atlas) {}
  ViewModel& model;
  WordAtlas atlas;
  Widgets widgets;
  Chrome chrome;
  ColumnPainter columns;
  Renderer renderer;
  Ribbons ribbons;
  Minimaps minimaps;
  FactPanel facts;
  std::vector<float> chrome_rects;
  bool ready = false, holds_context = false;

  // True: another frame is due.
  bool paint(ViewModel& shown, ColumnPainter& texts, FactPanel& list) {
    atlas.beginFrame();
    widgets.begin();
    ImGui::NewFrame();
    texts.draw(shown, chrome, ribbons, minimaps, ImGui::GetBackgroundDrawList());
    drawLegend(shown, chrome);
    const bool more = list.draw(shown, chrome);
    drawToolbar(shown, chrome);
    widgets.end();
    ImGui::Render();
    atlas.flush();
    renderer.render(*ImGui::GetDrawData(), chrome.palette().page);
    return more;
  }

  // A DOM element lies over each of these: it takes the pointer.
  void collectChrome() {
    chrome_rects.clear();
    for (const ImGuiWindow* w : ImGui::GetCurrentContext()->Windows) {
      if (!w->Active || w->Hidden || w->IsFallbackWindow) continue;
      if (w->Flags & (ImGuiWindowFlags_ChildWindow | ImGuiWindowFlags_NoMouseInputs)) continue;
      chrome_rects.insert(chrome_rects.end(), {w->Pos.x, w->Pos.y, w->Size.x, w->Size.y});
    }
    chrome_rects.resize(std::min<size_t>(chrome_rects.size(), 4 * 255));
  }
};

Canvas::Canvas(ViewModel& model) : inside_(std::make_unique<Inside>(model)) {
  // ImGui writes into what it gets, and at 0 nothing stops it: memory that cannot be had ends the module instead
  ImGui::SetAllocatorFunctions([](size_t size, void*) { return ::operator new(size); },
                               [](void* at, void*) { ::operator delete(at); });
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendPlatformName = "shell";
  io.BackendRendererName = "synoptic";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImFontConfig config;
  config.FontLoader = emptyFont();
  config.SizePixels = 14;
  io.Fonts->AddFont(&config);
  inside_->chrome.setTheme({});
}

Canvas::~Canvas() {
  ImGui::DestroyContext();
}

bool Canvas::create(Theme theme) {
  inside_->chrome.setTheme(theme);
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.antialias = attributes.depth = attributes.stencil = attributes.preserveDrawingBuffer =
      false;
  attributes.enableExtensionsByDefault = false;  // none is used; each would be asked for by itself
  const auto context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  restored();
  return true;
}

void Canvas::setTheme(Theme theme) {
  inside_->chrome.setTheme(theme);
  inside_->chrome.forgetMeasures();
  inside_->facts.forget();
  inside_->model.list().remeasure();
  if (inside_->holds_context) inside_->atlas.clear();
}

void Canvas::setSize(float width, float height, float ratio) {
  ratio = std::isfinite(ratio) ? std::clamp(ratio, 0.25f, 8.f) : 1;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.f, width), std::max(1.f, height)};
  io.DisplayFramebufferScale = {ratio, ratio};
  if (ratio != inside_->chrome.ratio()) {
    inside_->chrome.setRatio(ratio);
    inside_->columns.forgetRuns();
    inside_->model.list().remeasure();
    inside_->facts.forget();
    if (inside_->holds_context) inside_->atlas.clear();
  }
  inside_->model.resize(width, height);
}

void Canvas::setStyle(size_t index, float font_px) {
  inside_->columns.setStyle(index, font_px);
}

void Canvas::beginLayout() {
  if (inside_->holds_context && inside_->atlas.purge()) inside_->columns.forgetRuns();
}

void Canvas::lost() {
  inside_->ready = inside_->holds_context = false;
  inside_->renderer.lost();
  inside_->atlas.lost();
  inside_->ribbons.lost();
  inside_->minimaps.lost();
}

void Canvas::restored() {
  inside_->renderer.create();
  inside_->ribbons.create();
  inside_->minimaps.create();
  inside_->atlas.restored();
  glFlush();  // the compiler begins now, beside what the page does next
  inside_->ready = inside_->holds_context = true;
}

void Canvas::pointer(float x, float y, int source) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource(std::clamp(source, 0, int(ImGuiMouseSource_COUNT) - 1)));
  io.AddMousePosEvent(x, y);
}

void Canvas::button(int button, bool down, int source) {
  if (button < 0 || button >= ImGuiMouseButton_COUNT) return;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource(std::clamp(source, 0, int(ImGuiMouseSource_COUNT) - 1)));
  io.AddMouseButtonEvent(button, down);
}

void Canvas::wheel(float dx, float dy) {
  ImGui::GetIO().AddMouseWheelEvent(dx * kWheel, dy * kWheel);
}

void Canvas::activate(uint32_t widget) {
  inside_->widgets.activate(widget);
}

int Canvas::frame(double seconds) {
  Inside& in = *inside_;
  if (!in.ready) return 0;
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = std::isfinite(seconds) ? float(std::clamp(seconds, 0.001, 0.1)) : 0.016f;
  bool more = in.paint(in.model, in.columns, in.facts);
  in.collectChrome();
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  more |= context.InputEventsQueue.Size > 0;
  const bool popup = context.OpenPopupStack.Size > 0;
  return (ImGui::GetMouseCursor() & 0xff) | int(in.chrome_rects.size() / 4) << 8 | int(more) << 16 | int(popup) << 17;
}

void Canvas::rehearse(ViewModel& other) {
  Inside& in = *inside_;
  const ImGuiIO& io = ImGui::GetIO();
  if (!in.ready || ImGui::IsAnyMouseDown() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) return;
  other.resize(io.DisplaySize.x, io.DisplaySize.y);
  ColumnPainter columns(in.atlas);
  FactPanel facts;
  in.paint(other, columns, facts);
}

int Canvas::prefetch(int budget) {
  if (inside_->ready) {
    inside_->renderer.check();
    inside_->atlas.settle();
    inside_->ribbons.settle();
    inside_->minimaps.settle();
  }
  return inside_->ready ? inside_->columns.prefetch(inside_->model, inside_->chrome.ratio(), budget) : 0;
}

const float* Canvas::chrome() const {
  return inside_->chrome_rects.data();
}
const char* Canvas::widgets() {
  return inside_->widgets.json();
}

}  // namespace synoptic
