// batch: see batch.h. With several processes this one reads, hands out and prints; the others, forked when all that
// they need has been loaded and so is shared, answer. Lines go to whoever has the fewest under way, answers are put
// back in order. Every wait is one poll over all: nobody waits for one process while another could go on.
#include "batch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <map>
#include <new>
#include <utility>
#include <vector>

namespace synoptic {
namespace {

constexpr size_t kWindow = 4;  // lines under way, for each process

// Both ways: a head, then `size` bytes.
struct Head {
  uint64_t number = 0, size = 0;
  uint64_t flag = 0;  // a line: is whole; an answer: its line could be used
};

// A closed pipe ends the program by SIGPIPE, quietly.
bool printLine(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fputc('\n', stdout) != EOF &&
         std::fflush(stdout) == 0;
}

bool isBlank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

BatchEnd endOf(const LineInput& input, BatchEnd end) {
  return input.problem().empty() ? end : BatchEnd::no_input;
}

// What lacks memory is lost, as where a process ends of it, and the lines behind it are answered.
LineAnswer answerOrLose(const AnswerLine& answer, const AnswerLost& lost, const std::string& line, size_t number,
                        bool whole) {
  try {
    return answer(line, number, whole);
  } catch (const std::bad_alloc&) {
    return lost(number);
  }
}

BatchEnd answerAlone(LineInput& input, const AnswerLine& answer, const AnswerLost& lost) {
  BatchEnd end = BatchEnd::all_usable;
  LineInput::Line line;
  for (size_t number = 1;;) {
    if (!input.take(line)) {
      if (input.atEnd()) return endOf(input, end);
      input.fill();
      if (input.wantsMore()) awaitBytes(input.fd());  // nothing has come yet
      continue;
    }
    if (!isBlank(line.text) || !line.whole) {
      const LineAnswer answered = answerOrLose(answer, lost, line.text, number, line.whole);
      if (!printLine(answered.text)) return BatchEnd::no_output;
      if (!answered.usable) end = BatchEnd::some_refused;
    }
    ++number;
  }
}

bool readAll(int fd, void* bytes, size_t size) {
  for (char* at = static_cast<char*>(bytes); size > 0;) {
    const ssize_t got = read(fd, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got, size -= static_cast<size_t>(got);
  }
  return true;
}

std::string framed(Head head, const std::string& text) {
  head.size = text.size();
  std::string out(sizeof head, '\0');
  std::memcpy(out.data(), &head, sizeof head);
  return out + text;
}

// The life of a worker: until there is nobody to read from or to write to, or no memory for a line itself.
[[noreturn]] void work(int fd, const AnswerLine& answer, const AnswerLost& lost) try {
  Head head;
  std::string line;
  while (readAll(fd, &head, sizeof head)) {
    line.resize(head.size);
    if (!readAll(fd, line.data(), line.size())) break;
    const LineAnswer answered = answerOrLose(answer, lost, line, head.number, head.flag != 0);
    const std::string out = framed({head.number, 0, answered.usable}, answered.text);
    for (size_t at = 0; at < out.size();) {
      const ssize_t sent = send(fd, out.data() + at, out.size() - at, MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent <= 0) _exit(0);
      at += static_cast<size_t>(sent);
    }
  }
  _exit(0);
} catch (const std::bad_alloc&) {
  _exit(1);
}

struct Handed {
  uint64_t number;
  std::string frame;  // kept, should the process end before it comes to this line
};

struct Worker {
  pid_t process = -1;
  int fd = -1;                   // -1: there is no process
  std::deque<Handed> under_way;  // in the order in which they were handed out
  size_t begun = 0, sent = 0;    // of under_way: lines sent in whole; bytes of the next that are sent
  std::string in;                // bytes received
  bool toSend() const { return begun < under_way.size(); }
};

class Pool {
 public:
  Pool(LineInput& input, size_t jobs, const AnswerLine& answer, const AnswerLost& lost)
      : input_(input), answer_(answer), lost_(lost), workers_(jobs) {}
  ~Pool() {
    for (Worker& worker : workers_) bury(worker);
  }

  BatchEnd run() {
    for (Worker& worker : workers_)
      if (!start(worker)) return BatchEnd::no_output;
    for (;;) {
      if (!printInOrder()) return BatchEnd::no_output;
      handOut();
      if (input_.atEnd() && handed_out_ == printed_) return endOf(input_, end_);
      if (std::all_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.fd < 0; }))
        return BatchEnd::no_output;
      wait();
    }
  }

 private:
  bool start(Worker& worker) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return false;
    const pid_t process = fork();
    if (process == 0) {
      close(pair[0]);
      for (const Worker& other : workers_)
        if (other.fd >= 0) close(other.fd);
      work(pair[1], answer_, lost_);
    }
    close(pair[1]);
    if (process < 0) {
      close(pair[0]);
      return false;
    }
    fcntl(pair[0], F_SETFL, O_NONBLOCK);
    worker = {};
    worker.process = process;
    worker.fd = pair[0];
    return true;
  }

  void bury(Worker& worker) {
    if (worker.fd >= 0) close(worker.fd);
    if (worker.process > 0) waitpid(worker.process, nullptr, 0);
    worker = {};
  }

  // The answers that wait for one before them count too, so that a slow line does not let them pile up.
  bool hasRoom() const { return handed_out_ - printed_ < kWindow * workers_.size(); }

  void handOut() {
    LineInput::Line line;
    while (hasRoom() && input_.take(line)) {
      ++number_;
      if (isBlank(line.text) && line.whole) continue;
      numbers_.push_back(number_);
      ++handed_out_;
      const auto idlest = std::min_element(workers_.begin(), workers_.end(), [](const Worker& a, const Worker& b) {
        return std::pair(a.fd < 0, a.under_way.size()) < std::pair(b.fd < 0, b.under_way.size());
      });
      idlest->under_way.push_back({number_, framed({number_, 0, line.whole}, line.text)});
    }
  }

  void wait() {
    std::vector<pollfd> polled;
    for (const Worker& worker : workers_)
      polled.push_back({worker.fd, short(POLLIN | (worker.toSend() ? POLLOUT : 0)), 0});
    if (hasRoom() && input_.wantsMore()) polled.push_back({input_.fd(), POLLIN, 0});
    if (poll(polled.data(), polled.size(), -1) < 0) return;  // interrupted
    for (size_t i = 0; i < workers_.size(); ++i) {
      if (polled[i].revents & POLLOUT) sendSome(workers_[i]);
      if (polled[i].revents & (POLLIN | POLLHUP | POLLERR)) receiveSome(workers_[i]);
    }
    if (polled.size() > workers_.size() && polled.back().revents != 0) input_.fill();
  }

  void sendSome(Worker& worker) {
    const std::string& frame = worker.under_way[worker.begun].frame;
    const ssize_t sent = send(worker.fd, frame.data() + worker.sent, frame.size() - worker.sent, MSG_NOSIGNAL);
    if (sent > 0) worker.sent += static_cast<size_t>(sent);
    if (worker.sent == frame.size()) ++worker.begun, worker.sent = 0;
  }

  void receiveSome(Worker& worker) {
    char block[1u << 16];
    const ssize_t got = recv(worker.fd, block, sizeof block, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) return replace(worker);
    worker.in.append(block, static_cast<size_t>(got));
    Head head;
    size_t at = 0;
    for (; worker.in.size() - at >= sizeof head; at += sizeof head + head.size) {
      std::memcpy(&head, worker.in.data() + at, sizeof head);
      if (worker.in.size() - at - sizeof head < head.size) break;
      answers_[head.number] = {worker.in.substr(at + sizeof head, head.size), head.flag != 0};
      worker.under_way.pop_front();
      --worker.begun;
    }
    worker.in.erase(0, at);
  }

  // The process is gone, by the line it was at. What it had not begun goes to its successor.
  void replace(Worker& worker) {
    std::deque<Handed> under_way = std::move(worker.under_way);
    bury(worker);
    const bool started = start(worker);
    for (size_t i = 0; i < under_way.size(); ++i) {
      if (i == 0 || !started)
        answers_[under_way[i].number] = lost_(under_way[i].number);
      else
        worker.under_way.push_back(std::move(under_way[i]));
    }
  }

  bool printInOrder() {
    while (!numbers_.empty()) {
      const auto answer = answers_.find(numbers_.front());
      if (answer == answers_.end()) return true;
      if (!printLine(answer->second.text)) return false;
      if (!answer->second.usable) end_ = BatchEnd::some_refused;
      answers_.erase(answer);
      numbers_.pop_front();
      ++printed_;
    }
    return true;
  }

  LineInput& input_;
  const AnswerLine& answer_;
  const AnswerLost& lost_;
  std::vector<Worker> workers_;
  uint64_t number_ = 0, handed_out_ = 0, printed_ = 0;
  std::deque<uint64_t> numbers_;            // handed out and not printed, in order
  std::map<uint64_t, LineAnswer> answers_;  // that wait for one before them
  BatchEnd end_ = BatchEnd::all_usable;
};

}  // namespace

BatchEnd runBatch(LineInput& input, size_t jobs, const AnswerLine& answer, const AnswerLost& lost) {
  return jobs == 1 ? answerAlone(input, answer, lost) : Pool(input, jobs, answer, lost).run();
}

}  // namespace synoptic
