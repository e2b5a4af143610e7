#version 300 es
precision mediump float;
uniform sampler2D image;
in vec2 at;
in vec4 tint;
out vec4 color;
void main() {
  color = tint * texture(image, at);
}
