// Which study was open, in words that may come from anywhere.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "study/study.h"

namespace synoptic {
namespace {

using View = StudyChoice::View;

struct ChoiceRow {
  std::string text;
  StudyChoice expected;
};

}  // namespace

TEST_CASE("the study that was open is read from its words, and nothing else is") {
  const StudyChoice none;
  const std::vector<ChoiceRow> rows = {
      {"", none},
      {"timeline", {View::timeline, "", kNone, kNone}},
      {"ladder", {View::ladder, "", kNone, kNone}},
      {"timeline 1", none},
      {"ask how many points", {View::ask, "how many points", kNone, kNone}},
      {"ask", none},
      {"ask ", none},
      {"ask " + std::string(401, 'x'), none},
      {"draft 2", {View::draft, "", 2, kNone}},
      {"draft 3", none},  // there are three
      {"draft -1", none},
      {"draft 2 1", none},
      {"draft", none},
      {"update 0 2", {View::update, "", 2, 0}},
      {"update 2 2", none},
      {"update 0", none},
      {"update 0 9", none},
      {"update 99999999999 1", none},
      {"Timeline", none},
      {std::string("draft \0", 7), none},
  };
  for (const ChoiceRow& row : rows) {
    CAPTURE(row.text);
    CHECK(readStudyChoice(row.text, 3) == row.expected);
  }
}

}  // namespace synoptic
