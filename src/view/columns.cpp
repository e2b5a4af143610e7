// See columns.h.
#include "view/columns.h"

#include <algorithm>
#include <cmath>

namespace synoptic {
namespace {

// Boxes beyond this are no layout but an accident (a float holds px exactly up to here).
constexpr float kFarthest = 1.0e7f;
// A point this near to a word is on it: the space between words belongs to the sentence.
constexpr float kReachX = 5, kReachY = 3;
// No article has more sentences; bounds the index.
constexpr float kMostSentences = 4.0e6f;

// Roughly how wide a character is beside the others of its word: what a span takes of a word that it cuts (the full
// stop, a quotation mark, the first half of "20-point"). The DOM measures words, not letters.
float widthOf(unsigned char first) {
  constexpr std::string_view kNarrow = ".,;:'!|()[]ijlI-\"", kSlim = "ftrs/", kBroad = "mwMW@%";
  if (first >= 0xE2) return first == 0xE2 ? 0.8f : 1.5f;  // quotation marks and dashes; CJK
  if (first >= 0x80) return 1;
  const char c = char(first);
  if (kNarrow.find(c) != std::string_view::npos) return 0.55f;
  if (kSlim.find(c) != std::string_view::npos) return 0.75f;
  if (kBroad.find(c) != std::string_view::npos) return 1.5f;
  return c >= 'A' && c <= 'Z' ? 1.25f : 1;
}

// The share of a word's width that its first `bytes` bytes take.
float shareOf(std::string_view word, uint32_t bytes) {
  float before = 0, whole = 0;
  for (size_t i = 0; i < word.size(); i++) {
    const unsigned char c = static_cast<unsigned char>(word[i]);
    if ((c & 0xC0) == 0x80) continue;
    const float w = widthOf(c);
    whole += w;
    if (i < bytes) before += w;
  }
  return whole > 0 ? before / whole : 0;
}

bool usable(const WordBox& b, size_t strings) {
  for (float f : {b.x, b.y, b.w, b.h, b.baseline}) {
    if (!std::isfinite(f) || std::abs(f) > kFarthest) return false;
  }
  return b.w >= 0 && b.h >= 0 && b.text >= 0 && b.text < float(strings) && b.sentence >= -1 &&
         b.sentence < kMostSentences && b.begin >= 0 && b.end >= b.begin && b.end < 4.0e9f;
}

}  // namespace

void Column::layOut(uint32_t of, const WordBox* boxes, size_t count, std::string_view text, const int32_t* ends,
                    size_t strings) {
  article = of;
  layout++;
  laid_out_x = place.x;
  words_.clear();
  ends_.clear();
  text_ = text;
  uint32_t last = 0;
  for (size_t i = 0; i < strings; i++) {
    last = std::max(last, uint32_t(std::clamp<int64_t>(ends[i], 0, int64_t(text.size()))));
    ends_.push_back(last);
  }
  words_.reserve(count);
  for (size_t i = 0; i < count; i++) {
    const WordBox& b = boxes[i];
    if (!usable(b, strings)) continue;
    words_.push_back({{b.x, b.y, b.w, b.h},
                      b.baseline,
                      uint32_t(b.text),
                      int32_t(b.sentence),
                      uint32_t(b.begin),
                      uint32_t(b.end),
                      uint8_t(std::clamp(b.style, 0.f, 15.f)),
                      b.rtl != 0});
  }
  findLines();
}

void Column::findLines() {
  lines_.clear();
  by_sentence_.clear();
  left_ = right_ = 0;
  from_left_ = from_right_ = false;
  for (uint32_t i = 0; i < words_.size(); i++) {
    const Word& w = words_[i];
    // a word starts a new line unless its middle lies within the line so far
    const float middle = w.box.y + w.box.h / 2;
    if (lines_.empty() || middle < lines_.back().y || middle > lines_.back().bottom) {
      lines_.push_back({i, i + 1, w.box.y, w.box.bottom()});
    } else {
      lines_.back().end = i + 1;
      lines_.back().y = std::min(lines_.back().y, w.box.y);
      lines_.back().bottom = std::max(lines_.back().bottom, w.box.bottom());
    }
    left_ = i == 0 ? w.box.x : std::min(left_, w.box.x);
    right_ = std::max(right_, w.box.right());
    (w.rtl ? from_right_ : from_left_) = true;
    if (w.sentence >= 0) {
      if (size_t(w.sentence) >= by_sentence_.size()) by_sentence_.resize(size_t(w.sentence) + 1);
      by_sentence_[size_t(w.sentence)].push_back(i);
    }
  }
  // the DOM gives lines from top to bottom; what does not keep to that (a float, a table) is put in order
  std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.y < b.y; });
  by_begin_.resize(words_.size());
  for (uint32_t i = 0; i < words_.size(); i++) by_begin_[i] = i;
  std::stable_sort(by_begin_.begin(), by_begin_.end(),
                   [&](uint32_t a, uint32_t b) { return words_[a].begin < words_[b].begin; });
}

std::string_view Column::text(const Word& word) const {
  const uint32_t begin = word.text ? ends_[word.text - 1] : 0;
  return std::string_view(text_).substr(begin, ends_[word.text] - begin);
}

Column::Range Column::visibleLines(float margin) const {
  const float top = scroll - margin, bottom = scroll + place.h + margin;
  const auto first =
      std::partition_point(lines_.begin(), lines_.end(), [&](const Line& l) { return l.bottom + 8 < top; });
  const auto end = std::partition_point(first, lines_.end(), [&](const Line& l) { return l.y - 8 < bottom; });
  return {size_t(first - lines_.begin()), size_t(end - lines_.begin())};
}

int Column::wordAt(float x, float y) const {
  if (!shown().contains(x, y)) return -1;
  const float lx = x - place.x, ly = y - place.y + scroll;
  const auto from =
      std::partition_point(lines_.begin(), lines_.end(), [&](const Line& l) { return l.bottom + kReachY < ly; });
  int best = -1;
  float best_distance = kReachX + kReachY + 1;
  for (auto line = from; line != lines_.end() && line->y - kReachY <= ly; ++line) {
    for (uint32_t i = line->first; i < line->end; i++) {
      const Rect& b = words_[i].box;
      const float dx = std::max({b.x - lx, lx - b.right(), 0.f}), dy = std::max({b.y - ly, ly - b.bottom(), 0.f});
      if (dx <= kReachX && dy <= kReachY && dx + dy < best_distance) {
        best_distance = dx + dy;
        best = int(i);
      }
    }
  }
  return best;
}

int Column::sentenceAt(float x, float y) const {
  const int word = wordAt(x, y);
  return word < 0 ? -1 : words_[size_t(word)].sentence;
}

uint32_t Column::lineAt(float middle) const {
  const auto line =
      std::partition_point(lines_.begin(), lines_.end(), [&](const Line& l) { return l.bottom < middle; });
  return uint32_t(line - lines_.begin());
}

// Joins neighbouring parts of one line; parts come in reading order.
std::vector<Rect> Column::joined(const std::vector<Rect>& parts, const std::vector<uint32_t>& line_of) const {
  std::vector<Rect> rects;
  uint32_t open = UINT32_MAX;
  for (size_t i = 0; i < parts.size(); i++) {
    const Rect& p = parts[i];
    if (!rects.empty() && line_of[i] == open) {
      Rect& r = rects.back();
      const float right = std::max(r.right(), p.right()), bottom = std::max(r.bottom(), p.bottom());
      r.x = std::min(r.x, p.x);
      r.y = std::min(r.y, p.y);
      r.w = right - r.x;
      r.h = bottom - r.y;
    } else {
      rects.push_back(p);
      open = line_of[i];
    }
  }
  return rects;
}

std::vector<Rect> Column::sentenceRects(int32_t sentence) const {
  if (sentence < 0 || size_t(sentence) >= by_sentence_.size()) return {};
  std::vector<Rect> parts;
  std::vector<uint32_t> line_of;
  for (uint32_t i : by_sentence_[size_t(sentence)]) {
    parts.push_back(words_[i].box);
    line_of.push_back(lineAt(words_[i].box.y + words_[i].box.h / 2));
  }
  return joined(parts, line_of);
}

std::vector<Rect> Column::spanRects(Span span) const {
  std::vector<Rect> parts;
  std::vector<uint32_t> line_of;
  // words hold no white space, so the one before the first that begins in the span may reach into it
  auto at =
      std::partition_point(by_begin_.begin(), by_begin_.end(), [&](uint32_t i) { return words_[i].end <= span.begin; });
  for (; at != by_begin_.end() && words_[*at].begin < span.end; ++at) {
    const Word& w = words_[*at];
    if (w.end <= span.begin) continue;
    Rect part = w.box;
    const std::string_view word = text(w);
    const float from = span.begin <= w.begin ? 0 : shareOf(word, span.begin - w.begin);
    const float to = span.end >= w.end ? 1 : shareOf(word, span.end - w.begin);
    part.x = w.box.x + (w.rtl ? 1 - to : from) * w.box.w;
    part.w = (to - from) * w.box.w;
    parts.push_back(part);
    line_of.push_back(lineAt(w.box.y + w.box.h / 2));
  }
  return joined(parts, line_of);
}

float Column::baselineOf(const Rect& rect) const {
  const uint32_t line = lineAt(rect.y + rect.h / 2);
  if (line >= lines_.size()) return rect.bottom() - 5;
  const Word& w = words_[lines_[line].first];
  return w.box.y + w.baseline;
}

float Column::gapNear(float y, float reach) const {
  if (lines_.empty()) return y;
  auto from = std::partition_point(lines_.begin(), lines_.end(), [&](const Line& l) { return l.bottom < y - reach; });
  float best = y, best_score = -1;
  const auto offer = [&](float top, float bottom) {
    const float middle = std::clamp(y, top, bottom), distance = std::abs((top + bottom) / 2 - y);
    if (distance > reach || std::abs(middle - y) > reach) return;
    // wide gaps (between paragraphs) win over near ones
    const float score = std::min(bottom - top, 24.f) * 14 + (reach - distance);
    if (score > best_score) {
      best_score = score;
      best = (top + bottom) / 2;
    }
  };
  if (from == lines_.begin()) offer(lines_.front().y - 24, lines_.front().y);
  if (from != lines_.begin()) --from;
  for (auto line = from; line != lines_.end() && line->y <= y + reach; ++line) {
    const auto next = line + 1;
    offer(line->bottom, next == lines_.end() ? line->bottom + 24 : std::max(line->bottom, next->y));
  }
  return best;
}

Rect unionOf(const std::vector<Rect>& rects) {
  if (rects.empty()) return {};
  float left = rects[0].x, top = rects[0].y, right = rects[0].right(), bottom = rects[0].bottom();
  for (const Rect& r : rects) {
    left = std::min(left, r.x);
    top = std::min(top, r.y);
    right = std::max(right, r.right());
    bottom = std::max(bottom, r.bottom());
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace synoptic
