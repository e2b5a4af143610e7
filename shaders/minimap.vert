#version 300 es
// One mark of a minimap an instance: a rectangle, padded by a device px for its soft edge.
layout(location=0) in vec4 box;    // x y width height
layout(location=1) in vec4 color;
layout(location=2) in vec4 kind;   // shape - - -
layout(location=3) in vec4 view;   // width height ratio -
out vec2 place;                    // device px from the rectangle's middle
flat out vec2 half_size;           // device px
flat out float shape;
out vec4 tint;
void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
  vec2 extent = box.zw * 0.5, padded = extent + 1.0 / view.z;
  half_size = extent * view.z;
  place = corner * padded * view.z;
  shape = kind.x;
  tint = color;
  vec2 p = (box.xy + extent + corner * padded) / view.xy * 2.0 - 1.0;
  gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
