// The toolbar: a table of controls, laid out by panels.cpp; what does not fit goes into a menu. "Save…" is a menu too.
#include <array>

#include "imgui.h"
#include "view/panels_paint.h"

namespace synoptic {
namespace {

enum class Press : uint8_t { ask, toggle, save_menu };
// Where a control stands: in a page of its own, in one that is a part of another page and only read, in both.
enum class Page : uint8_t { both, own, embedded };

struct Control {
  const char* name;   // for assistive technology and in the menu
  const char* label;  // beside the icon; null: never
  Icon icon;
  Press press;
  const char* action;  // of ask
  Toggle toggle;
  uint8_t label_rank, keep_rank;
  bool right, needs_comparison, wide_only;
  Page page = Page::both;
};
constexpr uint8_t kNoLabel = 255;
constexpr Control kControls[] = {
    {"Open in Synoptic",
     "Open in Synoptic",
     Icon::out,
     Press::ask,
     "openWhole",
     {},
     8,
     11,
     false,
     true,
     false,
     Page::embedded},
    {"Add files", "Add files", Icon::plus, Press::ask, "addFiles", {}, 8, 11, false, false, false, Page::own},
    {"Paste", "Paste", Icon::paste, Press::ask, "paste", {}, 4, 8, false, false, false, Page::own},
    {"Copy link", "Copy link", Icon::link, Press::ask, "copyLink", {}, 6, 10, false, true, false, Page::own},
    {"Save…", "Save…", Icon::save, Press::save_menu, "", {}, 3, 5, false, true, false, Page::own},
    {"Undo", nullptr, Icon::undo, Press::ask, "undo", {}, kNoLabel, 3, false, false, false, Page::own},
    {"Redo", nullptr, Icon::redo, Press::ask, "redo", {}, kNoLabel, 2, false, false, false, Page::own},
    {"Find in all articles", nullptr, Icon::find, Press::ask, "find", {}, kNoLabel, 7, true, true, false},
    {"Annotated", "Annotated", Icon::annotated, Press::toggle, "", Toggle::annotated, 7, 9, true, true, true},
    {"Align rows", "Align rows", Icon::align, Press::toggle, "", Toggle::aligned, 2, 4, true, true, true},
    {"Show shared", "Show shared", Icon::shared, Press::toggle, "", Toggle::shared, 5, 6, true, true, false},
    {"Legend", "Legend", Icon::legend, Press::toggle, "", Toggle::legend, 0, 1, true, true, false},
    {"Table of facts", "Table", Icon::table, Press::ask, "matrix", {}, 1, 4, true, true, false},
    {"Timeline, questions, draft check", "Study", Icon::study, Press::ask, "study", {}, 1, 4, true, true, false},
    {"Facts", "Facts", Icon::list, Press::toggle, "", Toggle::facts, 7, 12, true, true, false},
    {"Help", nullptr, Icon::help, Press::ask, "help", {}, kNoLabel, 0, true, false, false},
};
constexpr size_t kCount = std::size(kControls);
constexpr float kButton = 32, kBarPadding = 10, kIconText = 24, kGap = 2;

struct SaveAs {
  const char *name, *action;
};
constexpr SaveAs kSaveAs[] = {{"Save as one file (opens here again)", "saveHtml"},
                              {"Save as JSON (for programs)", "saveJson"},
                              {"Save as Markdown", "saveMarkdown"},
                              {"Save as CSV (one row a fact)", "saveCsv"},
                              {"Save as a picture (PNG)", "savePicture"},
                              {"Copy link to an excerpt", "copyExcerpt"}};

// The controls that a window of this width shows, by index.
std::vector<size_t> controlsOf(const ViewModel& model) {
  std::vector<size_t> controls;
  for (size_t i = 0; i < kCount; i++) {
    const Control& c = kControls[i];
    if (c.page == (model.embedded() ? Page::own : Page::embedded)) continue;
    if (!(c.wide_only && model.panels().narrow)) controls.push_back(i);
  }
  return controls;
}

bool enabled(const ViewModel& model, const Control& c) {
  if (std::string_view(c.action) == "undo") return model.canUndo();
  if (std::string_view(c.action) == "redo") return model.canRedo();
  if (c.press == Press::toggle && c.toggle == Toggle::legend && !model.panels().legend_fits) return false;
  return !c.needs_comparison || !model.comparison().articles.empty();
}

// In the bar, or as a row of the menu of what did not fit.
WidgetState stateOf(const ViewModel& model, const Control& c, bool row) {
  const bool usable = enabled(model, c);
  switch (c.press) {
    case Press::toggle:
      return {row ? Role::menu_checkbox : Role::checkbox, usable && model.on(c.toggle), !usable};
    case Press::save_menu:
      return {row ? Role::menu_item : Role::menu_button, !row && ImGui::IsPopupOpen("save"), !usable};
    case Press::ask:
      break;
  }
  return {row ? Role::menu_item : Role::button, false, !usable};
}

// How many conflicts wait behind "Facts" where the list is shut; empty elsewhere.
std::string waitingOf(const ViewModel& model, const Control& c) {
  const size_t conflicts = model.counts()[size_t(Relation::conflict)];
  if (c.press != Press::toggle || c.toggle != Toggle::facts || conflicts == 0 || model.on(Toggle::facts)) return {};
  return conflicts > 99 ? "99+" : std::to_string(conflicts);
}

void press(ViewModel& model, const Control& c) {
  switch (c.press) {
    case Press::ask:
      model.ask(c.action);
      break;
    case Press::toggle:
      model.toggle(c.toggle);
      break;
    case Press::save_menu:
      break;  // its popup is opened where its id is known
  }
}

// A popup of rows under a button; true while open.
bool beginMenu(const char* id, Chrome& chrome, float right, float top, float width, size_t rows) {
  const ImVec2 view = ImGui::GetIO().DisplaySize;
  width = std::min(width, view.x - 8);
  ImGui::SetNextWindowPos({std::max(4.f, std::min(right, view.x - 4) - width), top});
  ImGui::SetNextWindowSize({width, float(rows) * 36 + 12});
  if (!ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav))
    return false;
  const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  ImGui::GetWindowDrawList()->AddRect(at, {at.x + size.x, at.y + size.y}, packed(chrome.palette().line), 8);
  return true;
}

bool menuRow(Chrome& chrome, size_t row, std::string_view name, const Icon* icon, WidgetState state) {
  const ImVec2 at = ImGui::GetWindowPos();
  const Rect box{at.x + 6, at.y + 6 + float(row) * 36, ImGui::GetWindowSize().x - 12, 36};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const bool pressed = chrome.button(list, name, box, state).pressed;
  const Palette& p = chrome.palette();
  float x = box.x + 12;
  if (icon) {
    chrome.icon(list, *icon, x + 8, box.y + 18, state.disabled ? p.faint : p.text);
    x += 28;
  }
  const TextLine line = elide(name, Face::body, box.right() - x - 8, chrome.measure());
  chrome.text(x, box.y + 8, line.text, Face::body, state.disabled ? Ink::faint : Ink::text, line.width);
  return pressed;
}

void drawControl(const ViewModel& model, Chrome& chrome, const Control& c, const ToolbarPlace& place,
                 const WidgetState& state) {
  const Palette& p = chrome.palette();
  const Color ink = state.disabled ? p.faint : state.on ? p.accent : p.text;
  const Rect& b = place.box;
  const float icon_x = place.labelled ? b.x + kBarPadding + 8 : b.x + b.w / 2;
  chrome.icon(ImGui::GetWindowDrawList(), c.icon, icon_x, b.y + b.h / 2, ink);
  const std::string waiting = waitingOf(model, c);
  if (!waiting.empty()) {
    const float x = place.labelled ? b.right() - kBarPadding - chrome.width(Face::small_strong, waiting) : icon_x + 7;
    chrome.text(x, b.y - 1, waiting, Face::small_strong, Ink::conflict);
  }
  if (!place.labelled) return;
  const Ink text = state.disabled ? Ink::faint : state.on ? Ink::accent : Ink::text;
  chrome.text(b.x + kBarPadding + kIconText, b.y + b.h / 2 - 10, c.label, Face::body, text);
}

void drawMenus(ViewModel& model, Chrome& chrome, const std::vector<size_t>& controls, const ToolbarLayout& layout,
               float top) {
  float save_right = layout.menu.right();
  for (size_t i = 0; i < controls.size(); i++) {
    if (kControls[controls[i]].press == Press::save_menu && layout.items[i].box.w > 0)
      save_right = layout.items[i].box.x + 300;
  }
  if (beginMenu("save", chrome, save_right, top, 300, std::size(kSaveAs))) {
    for (size_t i = 0; i < std::size(kSaveAs); i++) {
      if (menuRow(chrome, i, kSaveAs[i].name, nullptr, {Role::menu_item})) {
        model.ask(kSaveAs[i].action);
        ImGui::CloseCurrentPopup();
      }
    }
    chrome.flush(ImGui::GetWindowDrawList());
    ImGui::EndPopup();
  }
  size_t rows = 0;
  for (const ToolbarPlace& place : layout.items) rows += place.box.w <= 0;
  bool save = false;
  if (beginMenu("more", chrome, layout.menu.right(), top, 280, rows)) {
    size_t row = 0;
    for (size_t i = 0; i < controls.size(); i++) {
      if (layout.items[i].box.w > 0) continue;
      const Control& c = kControls[controls[i]];
      if (!menuRow(chrome, row++, c.name, &c.icon, stateOf(model, c, true))) continue;
      press(model, c);
      save |= c.press == Press::save_menu;
      ImGui::CloseCurrentPopup();
    }
    chrome.flush(ImGui::GetWindowDrawList());
    ImGui::EndPopup();
  }
  if (save) ImGui::OpenPopup("save");
}

}  // namespace

void drawToolbar(ViewModel& model, Chrome& chrome) {
  const Rect bar = model.panels().toolbar;
  if (bar.w <= 0 || bar.h <= 0) return;
  beginPanel("toolbar", bar);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({bar.x, bar.bottom() - .5f}, {bar.right(), bar.bottom() - .5f}, packed(chrome.palette().line));

  std::vector<ToolbarItem> items;
  const float icon_width = model.panels().narrow ? 36 : kButton + 2;
  const std::vector<size_t> controls = controlsOf(model);
  for (size_t control : controls) {
    const Control& c = kControls[control];
    const std::string waiting = waitingOf(model, c);
    const float label = c.label ? chrome.width(Face::body, c.label) : 0;
    const float more = waiting.empty() ? 0 : kGap + chrome.width(Face::small_strong, waiting);
    items.push_back({icon_width, kBarPadding + kIconText + label + more + kBarPadding,
                     c.label ? c.label_rank : kNoLabel, c.keep_rank, c.right});
  }
  const float side = model.panels().narrow ? 4 : 10;
  const Rect inside{bar.x + side, bar.y + (bar.h - kButton) / 2, std::max(0.f, bar.w - 2 * side), kButton};
  const ToolbarLayout layout = layOutToolbar(inside, items, kGap, icon_width);
  bool has_save = false;
  for (size_t i = 0; i < controls.size(); i++) {
    const ToolbarPlace& place = layout.items[i];
    if (place.box.w <= 0) continue;
    const Control& c = kControls[controls[i]];
    has_save |= c.press == Press::save_menu;
    const WidgetState state = stateOf(model, c, false);
    if (chrome.button(list, c.name, place.box, state).pressed) {
      press(model, c);
      if (c.press == Press::save_menu) ImGui::OpenPopup("save");
    }
    drawControl(model, chrome, c, place, state);
  }
  if (layout.menu.w > 0) {
    // the other menu hangs from here where its own button did not fit
    const bool open = ImGui::IsPopupOpen("more") || (ImGui::IsPopupOpen("save") && !has_save);
    if (chrome.button(list, "More", layout.menu, {Role::menu_button, open}).pressed) ImGui::OpenPopup("more");
    chrome.icon(list, Icon::more, layout.menu.x + layout.menu.w / 2, layout.menu.y + layout.menu.h / 2,
                chrome.palette().text);
  }
  chrome.flush(list);
  drawMenus(model, chrome, controls, layout, bar.bottom() + 4);
  endPanel(chrome);
}

}  // namespace synoptic
