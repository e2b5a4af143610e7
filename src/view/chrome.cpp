// See chrome.h.
#include "view/chrome.h"

#include <emscripten/em_js.h>

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

// clang-format off
EM_JS(void, chrome_style, (int index, float px, int weight, int rgb), {
  const color = `rgb(${rgb >> 16 & 255} ${rgb >> 8 & 255} ${rgb & 255})`;
  (Module.uiStyles ||= [])[index] = { px, color, deviceFont: `${weight} ${px}px Inter, 'Inter Other', 'Noto Sans', system-ui, sans-serif` };
});
EM_JS(float, chrome_measure, (int index, const char* text, int bytes), {
  const m = Module.uiMeasure ||= { ctx: new OffscreenCanvas(8, 8).getContext('2d'), font: "" };
  const font = Module.uiStyles[index].deviceFont;
  if (m.font !== font) { m.ctx.font = m.font = font; m.ctx.fontKerning = 'normal'; }
  return m.ctx.measureText(UTF8ToString(text, bytes)).width;
});
// clang-format on

namespace synoptic {
namespace {

// Where the baseline lies in a line box, in font sizes below its middle (Inter's ascent and descent).
constexpr float kBaseline = 0.3636f;
// Widths of pieces longer than this are not kept: they are prefixes that were tried.
constexpr size_t kMostMeasured = 48, kMostWidths = 30000;

int styleOf(Face face, Ink ink) {
  return int(size_t(face) * kInks + size_t(ink));
}

Color inkColor(const Palette& p, Ink ink) {
  switch (ink) {
    case Ink::text:
      return p.text;
    case Ink::muted:
      return p.muted;
    case Ink::faint:
      return p.faint;
    case Ink::accent:
      return p.accent;
    case Ink::on_accent:
      return p.on_accent;
    default:
      return p.relation_ink[size_t(ink) - size_t(Ink::shared)];
  }
}

}  // namespace

void Chrome::setTheme(Theme theme) {
  palette_ = &paletteOf(theme);
  registerStyles();
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.FontSizeBase = 14;
  style.WindowPadding = style.FramePadding = {0, 0};
  style.WindowBorderSize = style.PopupBorderSize = style.ChildBorderSize = 0;
  style.WindowRounding = style.ChildRounding = 0;
  style.PopupRounding = 8;
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.WindowMinSize = {1, 1};
  style.GrabMinSize = 28;
  const auto color = [&](ImGuiCol which, Color c) {
    style.Colors[which] = {c.r / 255.f, c.g / 255.f, c.b / 255.f, c.a / 255.f};
  };
  const Palette& p = *palette_;
  color(ImGuiCol_WindowBg, p.panel);
  color(ImGuiCol_PopupBg, p.panel);
  color(ImGuiCol_ChildBg, p.panel);
  color(ImGuiCol_ScrollbarBg, p.panel.faded(0));
  color(ImGuiCol_ScrollbarGrab, p.text.faded(.22));
  color(ImGuiCol_ScrollbarGrabHovered, p.text.faded(.36));
  color(ImGuiCol_ScrollbarGrabActive, p.text.faded(.5));
}

void Chrome::setRatio(float ratio) {
  if (ratio == ratio_) return;
  ratio_ = ratio;
  registerStyles();
  forgetMeasures();
}

void Chrome::registerStyles() {
  for (size_t f = 0; f < kFaces; f++) {
    for (size_t i = 0; i < kInks; i++) {
      const Color c = inkColor(*palette_, Ink(i));
      chrome_style(styleOf(Face(f), Ink(i)), kFaceSpecs[f].size * ratio_, kFaceSpecs[f].weight,
                   c.r << 16 | c.g << 8 | c.b);
    }
  }
}

float Chrome::width(Face face, std::string_view text) {
  if (text.empty()) return 0;
  const auto measured = [&] {
    return chrome_measure(styleOf(face, Ink::text), text.data(), int(text.size())) / ratio_;
  };
  if (text.size() > kMostMeasured) return measured();
  std::string key(1, char(face));
  key += text;
  if (widths_.size() > kMostWidths) widths_.clear();
  const auto [at, fresh] = widths_.try_emplace(std::move(key), 0.f);
  if (fresh) at->second = measured();
  return at->second;
}

void Chrome::text(float x, float top, std::string_view text, Face face, Ink ink, float known_width) {
  if (text.empty()) return;
  const FaceSpec& spec = specOf(face);
  const float w = known_width >= 0 ? known_width : width(face, text);
  const WordLook look{uint8_t(WordAtlas::kUiStyles + styleOf(face, ink)), startsRightToLeft(text), 0};
  // a little more than measured: the sum of words misses the kerning at their spaces
  const int word = atlas_.intern(text, look, spec.size * ratio_, w * ratio_ + 4);
  if (atlas_.place(word)) quads_.push_back({word, x, top + spec.line / 2 + spec.size * kBaseline});
}

void drawWords(ImDrawList* list, const WordAtlas& atlas, float ratio, std::vector<std::pair<int, ImVec2>>& words) {
  constexpr float kAcross = 1.f / WordAtlas::kPageWidth, kDown = 1.f / WordAtlas::kPageHeight;
  const auto pageOf = [&](const auto& word) { return atlas.placed(word.first).page; };
  std::stable_sort(words.begin(), words.end(), [&](const auto& a, const auto& b) { return pageOf(a) < pageOf(b); });
  for (auto from = words.begin(); from != words.end();) {
    const int page = pageOf(*from);
    const auto to = std::find_if(from, words.end(), [&](const auto& word) { return pageOf(word) != page; });
    list->PushTexture(ImTextureRef(ImTextureID(atlas.texture(page))));
    list->PrimReserve(int(6 * (to - from)), int(4 * (to - from)));
    for (; from != to; ++from) {
      const PlacedWord& w = atlas.placed(from->first);
      const float x = from->second.x - w.pad, y = from->second.y - w.base;
      list->PrimRectUV({x / ratio, y / ratio}, {(x + w.w) / ratio, (y + w.h) / ratio}, {w.x * kAcross, w.y * kDown},
                       {(w.x + w.w) * kAcross, (w.y + w.h) * kDown}, IM_COL32_WHITE);
    }
    list->PopTexture();
  }
  words.clear();
}

void Chrome::flush(ImDrawList* list) {
  std::vector<std::pair<int, ImVec2>> words;
  for (const Quad& q : quads_) words.push_back({q.word, {std::round(q.x * ratio_), std::round(q.baseline * ratio_)}});
  quads_.clear();
  drawWords(list, atlas_, ratio_, words);
}

Chrome::Press Chrome::control(std::string_view name, Rect box, WidgetState state) {
  Press press;
  const ImGuiID id = ImGui::GetID(name.data(), name.data() + name.size());
  const ImRect rect({box.x, box.y}, {box.right(), box.bottom()});
  if (!ImGui::ItemAdd(rect, id)) return press;
  widgets_.describe(id, name, state);
  if (state.disabled) return press;
  press.pressed = ImGui::ButtonBehavior(rect, id, &press.hovered, &press.held);
  press.pressed |= widgets_.takeActivation(id);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return press;
}

Chrome::Press Chrome::button(ImDrawList* list, std::string_view name, Rect box, WidgetState state) {
  const Press press = control(name, box, state);
  if (state.on) fill(list, box, palette_->chosen);
  if (press.held && press.hovered) {
    fill(list, box, palette_->pressed);
  } else if (press.hovered) {
    fill(list, box, palette_->hover);
  }
  return press;
}

void Chrome::heading(std::string_view name, Rect box) {
  const ImGuiID id = ImGui::GetID(name.data(), name.data() + name.size());
  if (ImGui::ItemAdd(ImRect({box.x, box.y}, {box.right(), box.bottom()}), id)) {
    widgets_.describe(id, name, {Role::heading, false, false});
  }
}

void Chrome::fill(ImDrawList* list, Rect box, Color color, float rounding) {
  list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, packed(color), rounding);
}

void Chrome::sign(ImDrawList* list, Relation relation, float x, float y) {
  if (relation == Relation::conflict || relation == Relation::differs) {
    drawMark(list, *palette_, relation, {x + 1, y + 1, kSignWidth - 2, kSignHeight - 2}, y + kSignHeight - 6, ratio_);
  } else {
    drawSign(list, *palette_, relation == Relation::shared ? Sign::shared : Sign::only, x + kSignWidth / 2,
             y + (relation == Relation::shared ? 0 : -2), y + kSignHeight, true);
  }
}

}  // namespace synoptic
