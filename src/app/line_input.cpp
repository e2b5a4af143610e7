#include "line_input.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace synoptic {

bool isTriedAgain(int error) {
  return error == EINTR || error == EAGAIN || error == EWOULDBLOCK;
}

void awaitBytes(int fd) {
  pollfd polled{fd, POLLIN, 0};
  poll(&polled, 1, -1);
}

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
  const ssize_t got = read(fd_, pending_.data(), kBlock);
  const int error = got < 0 ? errno : 0;
  pending_.resize(got > 0 ? static_cast<size_t>(got) : 0);
  end_ = got <= 0 && !isTriedAgain(error);
  if (error == 0 || !end_) return;
  problem_ = std::string("cannot be read to its end (") + std::strerror(error) + ")";
  line_ = {};  // half a line may read as a whole one
}

}  // namespace synoptic
