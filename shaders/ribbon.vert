#version 300 es
// One ribbon an instance: a strip along x whose two edges are cubic curves with level ends. The edges carry their distance in
// device px, corrected for the slope, so that the fragment shader can antialias them.
layout(location=0) in vec4 from;   // x0 x1 top0 bottom0
layout(location=1) in vec4 to;     // top1 bottom1 - -
layout(location=2) in vec4 fill;
layout(location=3) in vec4 view;   // width height ratio -
out vec2 edge;                     // device px inside the top edge, the bottom edge
out vec4 tint;
float ease(float t) { return t * t * (3.0 - 2.0 * t); }
void main() {
  float t = float(gl_VertexID >> 1) / 32.0, side = float(gl_VertexID & 1);
  float e = ease(t), rise = 6.0 * t * (1.0 - t) / max(from.y - from.x, 0.001);
  float top = mix(from.z, to.x, e), bottom = mix(from.w, to.y, e);
  float top_length = sqrt(1.0 + pow((to.x - from.z) * rise, 2.0));
  float bottom_length = sqrt(1.0 + pow((to.y - from.w) * rise, 2.0));
  float pad = 1.5 / view.z;
  float y = mix(top - pad * top_length, bottom + pad * bottom_length, side);
  edge = vec2((y - top) / top_length, (bottom - y) / bottom_length) * view.z;
  tint = fill;
  vec2 p = vec2(mix(from.x, from.y, t), y) / view.xy * 2.0 - 1.0;
  gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
