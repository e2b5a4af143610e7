// Damaged, cut, foreign and forged files: one sentence, no crash, and the lexicon stays empty.
#include <doctest/doctest.h>

#include <cstdint>

#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

std::string words() {
  return testFile(testLexiconFolder() + "/words.lex");
}
std::string places() {
  return testFile(testLexiconFolder() + "/places.lex");
}

uint32_t crc32(const std::string& bytes, size_t from) {
  uint32_t c = ~0u;
  for (size_t i = from; i < bytes.size(); ++i) {
    c ^= uint8_t(bytes[i]);
    for (int k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
  }
  return ~c;
}

// Puts the right check sum over changed bytes, as somebody would who means harm.
void forge(std::string& file) {
  if (file.size() < 20) return;
  uint32_t c = crc32(file, 20);
  for (int k = 0; k < 4; ++k) file[size_t(16 + k)] = char(c >> 8 * k);
}

bool isOneSentence(const std::string& error) {
  return !error.empty() && error.back() == '.' && error.find('\n') == std::string::npos;
}

}  // namespace

TEST_CASE("the files of the build load") {
  if (!haveTestLexicon()) {
    MESSAGE("skipped: no lexicon files");
    return;
  }
  CHECK(Lexicon::load(words(), places()).error == "");
}

TEST_CASE("what is no lexicon file is refused by one sentence") {
  for (const std::string& bad :
       {std::string(), std::string("x"), std::string("SYNWORDS"), std::string(4000, '\0'), std::string(4000, '\xFF')}) {
    Lexicon::Loaded loaded = Lexicon::load(bad, bad);
    CHECK(isOneSentence(loaded.error));
    CHECK(loaded.lexicon.lemma("envoys") == "envoys");
  }
}

TEST_CASE("files in each other's place, cut or changed are refused") {
  if (!haveTestLexicon()) {
    MESSAGE("skipped: no lexicon files");
    return;
  }
  const std::string w = words(), p = places();
  CHECK(isOneSentence(Lexicon::load(p, w).error));
  CHECK(isOneSentence(Lexicon::load(w, "").error));
  for (size_t keep : {size_t(8), size_t(19), size_t(20), size_t(60), w.size() / 2, w.size() - 1})
    CHECK(isOneSentence(Lexicon::load(w.substr(0, keep), p).error));
  std::string other_version = w;
  other_version[8] = 99;
  CHECK(Lexicon::load(other_version, p).error.find("version") != std::string::npos);
  std::string flipped = w;
  flipped[w.size() / 3] = char(flipped[w.size() / 3] ^ 1);
  CHECK(Lexicon::load(flipped, p).error.find("damaged") != std::string::npos);
}

TEST_CASE("forged bytes with a right check sum do no harm") {
  if (!haveTestLexicon()) {
    MESSAGE("skipped: no lexicon files");
    return;
  }
  const std::string w = words(), p = places();
  uint32_t random = 12345;
  auto next = [&] { return random = random * 1664525 + 1013904223, random >> 8; };
  for (int round = 0; round < 20; ++round) {
    std::string file = p;
    for (uint32_t n = 1 + next() % 8; n > 0; --n) file[20 + next() % (file.size() - 20)] = char(next());
    forge(file);
    Lexicon::Loaded loaded = Lexicon::load(w, file);
    if (loaded.error.empty()) {  // it may have hit a name only
      for (const char* key : {"russia", "paris", "$", "american"}) {
        CHECK(loaded.lexicon.place(key).code.size() <= 2);
        CHECK(loaded.lexicon.currency(key).size() <= 3);
      }
    } else {
      CHECK(isOneSentence(loaded.error));
    }
  }
  for (int round = 0; round < 4; ++round) {
    std::string file = w;
    for (uint32_t n = 1 + next() % 8; n > 0; --n)
      file[20 + next() % (round % 2 ? file.size() - 20 : 60)] = char(next());
    forge(file);
    Lexicon::Loaded loaded = Lexicon::load(file, p);
    if (!loaded.error.empty()) CHECK(isOneSentence(loaded.error));
    for (const char* key : {"said", "envoys", "left", "paris"}) CHECK(loaded.lexicon.lemma(key).size() < 100);
  }
}
