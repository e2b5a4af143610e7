// The fact list: head with the counts as filters, then sections and cards, of which only those in view are composed.
// Wheel and scroll bar are ImGui's; a finger drags the list and flicks it.
#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "view/panels_paint.h"

namespace synoptic {
namespace {

constexpr float kHead = 52, kScrollbar = 12;
// Under the head lie the document's own fields (text, kind, article), which sift the list: web/src/sift.ts.
constexpr float kFields = 40;
// A finger that moved further than this is dragging, not pressing (CSS px).
constexpr float kDragStart = 8;
constexpr size_t kMeasuredAFrame = 40;  // more than a screen holds: the first frame of a comparison waits for these
constexpr const char* kFilterNames[] = {"Show shared facts", "Show conflicts", "Show differences",
                                        "Show what only one article has"};

}  // namespace

// Counts by relation; each is a filter. Returns the height taken.
float FactPanel::head(ViewModel& model, Chrome& chrome, const Rect& place) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float room = (place.w - 2 * kCardPadding - 3 * 6) / 4;
  for (size_t i = 0; i < kByStrength.size(); i++) {
    const Relation relation = kByStrength[i];
    const bool on = model.shown(relation);
    const Rect box{place.x + kCardPadding + float(i) * (room + 6), place.y + 10, room, 32};
    const Chrome::Press press = chrome.control(kFilterNames[size_t(relation)], box, {Role::checkbox, on, false});
    const Palette& p = chrome.palette();
    if (on) chrome.fill(list, box, press.hovered ? p.pressed : p.hover, 8);
    if (!on)
      list->AddRect({box.x + .5f, box.y + .5f}, {box.right() - .5f, box.bottom() - .5f},
                    packed(press.hovered ? p.muted : p.line), 8);
    const std::string count = std::to_string(model.counts()[size_t(relation)]);
    const float text = chrome.width(Face::strong, count), whole = Chrome::kSignWidth + 6 + text;
    const bool fits = whole + 8 <= box.w;
    const float x = box.x + std::max(4.f, (box.w - (fits ? whole : Chrome::kSignWidth)) / 2);
    chrome.sign(list, relation, x, box.y + 8);
    if (fits)
      chrome.text(x + Chrome::kSignWidth + 6, box.y + 6, count, Face::strong, on ? inkOf(relation) : Ink::faint, text);
    if (press.pressed) model.setShown(relation, !on);
  }
  return kHead;
}

const Card& FactPanel::composed(ViewModel& model, Chrome& chrome, uint32_t fact, bool chosen, float width) {
  const uint64_t key = uint64_t(fact) << 1 | uint64_t(chosen);
  for (const auto& [known, card] : cards_) {
    if (known == key) return card;
  }
  if (cards_.size() >= 64) cards_.erase(cards_.begin(), cards_.begin() + 32);
  cards_.emplace_back(key, composeCard(model.comparison(), fact, chosen, width, chrome.measure()));
  return cards_.back().second;
}

// True: pressed.
bool FactPanel::card(ViewModel& model, Chrome& chrome, size_t index, Rect box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ListEntry entry = model.list().entries()[index];
  const Palette& p = chrome.palette();
  ImGui::PushID(int(index));
  if (entry.fact < 0) {
    const std::string name(sectionName(entry.relation)), count = std::to_string(entry.count);
    chrome.heading(name + " " + count, box);
    chrome.text(box.x + kCardPadding, box.bottom() - 28, name, Face::small_strong, inkOf(entry.relation));
    chrome.text(box.x + kCardPadding + chrome.width(Face::small_strong, name) + 7, box.bottom() - 28, count,
                Face::small, Ink::muted);
    ImGui::PopID();
    return false;
  }
  const bool chosen = model.choice().fact == entry.fact;
  const Rect inner{box.x + 6, box.y + 1, box.w - 12, box.h - 2};
  const Chrome::Press press =
      chrome.control(spokenFact(model.comparison(), uint32_t(entry.fact)), inner, {Role::option, chosen, false});
  if (chosen) {
    chrome.fill(list, inner, p.chosen, 8);
    chrome.fill(list, {inner.x, inner.y + 8, 3, inner.h - 16}, p.relation[size_t(entry.relation)], 1.5f);
  } else if (press.hovered) {
    chrome.fill(list, inner, press.held ? p.pressed : p.hover, 8);
  }
  const Card& content = composed(model, chrome, uint32_t(entry.fact), chosen, box.w);
  chrome.sign(list, entry.relation, box.x + kCardPadding + 2, box.y + 13);
  for (const CardLine& line : content.lines) {
    chrome.text(box.x + line.x, box.y + line.y, line.text, line.face, line.ink, line.width);
    if (line.struck)
      chrome.fill(list, {box.x + line.x, box.y + line.y + specOf(line.face).line * .54f, line.width, 1.25f}, p.muted,
                  0);
  }
  ImGui::PopID();
  return press.pressed && !dragging_;
}

// A finger moves the list; true: it still glides.
bool FactPanel::drag(const Rect& place) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (touch && io.MouseClicked[0]) {
    dragging_ = false;
    dragged_ = drag_speed_ = 0;
  }
  const ImVec2 from = io.MouseClickedPos[0];
  if (touch && io.MouseDown[0] && place.contains(from.x, from.y)) {
    dragged_ += std::abs(io.MouseDelta.y);
    dragging_ |= dragged_ > kDragStart;
    if (!dragging_) return false;
    ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
    const float speed = -io.MouseDelta.y / std::max(io.DeltaTime, 0.004f);
    drag_speed_ = drag_speed_ * .6f + speed * .4f;
    return false;
  }
  if (io.MouseDown[0]) return false;
  if (!io.MouseReleased[0]) dragging_ = false;
  if (std::abs(drag_speed_) < 20) {
    drag_speed_ = 0;
    return false;
  }
  ImGui::SetScrollY(ImGui::GetScrollY() + drag_speed_ * io.DeltaTime);
  drag_speed_ *= std::exp(-4 * io.DeltaTime);
  return true;
}

void FactPanel::entries(ViewModel& model, Chrome& chrome, const Rect& place) {
  FactList& facts = model.list();
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float scroll = ImGui::GetScrollY();
  if (facts.entries().empty()) {
    const bool none = model.comparison().facts.empty();
    float y = origin.y + 14;
    const char* text =
        none ? (model.comparison().articles.size() < 2 ? "Add another article to compare with."
                                                       : "Nothing was found to compare in these articles.")
             : "No fact of this list fits.";
    for (const TextLine& line : wrapText(text, Face::body, place.w - 2 * kCardPadding, 4, chrome.measure())) {
      chrome.text(place.x + kCardPadding, y, line.text, Face::body, Ink::muted, line.width);
      y += 20;
    }
    return;
  }
  int32_t pressed = -1;
  const FactList::Range visible = facts.visible(scroll, scroll + place.h);
  for (size_t i = visible.begin; i < visible.end && i < facts.entries().size(); i++) {
    if (card(model, chrome, i, {place.x, origin.y + facts.top(i), place.w, facts.height(i)}))
      pressed = facts.entries()[i].fact;
  }
  ImGui::SetCursorScreenPos({origin.x, origin.y + facts.total() + 16});
  ImGui::Dummy({1, 1});
  if (pressed >= 0) {
    revealed_ = pressed;  // it is in view already
    model.chooseFact(pressed == model.choice().fact ? -1 : pressed);
  }
}

bool FactPanel::draw(ViewModel& model, Chrome& chrome) {
  const Rect place = model.panels().facts;
  if (place.w <= 0 || place.h <= 0) return false;
  const float width = place.w - kScrollbar;
  if (serial_ != model.serial()) cards_.clear();
  const bool choice_changed = serial_ != model.serial() && revealed_ != model.choice().fact;
  serial_ = model.serial();
  FactList& facts = model.list();
  if (facts.resize(width)) cards_.clear();
  const int32_t chosen = facts.entryOf(model.choice().fact);
  bool more = facts.measure(model.comparison(), chrome.measure(), kMeasuredAFrame, chosen);

  beginPanel("facts", place);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 line = packed(chrome.palette().line);
  if (model.panels().narrow) {
    list->AddLine({place.x, place.y + .5f}, {place.right(), place.y + .5f}, line);
  } else {
    list->AddLine({place.x + .5f, place.y}, {place.x + .5f, place.bottom()}, line);
  }
  if (model.comparison().articles.empty()) {  // it is being made
    endPanel(chrome);
    return false;
  }
  const float head_height = std::min(place.h, head(model, chrome, {place.x, place.y, width, place.h}) + kFields);
  chrome.flush(list);

  const Rect inside{place.x + 1, place.y + head_height, width, std::max(1.f, place.h - head_height)};
  ImGui::SetCursorScreenPos({inside.x, inside.y});
  ImGui::BeginChild("list", {place.w - 1, inside.h}, 0, ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  if (choice_changed && chosen >= 0) {
    const float top = facts.top(size_t(chosen)), bottom = top + facts.height(size_t(chosen)),
                scroll = ImGui::GetScrollY();
    if (top < scroll || bottom > scroll + inside.h) ImGui::SetScrollY(std::max(0.f, top - inside.h * .25f));
    more = true;  // ImGui scrolls in the next frame
  }
  revealed_ = model.choice().fact;
  more |= drag(inside);
  more |= facts.total() != height_;  // the scroll bar tells the height of the frame before
  height_ = facts.total();
  entries(model, chrome, inside);
  chrome.flush(ImGui::GetWindowDrawList());
  ImGui::EndChild();
  endPanel(chrome);
  return more;
}

}  // namespace synoptic
