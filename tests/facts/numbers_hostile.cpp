// Nothing is read from what is no number, however long.
#include <doctest/doctest.h>

#include "facts_support.h"

using namespace synoptic;

TEST_CASE("no number is read from endless digits") {
  const ReadText text = readText(std::string(5000000, '1'));
  CHECK(listed(text, MentionKind::number) == "");
}
