// See ribbons.h.
#include "view/ribbons.h"

#include <cstdint>

#include "imgui.h"
#include "view/renderer.h"

namespace synoptic {

extern const char k_ribbon_vert[], k_ribbon_frag[];

namespace {
constexpr int kSteps = 33;  // along a ribbon; as in ribbon.vert
}

void Ribbons::create() {
  program_ = makeProgram(k_ribbon_vert, k_ribbon_frag);
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

void Ribbons::lost() {
  program_ = array_ = buffer_ = 0;
}

void Ribbons::add(const Ribbon& r) {
  instances_.push_back({{r.x0, r.x1, r.top0, r.bottom0},
                        {r.top1, r.bottom1, 0, 0},
                        {r.fill.r / 255.f, r.fill.g / 255.f, r.fill.b / 255.f, r.fill.a / 255.f}});
}

void Ribbons::draw(ImDrawList* list, Rect clip) {
  if (instances_.empty()) return;
  Ribbons* self = this;
  list->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  list->AddCallback(callback, &self, sizeof self);
  list->PopClipRect();
}

void Ribbons::callback(const ImDrawList*, const ImDrawCmd* command) {
  (*static_cast<Ribbons**>(command->UserCallbackData))->render(*command);
}

void Ribbons::render(const ImDrawCmd& command) const {
  const ImDrawData& data = *ImGui::GetDrawData();
  if (instances_.empty() || !setScissor(command, data)) return;
  glUseProgram(program_);
  glUniform4f(view_, data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, 0);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(instances_.size() * sizeof(Instance)), instances_.data(), GL_STREAM_DRAW);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 2 * kSteps, GLsizei(instances_.size()));
}

}  // namespace synoptic
