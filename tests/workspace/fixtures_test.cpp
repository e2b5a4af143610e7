// Links that were handed out once open forever: tests/links is only ever added to. Each NAME.txt is a link as it
// might come in, NAME.json the workspace it carries; sums.txt holds the CRC-32 of both, so that nobody changes one
// unnoticed. To add one: put both files there and append the line that this test prints.
#include <doctest/doctest.h>
#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "workspace/workspace.h"

using namespace synoptic;

namespace {

std::string fileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string sum(const std::string& bytes) {
  char out[9];
  std::snprintf(out, sizeof out, "%08lx", crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
  return out;
}

}  // namespace

TEST_CASE("every link that was ever handed out opens as what it carried") {
  size_t fixtures = 0;
  for (const std::string folder : {"tests/links/v1/", "tests/links/v2/"}) {
    std::istringstream lines(fileText(folder + "sums.txt"));
    for (std::string name, link_sum, json_sum; lines >> name >> link_sum >> json_sum; ++fixtures) {
      CAPTURE(name);
      const std::string link = fileText(folder + name + ".txt"), json = fileText(folder + name + ".json");
      CHECK(sum(link) == link_sum);
      CHECK(sum(json) == json_sum);
      const ParsedWorkspace opened = openLink(link), expected = parseWorkspace(json);
      REQUIRE(opened.error == "");
      REQUIRE(expected.error == "");
      CHECK(workspaceJson(opened.workspace) == workspaceJson(expected.workspace));
      CHECK((opened.workspace.corrections.empty()) == (folder == "tests/links/v1/"));
      // the open study travels too
      CHECK((opened.workspace.view.study != "") == name.starts_with("study_"));
      if (name.starts_with("study_"))
        CHECK(json.find("\"study\":\"" + opened.workspace.view.study + "\"") != json.npos);
    }
  }
  CHECK(fixtures >= 13);
}
