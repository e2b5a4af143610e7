// widgets: what ImGui drew in a frame in, a list with name, role, state and rectangle out: the mirror that keyboard and
// assistive technology use is made from it. Rectangles come from ImGui's own test-engine hooks (clipped to what is
// visible), names and roles from the code that draws the widget, since most labels are painted, not ImGui's. Covered by
// the browser tests.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "view/columns.h"

namespace synoptic {

enum class Role : uint8_t { button, checkbox, option, heading, menu_button, menu_item, menu_checkbox };

struct WidgetState {
  Role role = Role::button;
  bool on = false;  // checked, selected, or its menu is open
  bool disabled = false;
};

class Widgets {
 public:
  void begin();  // a new frame of ImGui's current context
  // Names the widget that was just added; without a name it is not reported.
  void describe(uint32_t id, std::string_view name, WidgetState state);
  void seen(uint32_t id, Rect visible);  // from ImGui's hook
  const char* json();                    // of the last frame; valid until the next call

  // A press by keyboard or assistive technology, in the next frame.
  void activate(uint32_t id) { pending_ = id; }
  bool takeActivation(uint32_t id);
  bool waiting() const { return pending_ != 0; }
  void end() { pending_ = 0; }

 private:
  struct Widget {
    uint32_t id = 0;
    Rect box;
    std::string name;
    WidgetState state;
  };
  std::vector<Widget> widgets_;
  std::unordered_map<uint32_t, size_t> by_id_;  // looked up only: order is that of widgets_
  std::string json_;
  uint32_t pending_ = 0;
};

}  // namespace synoptic
