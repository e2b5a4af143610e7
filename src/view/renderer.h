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

// Compiles and links; 0 when the context is gone. The shaders are of this project, so an error is a bug: it is printed.
GLuint makeProgram(const char* vertex, const char* fragment);

// Scissor of a command in device px. False: nothing of it is visible.
bool setScissor(const ImDrawCmd& command, const ImDrawData& data);

class Renderer {
 public:
  void create();
  void lost();  // forgets what the context held, ImGui's textures included
  void render(const ImDrawData& data, Color background);

 private:
  GLuint program_ = 0, array_ = 0, vertices_ = 0, indices_ = 0;
  GLint view_ = -1;

  void bind(const ImDrawData& data) const;
  static void update(ImTextureData& texture);
};

}  // namespace synoptic
