// columns: the boxes of one article's words, as the DOM laid them out, in; what lies where out: the sentence under a
// point, the rectangles of a span or a sentence line by line, the extent of a sentence. Coordinates are CSS px: a
// word's y counts from the top of the column's content, everything asked for on screen subtracts the scroll position.
// Lines are found once a layout, and what is visible by binary search, so a frame costs what it shows, not what there
// is. Example: spanRects({4, 10}) of a span that breaks over a line end gives two rectangles, one a line. Covered by
// tests/view/columns_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const { return px >= x && py >= y && px < right() && py < bottom(); }
  bool operator==(const Rect&) const = default;
};

// One word as the shell hands it over; all float, so that a column is one Float32Array of stride 11.
struct WordBox {
  float x, y, w, h, baseline, text, style, sentence, rtl, begin, end;
};

struct Word {
  Rect box;
  float baseline = 0;           // from the top of the box
  uint32_t text = 0;            // index of the distinct string
  int32_t sentence = -1;        // of the article; -1: none
  uint32_t begin = 0, end = 0;  // byte span in the article's body
  uint8_t style = 0;
  bool rtl = false;
};

// Words of one line of the layout, [first, end).
struct Line {
  uint32_t first = 0, end = 0;
  float y = 0, bottom = 0;
};

class Column {
 public:
  Rect place;            // the scroll container on screen; no width: folded away
  float covered = 0;     // px of it at the left that lie under the column that is held there
  float scroll = 0;      // its scrollTop
  float laid_out_x = 0;  // place.x when the words were laid out: what their sub-pixel positions belong to
  uint32_t article = 0;
  uint32_t layout = 0;          // raised by every layOut(): what was computed from the words is stale
  std::vector<Rect> selection;  // lines of the reader's selection, content coordinates
  struct Found {
    Rect box;
    bool current = false;
  };
  std::vector<Found> found;  // what the reader searches for, content coordinates

  // Takes a layout. Boxes with numbers that are not finite, out of order spans and text numbers out of range are
  // dropped.
  void layOut(uint32_t article, const WordBox* boxes, size_t count, std::string_view text, const int32_t* ends,
              size_t strings);

  // What of `place` is seen.
  Rect shown() const { return {place.x + covered, place.y, place.w - covered, place.h}; }
  bool visible() const { return place.w - covered > 0 && place.h > 0 && !words_.empty(); }

  const std::vector<Word>& words() const { return words_; }
  const std::vector<Line>& lines() const { return lines_; }
  std::string_view text(const Word& word) const;
  float left() const { return left_; }  // of the text, content coordinates
  float right() const { return right_; }
  // The text and the signs beside it, which stand where its lines begin: at the right of what is written from there.
  static constexpr float kSigns = 17, kBeside = 5;  // px beside the text, with signs and without
  float outerLeft() const { return left_ - (from_left_ ? kSigns : kBeside); }
  float outerRight() const { return right_ + (from_right_ ? kSigns : kBeside); }
  // Height of the text, from the top of the content to below the last line.
  float height() const { return lines_.empty() ? 0 : lines_.back().bottom; }

  // Lines that are at least partly in view, with `margin` px more above and below; a half-open range of lines().
  struct Range {
    size_t begin = 0, end = 0;
  };
  Range visibleLines(float margin = 0) const;

  // The word at a point of the screen, within a little of its box; -1: none, or the point is outside the column.
  int wordAt(float x, float y) const;
  int sentenceAt(float x, float y) const;

  // A rectangle for each line that the sentence or the span lies on, content coordinates; spaces between its words are
  // covered. A span that holds part of a word gets that part of the box.
  std::vector<Rect> sentenceRects(int32_t sentence) const;
  std::vector<Rect> spanRects(Span span) const;

  // The baseline (content y) of the line that a rectangle of these lies on.
  float baselineOf(const Rect& rect) const;

  // The y (content) of the widest free space between lines that is nearest to y, at most `reach` px away: where a
  // thread can pass through a column without touching a line. y itself when there is none.
  float gapNear(float y, float reach) const;

 private:
  std::vector<Word> words_;
  std::vector<Line> lines_;
  std::vector<uint32_t> by_begin_;  // words ordered by their place in the body
  std::vector<std::vector<uint32_t>> by_sentence_;
  std::string text_;
  std::vector<uint32_t> ends_;
  float left_ = 0, right_ = 0;
  bool from_left_ = false, from_right_ = false;  // lines that begin there

  void findLines();
  std::vector<Rect> joined(const std::vector<Rect>& parts, const std::vector<uint32_t>& line_of) const;
  uint32_t lineAt(float middle) const;
};

// Union of rectangles; empty input gives an empty rectangle.
Rect unionOf(const std::vector<Rect>& rects);

}  // namespace synoptic
