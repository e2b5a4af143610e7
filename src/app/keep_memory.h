// keep_memory: memory that a program gives back is kept for its next step. In and out: nothing; called once, when a
// program of many steps begins. Of a comparison of a thousand articles a fifth of the time went into asking the system
// for the same pages again (tests/bench/README.md). Only the GNU library can be told so.
#pragma once
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace synoptic {

inline void keepMemory() {
#ifdef __GLIBC__
  constexpr int kGivenBackFrom = 1 << 30, kOwnMappingFrom = 1 << 28;  // bytes
  mallopt(M_TRIM_THRESHOLD, kGivenBackFrom);
  mallopt(M_MMAP_THRESHOLD, kOwnMappingFrom);
#endif
}

}  // namespace synoptic
