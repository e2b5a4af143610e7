// The header of a call to the core: a flat JSON object of strings. Read by the parser's events, not into a tree,
// because nlohmann's tree takes memory in its destructor and ends the program where there is none. Example:
// readHeader(R"({"op":"open"})", header) sets header.op. Covered by tests/app/core_test.cpp, tests/faults.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

struct CallHeader {
  std::string op, name, format, charset, article, study;
};

// False: it is no JSON object. Members that are not known or are no strings are passed over, of two the last counts.
bool readHeader(std::string_view json, CallHeader& out);

}  // namespace synoptic
