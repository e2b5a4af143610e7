#version 300 es
// The triangles of ImGui's draw lists: position in CSS px, place in the texture, colour.
layout(location=0) in vec2 position;
layout(location=1) in vec2 place;
layout(location=2) in vec4 color;
layout(location=3) in vec4 view;  // width and height of the window in CSS px, device px of one
out vec2 at;
out vec4 tint;
void main() {
  at = place;
  tint = color;
  vec2 p = position / view.xy * 2.0 - 1.0;
  gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
