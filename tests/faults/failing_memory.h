// Memory that fails on purpose: operator new throws std::bad_alloc, and malloc, calloc and realloc give null. Linked
// in, it serves the whole program (see CMakeLists.txt), which has one thread. Two ways:
//   failFrom(3, Failing::once); core.call(…); allowAll();      one allocation fails in this process
//   divideAt({1, 2, 9}); core.call(…); allowAll();             at each of them the process divides (POSIX fork): it
//   fails in a child, once or from then on, which comes back from the call as well; childOf() tells it apart. Every n
//   is tried in one run of the call and the children's ends, where n runs up to their n-th allocation take a square of
//   it.
#pragma once
#include <cstdint>
#include <vector>

namespace synoptic {

enum class Failing { once, from_then_on };

// The n-th allocation from now (1: the next) fails. 0: none fails, they are only counted.
void failFrom(uint64_t n, Failing failing);
// Counts from now; at the allocations numbered `chosen` (ascending, from 1) the process divides, in both manners.
void divideAt(const std::vector<uint64_t>& chosen);
// Nothing fails any more. Returns how many allocations there were since failFrom or divideAt.
uint64_t allowAll();

// Which allocation failed in this process; 0 in the one that divided. A child ends with _exit and a status below 64.
uint64_t childOf();
// Waits for the children that still run. How many ended with `status`; -1: with another one than 0 to 63, or by a
// signal.
uint64_t childrenThatEnded(int status);

}  // namespace synoptic
