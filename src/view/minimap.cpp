// See minimap.h.
#include "view/minimap.h"

#include <cstdint>

#include "imgui.h"
#include "view/renderer.h"

namespace synoptic {

extern const char k_minimap_vert[], k_minimap_frag[];

void Minimaps::create() {
  program_ = makeProgram(k_minimap_vert, k_minimap_frag);
  view_ = glGetUniformLocation(program_, "view");
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &buffer_);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  for (GLuint i = 0; i < 3; i++) {
    glEnableVertexAttribArray(i);
    glVertexAttribPointer(i, 4, GL_FLOAT, GL_FALSE, sizeof(Instance), reinterpret_cast<const void*>(size_t(i) * 16));
    glVertexAttribDivisor(i, 1);
  }
  glBindVertexArray(0);
}

void Minimaps::lost() {
  program_ = array_ = buffer_ = 0;
}

void Minimaps::add(const MapMark& m) {
  instances_.push_back({{m.box.x, m.box.y, m.box.w, m.box.h},
                        {m.color.r / 255.f, m.color.g / 255.f, m.color.b / 255.f, m.color.a / 255.f},
                        {float(m.shape), 0, 0, 0}});
}

void Minimaps::draw(ImDrawList* list, Rect clip) {
  if (instances_.empty()) return;
  Minimaps* self = this;
  list->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  list->AddCallback(callback, &self, sizeof self);
  list->PopClipRect();
}

void Minimaps::callback(const ImDrawList*, const ImDrawCmd* command) {
  (*static_cast<Minimaps**>(command->UserCallbackData))->render(*command);
}

void Minimaps::render(const ImDrawCmd& command) const {
  const ImDrawData& data = *ImGui::GetDrawData();
  if (instances_.empty() || !setScissor(command, data)) return;
  glUseProgram(program_);
  glUniform4f(view_, data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, 0);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(instances_.size() * sizeof(Instance)), instances_.data(), GL_STREAM_DRAW);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, GLsizei(instances_.size()));
}

}  // namespace synoptic
