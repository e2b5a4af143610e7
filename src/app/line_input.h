// line_input: the lines of a file descriptor, without their ends, as they come; a line longer than kMostLine is cut off
// and not whole. Covered by tests/app/batch.mjs.
#pragma once
#include <cstddef>
#include <string>

namespace synoptic {

class LineInput {
 public:
  static constexpr size_t kMostLine = 256u << 20;
  explicit LineInput(int fd) : fd_(fd) {}

  struct Line {
    std::string text;
    bool whole = true;
  };
  // A line that has been read already; false: fill() first, or atEnd().
  bool take(Line& line);
  // All that was read has been taken, and more may come.
  bool wantsMore() const { return at_ == pending_.size() && !end_; }
  // Waits for more bytes and reads them; only when it wantsMore().
  void fill();
  bool atEnd() const { return end_ && at_ == pending_.size() && line_.text.empty() && line_.whole; }

 private:
  int fd_;
  std::string pending_;  // read, not yet looked at from at_ on
  size_t at_ = 0;
  Line line_;  // the line that has begun
  bool end_ = false;
};

}  // namespace synoptic
