// renderer: ImGui's draw data in, WebGL2 calls out. Reads no GL state back: every such read waits for the browser's GPU
// process (53 of 56 ms a frame with the stock backend). Other code that draws in a callback may leave any state behind.
// Covered by the browser tests.
#pragma once
#include <GLES3/gl3.h>

#include "view/palette.h"

struct ImDrawData;
struct ImDrawCmd;
struct ImTextureData;

namespace synoptic {

// A program of two shaders. The browser's GPU process compiles and links while the page goes on; what is asked of it
// waits for that and for all that was drawn so far. So nothing is asked on the way to a frame: the view's size comes as
// the constant attribute 3, whose place is known, not as a uniform, and whether all went well is asked while nobody
// waits (check). The shaders are of this project, so an error is a bug: it is printed.
class Program {
 public:
  void create(const char* vertex, const char* fragment);
  void lost() { id_ = 0; }
  void check();                            // waits for the compiler, once
  void use(const ImDrawData& data) const;  // the shaders' `view`: width and height in CSS px, device px of one

 private:
  GLuint id_ = 0;
  bool checked_ = false;
};

// Scissor of a command in device px. False: nothing of it is visible.
bool setScissor(const ImDrawCmd& command, const ImDrawData& data);

class Renderer {
 public:
  void create();
  void lost();  // forgets what the context held, ImGui's textures included
  void check() { program_.check(); }
  void render(const ImDrawData& data, Color background);

 private:
  Program program_;
  GLuint array_ = 0, vertices_ = 0, indices_ = 0;

  void bind(const ImDrawData& data);
  static void update(ImTextureData& texture);
};

}  // namespace synoptic
