// See widgets.h.
#include "view/widgets.h"

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
  if (!id || !context->CurrentWindow) return;
  ImRect visible = box;
  visible.ClipWithFull(context->CurrentWindow->ClipRect);
  if (visible.GetWidth() <= 0 || visible.GetHeight() <= 0) return;
  static_cast<synoptic::Widgets*>(context->TestEngine)
      ->seen(id, {visible.Min.x, visible.Min.y, visible.GetWidth(), visible.GetHeight()});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}

namespace synoptic {
namespace {

// as the mirror knows them: those of ARIA, but a button that opens a menu
constexpr std::string_view kRoles[] = {"button",     "checkbox", "option",          "heading",
                                       "menubutton", "menuitem", "menuitemcheckbox"};

void appendString(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (uint8_t(c) >= 0x20) out += c;
  }
  out += '"';
}

void appendNumber(std::string& out, std::string_view member, float value) {
  out += ",\"";
  out += member;
  out += "\":";
  out += std::to_string(int(std::lround(value)));
}

}  // namespace

void Widgets::begin() {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = this;
  context.TestEngineHookItems = true;
  widgets_.clear();
  by_id_.clear();
}

void Widgets::seen(uint32_t id, Rect visible) {
  const auto [at, fresh] = by_id_.try_emplace(id, widgets_.size());
  if (fresh) widgets_.push_back({id, visible, {}, {}});
}

void Widgets::describe(uint32_t id, std::string_view name, WidgetState state) {
  const auto at = by_id_.find(id);
  if (at == by_id_.end()) return;
  widgets_[at->second].name = name;
  widgets_[at->second].state = state;
}

bool Widgets::takeActivation(uint32_t id) {
  if (pending_ == 0 || pending_ != id) return false;
  pending_ = 0;
  return true;
}

const char* Widgets::json() {
  json_ = "[";
  for (const Widget& w : widgets_) {
    if (w.name.empty()) continue;
    if (json_.size() > 1) json_ += ',';
    json_ += "{\"id\":" + std::to_string(w.id) + ",\"label\":";
    appendString(json_, w.name);
    json_ += ",\"role\":\"";
    json_ += kRoles[size_t(w.state.role)];
    json_ += '"';
    appendNumber(json_, "x", w.box.x);
    appendNumber(json_, "y", w.box.y);
    appendNumber(json_, "w", w.box.w);
    appendNumber(json_, "h", w.box.h);
    if (w.state.role == Role::checkbox || w.state.role == Role::menu_checkbox)
      json_ += w.state.on ? ",\"checked\":true" : ",\"checked\":false";
    if (w.state.role == Role::menu_button) json_ += w.state.on ? ",\"expanded\":true" : ",\"expanded\":false";
    if (w.state.role == Role::option) json_ += w.state.on ? ",\"selected\":true" : ",\"selected\":false";
    if (w.state.disabled) json_ += ",\"disabled\":true";
    json_ += '}';
  }
  json_ += ']';
  return json_.c_str();
}

}  // namespace synoptic
