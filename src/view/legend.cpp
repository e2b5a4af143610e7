// The legend: the marks as they look in the articles and what they mean, in a strip under the columns until it is
// dismissed.
#include <algorithm>

#include "imgui.h"
#include "view/panels_paint.h"

namespace synoptic {
namespace {

struct Entry {
  Relation relation;
  const char *name, *meaning;
  bool declared = false;  // shown only where there is one
};
constexpr Entry kEntries[] = {{Relation::conflict, "Conflict", "both cannot be true"},
                              {Relation::differs, "Differs", "both can be true"},
                              {Relation::shared, "Shared", "in another article too"},
                              {Relation::only, "Only here", "in no other article"},
                              {Relation::shared, "Declared", "edited, and says so", true}};
constexpr float kPadding = 12, kLine = 26, kClose = 32;

}  // namespace

void beginPanel(const char* name, const Rect& place) {
  ImGui::SetNextWindowPos({place.x, place.y});
  ImGui::SetNextWindowSize({place.w, place.h});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void endPanel(Chrome& chrome) {
  chrome.flush(ImGui::GetWindowDrawList());
  ImGui::End();
}

void drawLegend(ViewModel& model, Chrome& chrome) {
  const Rect place = model.panels().legend;
  if (place.w <= 0 || place.h <= 0) return;
  beginPanel("legend", place);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({place.x, place.y + .5f}, {place.right(), place.y + .5f}, packed(chrome.palette().line));
  const size_t columns = model.panels().legend_columns;
  const float width = (place.w - kPadding - kClose - 6) / float(columns);
  for (size_t i = 0; i < std::size(kEntries); i++) {
    const Entry& e = kEntries[i];
    if (e.declared && !model.declares()) continue;
    const float x = place.x + kPadding + float(i % columns) * width, y = place.y + 7 + float(i / columns) * kLine;
    const float top = y + (kLine - Chrome::kSignHeight) / 2;
    if (e.declared)
      drawDeclared(list, chrome.palette(), {x + 1, top, Chrome::kSignWidth - 2, 10}, top + 4, chrome.ratio());
    else
      chrome.sign(list, e.relation, x, top);
    const float text = x + Chrome::kSignWidth + 8, end = x + width - 10;
    const TextLine name = elide(e.name, Face::small_strong, end - text, chrome.measure());
    chrome.text(text, y + 4, name.text, Face::small_strong, Ink::text, name.width);
    const float rest = text + name.width + 7;
    const TextLine meaning = elide(e.meaning, Face::small, end - rest, chrome.measure());
    if (meaning.text != e.meaning) continue;  // half a meaning is none
    chrome.text(rest, y + 4, meaning.text, Face::small, Ink::muted, meaning.width);
  }
  const Rect close{place.right() - kClose - 4, place.y + (std::min(place.h, 40.f) - kClose) / 2, kClose, kClose};
  if (chrome.button(list, "Close the legend", close, {}).pressed) model.toggle(Toggle::legend);
  chrome.icon(list, Icon::close, close.x + kClose / 2, close.y + kClose / 2, chrome.palette().muted);
  endPanel(chrome);
}

}  // namespace synoptic
