// The texts of JSONTestSuite, where the shared data is at hand: y_ is JSON, n_ is none, i_ is left to the reader.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace synoptic {

// Calls judge(kind, text) for each file, `kind` one of "yni". Says so where the suite is absent.
template <class Judge>
void eachOfJsonSuite(Judge judge) {
  const char* shared = std::getenv("SYNOPTIC_SHARED");
  const std::filesystem::path folder =
      std::string(shared ? shared : "../shared") + "/corpora/jsontestsuite/test_parsing";
  std::error_code absent;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, absent))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  if (files.empty()) {
    MESSAGE("skipped: JSONTestSuite is not there; set SYNOPTIC_SHARED");
    return;
  }
  std::sort(files.begin(), files.end());
  size_t counts[3] = {};
  for (const auto& file : files) {
    const std::string name = file.filename().string();
    const size_t kind = std::string("yni").find(name[0]);
    REQUIRE(kind < 3);
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    CAPTURE(name);
    judge(name[0], text.str());
    ++counts[kind];
  }
  CHECK(counts[0] >= 95);
  CHECK(counts[1] >= 188);
  CHECK(counts[2] >= 35);
}

}  // namespace synoptic
