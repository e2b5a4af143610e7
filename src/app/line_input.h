// line_input: the lines of a file descriptor, without their ends, as they come; a line longer than kMostLine is cut off
// and not whole. What cannot be read to its end is told: no error passes for the end. Covered by tests/app/batch.mjs.
#pragma once
#include <cstddef>
#include <string>

namespace synoptic {

// Whether a read that failed with `error` (errno) is to be tried again: a signal came in between, or nothing has come
// yet on a descriptor that does not wait.
bool isTriedAgain(int error);
// Waits until a read gives bytes, the end or an error.
void awaitBytes(int fd);

class LineInput {
 public:
  static constexpr size_t kMostLine = 256u << 20;
  explicit LineInput(int fd) : fd_(fd) {}
  int fd() const { return fd_; }

  struct Line {
    std::string text;
    bool whole = true;
  };
  // A line that has been read already; false: fill() first, or atEnd().
  bool take(Line& line);
  // All that was read has been taken, and more may come.
  bool wantsMore() const { return at_ == pending_.size() && !end_; }
  // Reads what has come, or waits for it where the descriptor does; only when it wantsMore(), which it does after it
  // too where nothing has come yet.
  void fill();
  // Why it ended before its end, the line that had begun being lost with the rest: "cannot be read to its end (Is a
  // directory)"; empty: it did not.
  const std::string& problem() const { return problem_; }
  bool atEnd() const { return end_ && at_ == pending_.size() && line_.text.empty() && line_.whole; }

 private:
  int fd_;
  std::string pending_;  // read, not yet looked at from at_ on
  size_t at_ = 0;
  Line line_;  // the line that has begun
  bool end_ = false;
  std::string problem_;
};

}  // namespace synoptic
