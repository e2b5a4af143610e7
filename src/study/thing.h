// thing: what named thing or body a sentence means by a noun alone. Private to the room.
// Example: after "the ferry Saint Orla", "the ship" is the Saint Orla; after "the Gaza Board of Peace" it is "this
// board".
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// Whether "the ship" may be a ferry.
bool isCalled(std::string_view noun, std::string_view thing);

// By entity, what stands right before the name of a thing ("ferry"); empty: nothing does.
std::vector<std::string_view> callingsOf(const ComparedArticle& article, const Lexicon& lexicon);

// Reads the sentences of one article in their order.
class Things {
 public:
  Things(const ComparedArticle& article, const Lexicon& lexicon);

  const std::vector<std::string_view>& called() const { return called_; }  // by entity, as callingsOf
  // Adds to `meant` what the sentence means so; `named`: who and what it names. Linear in its tokens and the things so
  // far.
  void read(const Sentence& sentence, const std::vector<const Mention*>& named, std::vector<uint32_t>& meant);

 private:
  std::string_view key(uint32_t token) const { return document_.key(document_.tokens[token]); }
  bool isCapital(uint32_t token) const;
  bool isArtifact(uint32_t token) const;
  uint32_t apposedBehind(const Mention& mention) const;
  void addThing(const Sentence& sentence, const std::vector<const Mention*>& named, std::vector<uint32_t>& meant);
  void addByHead(const Sentence& sentence, const std::vector<const Mention*>& named, std::vector<uint32_t>& meant);

  const Document& document_;
  const Reading& reading_;
  const Lexicon& lexicon_;
  std::map<std::string, uint32_t, std::less<>> heads_;  // of names so far: who was called so last
  std::vector<std::string_view> called_;                // by entity: what a thing is called
  std::vector<uint32_t> things_;                        // named so far, in their order
};

}  // namespace synoptic
