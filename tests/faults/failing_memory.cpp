// See failing_memory.h.
#include "failing_memory.h"

#include <cstdlib>
#include <new>

extern "C" {
void* __real_malloc(size_t size);
void* __real_calloc(size_t count, size_t size);
void* __real_realloc(void* at, size_t size);
}

namespace {

bool counting = false;
uint64_t calls = 0, fails_at = 0;
synoptic::Failing mode = synoptic::Failing::once;

bool fails() {
  if (!counting) return false;
  ++calls;
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
