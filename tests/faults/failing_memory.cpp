// See failing_memory.h.
#include "failing_memory.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <new>

extern "C" {
void* __real_malloc(size_t size);
void* __real_calloc(size_t count, size_t size);
void* __real_realloc(void* at, size_t size);
}

namespace {

bool counting = false;
uint64_t calls = 0, fails_at = 0, child_of = 0;
synoptic::Failing mode = synoptic::Failing::once;

// The allocations at which the process divides, and its children. Nothing here may allocate while it is counted.
constexpr int kStates = 64, kAtOnce = 2;
std::vector<uint64_t> chosen;
size_t next_chosen = 0;
struct Child {
  pid_t pid;
  uint64_t n;
  synoptic::Failing failing;
} running[kAtOnce] = {};
uint64_t ended[kStates] = {}, ended_badly = 0;

// Waits for one child, if there is one.
void await() {
  int status = 0;
  const pid_t pid = wait(&status);
  for (Child& child : running) {
    if (pid <= 0 || child.pid != pid) continue;
    child.pid = 0;
    if (WIFEXITED(status) && WEXITSTATUS(status) < kStates) {
      ++ended[WEXITSTATUS(status)];
    } else {
      ++ended_badly;
      std::fprintf(stderr, "allocation %llu failing %s: ended with %s %d\n", static_cast<unsigned long long>(child.n),
                   child.failing == synoptic::Failing::once ? "once" : "from then on",
                   WIFEXITED(status) ? "status" : "signal", WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
    }
  }
}

Child* freeSlot() {
  for (;;) {
    for (Child& child : running)
      if (child.pid == 0) return &child;
    await();
  }
}

// In a child true: the allocation fails.
bool divides() {
  for (const synoptic::Failing failing : {synoptic::Failing::once, synoptic::Failing::from_then_on}) {
    Child* slot = freeSlot();
    const pid_t pid = fork();
    if (pid == 0) {
      next_chosen = chosen.size();
      child_of = fails_at = calls;
      mode = failing;
      return true;
    }
    if (pid < 0) std::abort();  // a try that was never made must not count as one that held
    *slot = {pid, calls, failing};
  }
  return false;
}

bool fails() {
  if (!counting) return false;
  ++calls;
  if (next_chosen < chosen.size() && chosen[next_chosen] == calls) {
    ++next_chosen;
    return divides();
  }
  return fails_at != 0 && (mode == synoptic::Failing::once ? calls == fails_at : calls >= fails_at);
}

}  // namespace

namespace synoptic {

void failFrom(uint64_t n, Failing failing) {
  calls = 0;
  fails_at = n;
  mode = failing;
  counting = true;
}

void divideAt(const std::vector<uint64_t>& where) {
  chosen = where;
  next_chosen = 0;
  for (uint64_t& count : ended) count = 0;
  ended_badly = 0;
  failFrom(0, Failing::once);
}

uint64_t childOf() {
  return child_of;
}

uint64_t childrenThatEnded(int status) {
  for (const Child& child : running)
    while (child.pid != 0) await();
  return status < 0 ? ended_badly : ended[status];
}

uint64_t allowAll() {
  counting = false;
  return calls;
}

}  // namespace synoptic

// What the linker puts in the place of malloc & Co. in everything that is linked into the program.
extern "C" {
void* __wrap_malloc(size_t size) {
  return fails() ? nullptr : __real_malloc(size);
}
void* __wrap_calloc(size_t count, size_t size) {
  return fails() ? nullptr : __real_calloc(count, size);
}
void* __wrap_realloc(void* at, size_t size) {
  return fails() ? nullptr : __real_realloc(at, size);
}
}

void* operator new(size_t size) {
  if (void* at = fails() ? nullptr : __real_malloc(size == 0 ? 1 : size)) return at;
  throw std::bad_alloc();
}
void* operator new[](size_t size) {
  return operator new(size);
}
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return fails() ? nullptr : __real_malloc(size == 0 ? 1 : size);
}
void* operator new[](size_t size, const std::nothrow_t& none) noexcept {
  return operator new(size, none);
}
void operator delete(void* at) noexcept {
  std::free(at);
}
void operator delete[](void* at) noexcept {
  std::free(at);
}
void operator delete(void* at, size_t) noexcept {
  std::free(at);
}
void operator delete[](void* at, size_t) noexcept {
  std::free(at);
}
void operator delete(void* at, const std::nothrow_t&) noexcept {
  std::free(at);
}
void operator delete[](void* at, const std::nothrow_t&) noexcept {
  std::free(at);
}
