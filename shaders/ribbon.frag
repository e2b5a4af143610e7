#version 300 es
// A pale body with a firm rim of one device px; thinner than two px it is all rim.
precision highp float;
in vec2 edge;
in vec4 tint;
out vec4 color;
void main() {
  float inside = min(edge.x, edge.y);
  float cover = clamp(edge.x + 0.5, 0.0, 1.0) * clamp(edge.y + 0.5, 0.0, 1.0);
  float rim = 1.0 - clamp(inside - 0.5, 0.0, 1.0);
  color = vec4(tint.rgb, cover * mix(tint.a, min(1.0, tint.a * 2.6), rim));
}
