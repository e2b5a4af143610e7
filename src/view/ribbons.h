// ribbons: pairs of heights at two x in, antialiased bands between them out (shaders/ribbon.vert, ribbon.frag): all of
// a frame in one instanced draw call, inside an ImGui draw list. Covered by the browser tests.
#pragma once
#include <GLES3/gl3.h>

#include <vector>

#include "view/columns.h"
#include "view/palette.h"

struct ImDrawList;
struct ImDrawCmd;

namespace synoptic {

struct Ribbon {
  float x0, x1, top0, bottom0, top1, bottom1;  // CSS px on screen
  Color fill;
};

class Ribbons {
 public:
  void create();
  void lost();
  void clear() { instances_.clear(); }
  void add(const Ribbon& ribbon);
  void draw(ImDrawList* list, Rect clip);  // when the list is rendered

 private:
  struct Instance {
    float from[4], to[4], fill[4];
  };
  std::vector<Instance> instances_;
  GLuint program_ = 0, array_ = 0, buffer_ = 0;
  GLint view_ = -1;

  static void callback(const ImDrawList*, const ImDrawCmd* command);
  void render(const ImDrawCmd& command) const;
};

}  // namespace synoptic
