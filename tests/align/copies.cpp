// Passages taken over nearly word for word.
#include <string>

#include "doctest/doctest.h"
#include "fixtures.h"

using namespace synoptic;
using fixtures::alignBodies;

TEST_CASE("copies") {
  const std::string passage =
      "The council of Greyford voted by eleven to four to keep the swimming pool open through the winter months. "
      "Supporters had filled the hall since noon and sang when the result was read out. ";
  const std::string other_words =
      "A cat called Biscuit was rescued from the town clock by two firefighters with a long ladder on Thursday "
      "evening.";
  struct Example {
    std::string name;
    std::string left, right;
    double least, most;  // share; none may be listed below 0.1
  };
  const Example examples[] = {
      {"nothing in common", passage, other_words, 0, 0},
      {"a whole text within a longer one", passage, passage + "\n\n" + other_words, 0.99, 1},
      {"one word changed", passage,
       "The council of Greyford voted by eleven to four to keep the public pool open through the winter months. "
       "Supporters had filled the hall since noon and sang when the result was read out.",
       0.7, 0.98},
      {"half of the shorter one", passage + "\n\n" + other_words,
       passage + "\n\nNobody knows how the harvest will turn out after so wet a summer, said the farmers of the valley "
                 "at their yearly gathering in May.",
       0.5, 0.75},
      {"seven common words in a row are coincidence", "Voters of Hale said the weather was far too cold for that.",
       "Sailors in Holm thought the weather was far too cold for them.", 0, 0},
  };
  for (const Example& e : examples) {
    CAPTURE(e.name);
    const fixtures::Case c = alignBodies({e.left, e.right});
    const double share = c.alignment.copies.empty() ? 0 : c.alignment.copies[0].share;
    CHECK(share >= e.least);
    CHECK(share <= e.most);
    const fixtures::Case turned = alignBodies({e.right, e.left});
    CHECK((turned.alignment.copies.empty() ? 0 : turned.alignment.copies[0].share) == share);
  }
}
