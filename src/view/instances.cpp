// See instances.h.
#include "view/instances.h"

#include <cstdint>

#include "imgui.h"
#include "view/renderer.h"

namespace synoptic {

void Instances::create(const char* vertex_shader, const char* fragment_shader, int corners) {
  vertex_shader_ = vertex_shader;
  fragment_shader_ = fragment_shader;
  corners_ = corners;
}

void Instances::make() {
  if (array_) return;
  program_.create(vertex_shader_, fragment_shader_);
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

void Instances::settle() {
  make();
  program_.check();
}

void Instances::lost() {
  program_.lost();
  array_ = buffer_ = 0;
}

void Instances::draw(ImDrawList* list, Rect clip) {
  if (instances_.empty()) return;
  Instances* self = this;
  list->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  list->AddCallback(callback, &self, sizeof self);
  list->PopClipRect();
}

void Instances::callback(const ImDrawList*, const ImDrawCmd* command) {
  (*static_cast<Instances**>(command->UserCallbackData))->render(*command);
}

void Instances::render(const ImDrawCmd& command) {
  const ImDrawData& data = *ImGui::GetDrawData();
  if (instances_.empty() || !setScissor(command, data)) return;
  make();
  program_.use(data);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(instances_.size() * sizeof(Instance)), instances_.data(), GL_STREAM_DRAW);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, corners_, GLsizei(instances_.size()));
}

}  // namespace synoptic
