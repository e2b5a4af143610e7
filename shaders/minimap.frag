#version 300 es
// A bar, a dashed bar, or the view (wide, with a rim), by the distance to a rounded rectangle: sharp at every ratio.
precision highp float;
in vec2 place;
flat in vec2 half_size;
flat in float shape;
in vec4 tint;
out vec4 color;
float box(vec2 at, vec2 extent, float round_by) {
  vec2 q = abs(at) - extent + round_by;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_by;
}
void main() {
  float round_by = min(min(half_size.x, half_size.y), shape > 1.5 ? 4.0 : 1.5);
  float outside = box(place, half_size, round_by);
  if (shape > 0.5 && shape < 1.5) {
    // two pieces with a gap of a third between them
    float piece = half_size.x * 0.36;
    outside = box(vec2(abs(place.x) - half_size.x + piece, place.y), vec2(piece, half_size.y), min(piece, round_by));
  }
  float cover = clamp(0.5 - outside, 0.0, 1.0);
  float rim = shape > 1.5 ? 1.0 - clamp(-outside - 0.5, 0.0, 1.0) : 0.0;
  color = vec4(tint.rgb, cover * mix(tint.a, min(1.0, tint.a * 2.6), rim));
}
