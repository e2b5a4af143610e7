// roles: the titles and roles of people around a name, and where the name itself begins. A run of capitalised tokens
// in; how many of them are a title, and the roles before and behind the name as comparison keys, out. Example: in
// "Kremlin spokesman Dmitry Peskov" the role is "kremlin spokesman"; in "U.S. Special Envoy Lee" the title ends before
// "Lee". Covered by tests/facts/names.cpp.
#pragma once
#include <cstdint>
#include <string>

#include "facts/name_runs.h"
#include "facts/scan.h"

namespace synoptic {

// The token behind the title that the run [first, end) begins with; `first` when it begins with none.
uint32_t titleEnd(const Scan& scan, const NameRuns& runs, uint32_t first, uint32_t end);

// The end of a country's or nationality's name at the head of [first, end); `first` when there is none.
uint32_t leadingPlace(const Scan& scan, uint32_t first, uint32_t end);

// The role that the tokens [first, end) name, without country and "Mr."; may be empty.
std::string roleText(const Scan& scan, uint32_t first, uint32_t end);

// "spokesman" before the name that begins at `name`: the role, empty when there is none.
std::string roleBefore(const Scan& scan, const Sentence& sentence, uint32_t name);

// ", the Kremlin spokesman," behind the name that ends at `end`.
std::string roleBehind(const Scan& scan, const Sentence& sentence, uint32_t end);

}  // namespace synoptic
