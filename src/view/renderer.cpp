// See renderer.h.
#include "view/renderer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>

#include "imgui.h"

namespace synoptic {

extern const char k_chrome_vert[], k_chrome_frag[];

void Program::create(const char* vertex, const char* fragment) {
  id_ = glCreateProgram();
  checked_ = false;
  for (auto [kind, source] : {std::pair{GL_VERTEX_SHADER, vertex}, std::pair{GL_FRAGMENT_SHADER, fragment}}) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(id_, shader);
    glDeleteShader(shader);
  }
  glLinkProgram(id_);
}

void Program::check() {
  if (checked_ || !id_) return;
  checked_ = true;
  GLint linked = 0;
  glGetProgramiv(id_, GL_LINK_STATUS, &linked);
  if (linked) return;
  char log[512] = "";
  glGetProgramInfoLog(id_, sizeof log, nullptr, log);
  std::printf("shader: %s\n", log);
}

void Program::use(const ImDrawData& data) const {
  constexpr GLuint kView = 3;
  glUseProgram(id_);
  glVertexAttrib4f(kView, data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, 0);
}

bool setScissor(const ImDrawCmd& command, const ImDrawData& data) {
  const float scale = data.FramebufferScale.x, height = data.DisplaySize.y * scale;
  const float left = std::max(0.f, command.ClipRect.x * scale), top = std::max(0.f, command.ClipRect.y * scale);
  const float right = std::min(data.DisplaySize.x * scale, command.ClipRect.z * scale);
  const float bottom = std::min(height, command.ClipRect.w * scale);
  if (right <= left || bottom <= top) return false;
  glScissor(GLint(left), GLint(height - bottom + .5f), GLsizei(right - left + .5f), GLsizei(bottom - top + .5f));
  return true;
}

void Renderer::create() {
  program_.create(k_chrome_vert, k_chrome_frag);
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  const auto at = [](size_t offset) { return reinterpret_cast<const void*>(offset); };
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, pos)));
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, uv)));
  glEnableVertexAttribArray(2);
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, col)));
  glBindVertexArray(0);
}

void Renderer::lost() {
  program_.lost();
  array_ = vertices_ = indices_ = 0;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->TexID == ImTextureID_Invalid) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);  // ImGui asks for it again in the next frame
  }
}

void Renderer::update(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    const GLuint id = GLuint(texture.TexID);
    glDeleteTextures(1, &id);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
    return;
  }
  if (texture.Status != ImTextureStatus_WantCreate && texture.Status != ImTextureStatus_WantUpdates) return;
  if (texture.Status == ImTextureStatus_WantCreate) {
    GLuint id = 0;
    glGenTextures(1, &id);
    texture.SetTexID(ImTextureID(id));
  }
  // what ImGui keeps there (corners, lines, a white pixel) is small: always all of it
  glBindTexture(GL_TEXTURE_2D, GLuint(texture.TexID));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               texture.GetPixels());
  texture.SetStatus(ImTextureStatus_OK);
}

void Renderer::bind(const ImDrawData& data) {
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  program_.use(data);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void Renderer::render(const ImDrawData& data, Color background) {
  if (data.Textures) {
    for (ImTextureData* texture : *data.Textures) update(*texture);
  }
  const float scale = data.FramebufferScale.x;
  glViewport(0, 0, GLsizei(data.DisplaySize.x * scale + .5f), GLsizei(data.DisplaySize.y * scale + .5f));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(background.r / 255.f, background.g / 255.f, background.b / 255.f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  bind(data);
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback) {
        command.UserCallback(list, &command);
        bind(data);
        continue;
      }
      if (command.ElemCount == 0 || !setScissor(command, data)) continue;
      glBindTexture(GL_TEXTURE_2D, GLuint(command.GetTexID()));
      glDrawElements(GL_TRIANGLES, GLsizei(command.ElemCount), GL_UNSIGNED_INT,
                     reinterpret_cast<const void*>(size_t(command.IdxOffset) * sizeof(ImDrawIdx)));
    }
  }
  glBindVertexArray(0);
}

}  // namespace synoptic
