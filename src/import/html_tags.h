// HTML as a sequence of pieces: text, start tags with their attributes, end tags. One pass, no tree, so depth costs
// nothing and the time is linear in the length (a tree of deeply nested tags costs a browser seconds). Comments,
// declarations and the contents of scripts and their like are passed over. Example: "<p class=a>x &amp; y</p>" gives
// start "p", text "x &amp; y", end "p". Covered by tests/import/html_test.cpp.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

struct HtmlPiece {
  enum class Kind : uint8_t { end_of_input, text, start_tag, end_tag };
  Kind kind = Kind::end_of_input;
  std::string_view name;        // of tags, in small letters; until the next piece is asked for
  std::string_view attributes;  // of start tags, as written
  std::string_view text;        // as written; of <title> and <script> start tags: their contents
  bool closed = false;          // <br/>
};

class HtmlPieces {
 public:
  explicit HtmlPieces(std::string_view html) : html_(html) {}
  HtmlPiece next();

 private:
  bool passOver();  // comments, declarations
  HtmlPiece tag();
  size_t tagEnd(size_t from) const;
  std::string_view rawContents(std::string_view name);

  std::string_view html_;
  std::string name_;  // of the tag, where it was not written in small letters
  size_t at_ = 0;
};

// The value of an attribute with its references resolved; empty when it is missing or has none.
std::string attribute(std::string_view attributes, std::string_view name);
// The attributes of a start tag that say what an element is, written anew; styles and handlers are left out, and what a
// style hides is marked as hidden.
std::string inertAttributes(std::string_view tag, std::string_view attributes);
bool hasAttribute(std::string_view attributes, std::string_view name);

}  // namespace synoptic
