// instances: many small shapes of one kind, drawn by one shader in one instanced call, inside an ImGui draw list.
// Ribbons and minimaps are made of them. An instance is three vec4, the shader's attributes 0 to 2. Covered by the
// browser tests.
#pragma once
#include <GLES3/gl3.h>

#include <vector>

#include "view/columns.h"
#include "view/renderer.h"

struct ImDrawList;
struct ImDrawCmd;

namespace synoptic {

class Instances {
 public:
  struct Instance {
    float attributes[3][4];
  };

  void create(const char* vertex_shader, const char* fragment_shader, int corners);  // corners: of the triangle strip
  void lost();  // with the context: its names mean nothing any more
  void
  settle();  // while nobody waits: the first frame of a page needs no instances, so it does not wait for their program
  void clear() { instances_.clear(); }
  void add(const Instance& instance) { instances_.push_back(instance); }
  void draw(ImDrawList* list, Rect clip);  // when the list is rendered

 private:
  std::vector<Instance> instances_;
  const char *vertex_shader_ = nullptr, *fragment_shader_ = nullptr;
  int corners_ = 0;
  Program program_;
  GLuint array_ = 0, buffer_ = 0;

  void make();
  static void callback(const ImDrawList*, const ImDrawCmd* command);
  void render(const ImDrawCmd& command);
};

}  // namespace synoptic
