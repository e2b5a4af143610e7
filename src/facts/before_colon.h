// before_colon: "Peskov: no plans", "Fox News: it is over": a sentence that begins with a name and a colon in, what
// stands behind the colon out, as that name's statement. A place is no speaker ("Oslo: ferries stop"), nor is the topic
// of a headline ("Kelmouth Fire: two dead"). Covered by tests/facts/attribution.cpp.
#pragma once
#include <vector>

#include "facts/spoken_sentence.h"

namespace synoptic {

class ColonReader {
 public:
  explicit ColonReader(SpokenSentence& sentence) : sentence_(sentence) {}
  // Adds a statement where the sentence begins so. Linear in its tokens, and once in those of the article.
  void read();

 private:
  bool isSpeaker(uint32_t entity);
  void readArticle();
  void findPlaced();
  void findSpeaking();

  SpokenSentence& sentence_;
  bool article_read_ = false;
  std::vector<bool> placed_, speaking_;  // by entity: the article says "in" it; it says something elsewhere
};

}  // namespace synoptic
