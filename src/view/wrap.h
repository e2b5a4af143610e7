// wrap: a text and a width in, its lines out, for the chrome (articles are laid out by the DOM). Words are kept whole
// where they fit; white space collapses; control and bidi-override characters are dropped, so that a name cannot turn
// the panel around, and of the marks on one letter all but eight. How wide a piece is says `Measure`: the browser on
// the page, a table in the tests. Example: wrapText("two words", body, width of "words", 2) gives "two", "words".
// Covered by tests/view/wrap_test.cpp.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

// Type of the chrome: one family in few sizes.
enum class Face : uint8_t { body, strong, small, small_strong, title };
inline constexpr size_t kFaces = 5;

struct FaceSpec {
  float size, line;  // CSS px
  int weight;
};
inline constexpr FaceSpec kFaceSpecs[kFaces] = {
    {14, 20, 400}, {14, 20, 600}, {12.5f, 18, 400}, {12.5f, 18, 600}, {15, 22, 600}};
inline const FaceSpec& specOf(Face face) {
  return kFaceSpecs[size_t(face)];
}

using Measure = std::function<float(Face, std::string_view)>;

struct TextLine {
  std::string text;
  float width = 0;
};

// At most `most_lines` lines (at least one where there is text); what does not fit ends in an ellipsis. Of very long
// text only the beginning is looked at (kMostWrapped bytes a line), so the cost is bounded by what can be shown.
inline constexpr size_t kMostWrapped = 400;
std::vector<TextLine> wrapText(std::string_view text, Face face, float width, size_t most_lines,
                               const Measure& measure);

// One line: the text, or its beginning with an ellipsis.
TextLine elide(std::string_view text, Face face, float width, const Measure& measure);

// White space collapsed, controls, bidi overrides and floods of marks dropped; at most `most` bytes, on a character
// boundary.
std::string plainText(std::string_view text, size_t most);

// True where the first strong character is written from right to left.
bool startsRightToLeft(std::string_view text);

}  // namespace synoptic
