// Memory that fails on purpose: operator new throws std::bad_alloc, and malloc, calloc and realloc give null, at one
// call that is chosen or from it on. Counts the calls in between. Linked in, it serves the whole program (see
// CMakeLists.txt). Example: failFrom(3, Failing::once); core.call(…); const uint64_t calls = allowAll();
#pragma once
#include <cstdint>

namespace synoptic {

enum class Failing { once, from_then_on };

// The n-th allocation from now (1: the next) fails. 0: none fails, they are only counted.
void failFrom(uint64_t n, Failing failing);
// Nothing fails any more. Returns how many allocations there were since failFrom.
uint64_t allowAll();

}  // namespace synoptic
