// tests/support/lexicon_files: the lexicon that the build made, for the tests of every room that needs one. The files
// are looked for in the folder that the environment variable SYNOPTIC_LEXICON names (ctest sets it), else in
// build/native and the working folder; where they are not found the lexicon knows no word, and haveTestLexicon() is
// false. Example: testLexicon().lemma("envoys") is "envoy".
#pragma once
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "lexicon/lexicon.h"

namespace synoptic {

inline std::string testFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

inline std::string testLexiconFolder() {
  const char* named = std::getenv("SYNOPTIC_LEXICON");
  for (std::string folder : {std::string(named ? named : ""), std::string("build/native"), std::string(".")})
    if (!folder.empty() && std::ifstream(folder + "/words.lex")) return folder;
  return "";
}

inline const Lexicon::Loaded& testLexiconLoaded() {
  static const Lexicon::Loaded kLoaded =
      Lexicon::load(testFile(testLexiconFolder() + "/words.lex"), testFile(testLexiconFolder() + "/places.lex"));
  return kLoaded;
}

inline bool haveTestLexicon() {
  return testLexiconLoaded().error.empty();
}
inline const Lexicon& testLexicon() {
  return testLexiconLoaded().lexicon;
}

}  // namespace synoptic
