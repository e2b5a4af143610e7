// Icons of the toolbar: drawings on a grid of 16×16, one string each: M moves, L draws a line to, C a cubic curve to, Z
// closes, O a circle (centre, radius), numbers in between. Stroked, so they stay sharp at every ratio.
#include <cstdlib>

#include "view/chrome.h"

namespace synoptic {
namespace {

// By Icon.
constexpr const char* kDrawings[] = {
    "M8 3L8 13M3 8L13 8",  // plus
    "M5.5 3.5L3.5 3.5L3.5 13.5L12.5 13.5L12.5 3.5L10.5 3.5M5.75 2.5L10.25 2.5L10.25 4.75L5.75 4.75Z"
    "M6 8L10 8M6 10.5L9 10.5",  // paste
    "M6.8 9.2C5.5 7.9 5.5 6.4 6.6 5.3L8.6 3.3C9.7 2.2 11.4 2.2 12.5 3.3C13.6 4.4 13.6 6.1 12.5 7.2L11.4 8.3"
    "M9.2 6.8C10.5 8.1 10.5 9.6 9.4 10.7L7.4 12.7C6.3 13.8 4.6 13.8 3.5 12.7C2.4 11.6 2.4 9.9 3.5 8.8L4.6 7.7",  // link
    "M8 2.5L8 9.5M5 6.8L8 9.8L11 6.8M2.75 10.5L2.75 13.25L13.25 13.25L13.25 10.5",                               // save
    "M6 3L3 6L6 9M3.2 6L9.5 6C11.7 6 13.2 7.6 13.2 9.6C13.2 11.6 11.7 13.2 9.5 13.2L6.5 13.2",                   // undo
    "M10 3L13 6L10 9M12.8 6L6.5 6C4.3 6 2.8 7.6 2.8 9.6C2.8 11.6 4.3 13.2 6.5 13.2L9.5 13.2",                    // redo
    "M6 4L13.5 4M6 8L13.5 8M6 12L13.5 12O3 4 1O3 8 1O3 12 1",                                                    // list
    "M3 3L3 13M6 4L13.5 4M6 8L13.5 8M6 12L11 12",                                                       // shared
    "M2.5 3.5L13.5 3.5L13.5 12.5L2.5 12.5ZM5 6.5L6.5 6.5M8.5 6.5L11 6.5M5 9.5L6.5 9.5M8.5 9.5L11 9.5",  // legend
    "O8 8 5.75M6.3 6.6C6.3 4.2 9.8 4.3 9.8 6.4C9.8 7.8 8 7.9 8 9.3M8 11L8 11.4",                        // help
    "O3.5 8 1.2O8 8 1.2O12.5 8 1.2",                                                                    // more
    "M4 4L12 12M12 4L4 12",                                                                             // close
    "M2.5 3.5L8.5 3.5M2.5 8L8.5 8M2.5 12.5L8.5 12.5M11 5.5L13.75 5.5L13.75 10.5L11 10.5Z",              // annotated
    "M2.5 3.5L6.5 3.5M9.5 3.5L13.5 3.5M2.5 8L6.5 8M9.5 8L13.5 8M2.5 12.5L6.5 12.5M9.5 12.5L13.5 12.5",  // align
    "M2.5 3L13.5 3L13.5 13L2.5 13ZM2.5 6.5L13.5 6.5M6.5 3L6.5 13",                                      // table
    "O7 7 4.25M10.2 10.2L13.5 13.5",                                                                    // find
    "O8 8 5.75M8 4.75L8 8L10.5 9.5",                                                                    // study
    "M6.5 3.5L3 3.5L3 13L12.5 13L12.5 9.5M9 3L13.25 3L13.25 7.25M13 3.25L7.5 8.75",                     // out
};
constexpr float kGrid = 16, kStroke = 1.4f;

}  // namespace

void Chrome::icon(ImDrawList* list, Icon icon, float center_x, float center_y, Color color) {
  const ImU32 ink = packed(color);
  const float left = center_x - kGrid / 2, top = center_y - kGrid / 2;
  const char* at = kDrawings[size_t(icon)];
  const auto number = [&] {
    char* end = nullptr;
    const float value = std::strtof(at, &end);
    at = end;
    return value;
  };
  const auto point = [&] {
    const float x = number(), y = number();
    return ImVec2{left + x, top + y};
  };
  const auto stroke = [&](ImDrawFlags flags) {
    if (list->_Path.Size > 1) list->PathStroke(ink, flags, kStroke);
    list->PathClear();
  };
  while (*at) {
    switch (*at++) {
      case 'M':
        stroke(0);
        list->PathLineTo(point());
        break;
      case 'L':
        list->PathLineTo(point());
        break;
      case 'C': {
        const ImVec2 a = point(), b = point(), c = point();
        list->PathBezierCubicCurveTo(a, b, c, 12);
        break;
      }
      case 'Z':
        stroke(ImDrawFlags_Closed);
        break;
      case 'O': {
        stroke(0);
        const ImVec2 center = point();
        const float radius = number();
        if (radius < 2) {
          list->AddCircleFilled(center, radius, ink);
        } else {
          list->AddCircle(center, radius, ink, 0, kStroke);
        }
        break;
      }
      default:
        break;
    }
  }
  stroke(0);
}

}  // namespace synoptic
