// See palette.h.
#include "view/palette.h"

#include <algorithm>
#include <cmath>

namespace synoptic {
namespace {

constexpr Color hex(uint32_t rgb, double alpha = 1) {
  return {uint8_t(rgb >> 16), uint8_t(rgb >> 8), uint8_t(rgb), uint8_t(alpha * 255 + 0.5)};
}

constexpr Palette kLight{
    .page = hex(0xFBFAF7),
    .panel = hex(0xFFFFFF),
    .line = hex(0xE3E0DA),
    .text = hex(0x1C1B1A),
    .muted = hex(0x5A5752),
    .faint = hex(0x8D8982),
    .accent = hex(0x1F5FA8),
    .on_accent = hex(0xFFFFFF),
    .hover = hex(0x1C1B1A, .06),
    .pressed = hex(0x1C1B1A, .12),
    .chosen = hex(0x1F5FA8, .09),
    .relation = {hex(0x0B8A65), hex(0xC24E00), hex(0x0069A8), hex(0x6B6873)},
    .relation_ink = {hex(0x076B4E), hex(0xA84300), hex(0x005A91), hex(0x5A5762)},
    .tint = {hex(0x0B8A65, .10), hex(0xC24E00, .16), hex(0x0069A8, .11), hex(0x6B6873, .08)},
    .selection = hex(0x3C78FF, .26),
    .found = hex(0xFFD400, .50),
    .sentence_hover = hex(0x1C1B1A, .05),
    .sentence_chosen = hex(0xF2B92B, .20),
    .row_line = hex(0xB98A0B),
};

constexpr Palette kDark{
    .page = hex(0x151619),
    .panel = hex(0x1C1E22),
    .line = hex(0x32353B),
    .text = hex(0xE9E7E3),
    .muted = hex(0xABA8A2),
    .faint = hex(0x7D7B77),
    .accent = hex(0x7DB4F5),
    .on_accent = hex(0x10151C),
    .hover = hex(0xE9E7E3, .08),
    .pressed = hex(0xE9E7E3, .15),
    .chosen = hex(0x7DB4F5, .14),
    .relation = {hex(0x45C9A2), hex(0xFF8F50), hex(0x62B6F2), hex(0xA09DA8)},
    .relation_ink = {hex(0x5AD3AF), hex(0xFF9D66), hex(0x7DC2F5), hex(0xB4B1BB)},
    .tint = {hex(0x45C9A2, .14), hex(0xFF8F50, .19), hex(0x62B6F2, .18), hex(0xA09DA8, .12)},
    .selection = hex(0x5A96FF, .40),
    .found = hex(0xE8C200, .34),
    .sentence_hover = hex(0xE9E7E3, .07),
    .sentence_chosen = hex(0xE0B13C, .17),
    .row_line = hex(0xD9AE45),
};

// The same lines and inks as the document's (web/styles/page.css).
constexpr Palette strong(Palette p, Color line, Color quiet, Color faint) {
  p.line = line;
  p.muted = quiet;
  p.faint = faint;
  return p;
}
constexpr Palette kStrongLight = strong(kLight, hex(0x6B6862), hex(0x3A3835), hex(0x6B6862));
constexpr Palette kStrongDark = strong(kDark, hex(0x8D9098), hex(0xD2CFC9), hex(0x9A9CA3));

// Relative luminance of one sRGB channel.
double linear(uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Color Color::faded(double share) const {
  Color c = *this;
  c.a = uint8_t(std::clamp(a * share + 0.5, 0.0, 255.0));
  return c;
}

const Palette& paletteOf(Theme theme) {
  if (theme.strong) return theme.dark ? kStrongDark : kStrongLight;
  return theme.dark ? kDark : kLight;
}

Color blend(Color over, Color under) {
  const auto mix = [&](uint8_t o, uint8_t u) { return uint8_t((o * over.a + u * (255 - over.a) + 127) / 255); };
  return {mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b), 255};
}

double contrast(Color left, Color right) {
  const double l = luminance(left), r = luminance(right);
  return (std::max(l, r) + 0.05) / (std::min(l, r) + 0.05);
}

}  // namespace synoptic
