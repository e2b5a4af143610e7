// before_colon: "Peskov: no plans", "Fox News: it is over": a sentence that begins with a name and a colon in, what
// stands behind the colon out, as that name's statement. A place is no speaker: "Oslo: ferries stop". Covered by
// tests/facts/attribution.cpp.
#pragma once
#include <vector>

#include "facts/spoken_sentence.h"

namespace synoptic {

class ColonReader {
 public:
  // Linear in the mentions of the article.
  explicit ColonReader(SpokenSentence& sentence);
  // Adds a statement where the sentence begins so.
  void read();

 private:
  void findPlaced();

  SpokenSentence& sentence_;
  std::vector<bool> placed_;  // by entity: of no known kind, but the article says "in" it
};

}  // namespace synoptic
