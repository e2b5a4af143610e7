#include "line_input.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace synoptic {

bool LineInput::take(Line& line) {
  const size_t stop = std::min(pending_.find('\n', at_), pending_.size());
  const size_t room = kMostLine - line_.text.size();
  line_.text.append(pending_, at_, std::min(stop - at_, room));
  line_.whole = line_.whole && stop - at_ <= room;
  const bool complete = stop < pending_.size() || (end_ && !(line_.text.empty() && line_.whole));
  at_ = std::min(stop + 1, pending_.size());
  if (!complete) return false;
  line = std::move(line_);
  line_ = {};
  return true;
}

void LineInput::fill() {
  constexpr size_t kBlock = 1u << 16;
  pending_.resize(kBlock);
  at_ = 0;
  ssize_t got = 0;
  do got = read(fd_, pending_.data(), kBlock);
  while (got < 0 && errno == EINTR);
  pending_.resize(got > 0 ? static_cast<size_t>(got) : 0);
  end_ = got <= 0;
}

}  // namespace synoptic
