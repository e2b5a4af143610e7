// Invented reports for the tests of align.
#include "fixtures.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace synoptic::fixtures {
namespace {

std::string bytesOf(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

bool begins(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

}  // namespace

const Lexicon& lexicon() {
  static const Lexicon kLexicon = [] {
    const char* folder = std::getenv("SYNOPTIC_LEXICON");
    const std::string path = folder ? folder : "build/native";
    Lexicon::Loaded loaded = Lexicon::load(bytesOf(path + "/words.lex"), bytesOf(path + "/places.lex"));
    return loaded.error.empty() ? loaded.lexicon : Lexicon();
  }();
  return kLexicon;
}

const Link* Case::link(uint32_t left, std::string_view left_begin, uint32_t right, std::string_view right_begin) const {
  for (const Link& l : alignment.links) {
    if (l.left.article == left && l.right.article == right && begins(text(l.left), left_begin) &&
        begins(text(l.right), right_begin))
      return &l;
  }
  return nullptr;
}

Case alignBodies(const std::vector<std::string>& bodies, std::vector<std::vector<Clue>> clues) {
  Case result;
  for (const std::string& body : bodies) result.documents.push_back(readDocument(body));
  clues.resize(bodies.size());
  result.clues = std::move(clues);
  result.alignment = align(result.documents, result.clues, lexicon());
  return result;
}

const std::vector<std::string>& bridgeReports() {
  static const std::vector<std::string> kReports = {
      "Barge strikes Marlow Bay bridge, closing it for weeks\n\n"
      "A cargo barge struck the Ellery Bridge in Marlow Bay early Tuesday, and the crossing will stay shut for at "
      "least six weeks, "
      "the harbor authority said.\n\n"
      "Nobody was hurt when the barge Corrigan hit the third pillar of the bridge at 4:20 a.m.\n\n"
      "\"We saw the steel bend like a straw,\" said Odile Brandt, who runs a bakery on the quay.\n\n"
      "Divers found a crack nine feet long below the waterline.\n\n"
      "The ferry company Northline will add twelve crossings a day, its director said.\n\n"
      "The bridge, opened in 1968, carries 31,000 cars on a working day.",
      "Ellery Bridge closed after barge hits pillar\n\n"
      "The Ellery Bridge in Marlow Bay was closed on Tuesday after a barge loaded with gravel rammed one of its "
      "pillars.\n\n"
      "There were no injuries, the police said.\n\n"
      "Mayor Teodor Vance called the damage serious and asked commuters to take the ferry.\n\n"
      "The harbor authority expects the closure to last six weeks.\n\n"
      "Northline is going to run twelve more ferries daily.\n\n"
      "Vance is up for election in the autumn.",
      "Divers find nine-foot crack in Marlow Bay bridge\n\n"
      "Divers who inspected the Ellery Bridge have found a crack that is nine feet long under water, the harbor "
      "authority "
      "announced on Wednesday.\n\n"
      "A gravel barge named Corrigan collided with the bridge before dawn on Tuesday.\n\n"
      "Baker Odile Brandt watched it happen. \"We saw the steel bend like a straw,\" she said.\n\n"
      "Repairs could cost 14 million crowns, engineers estimate.",
      "Schools start late as bridge stays shut\n\n"
      "Pupils on the east bank of Marlow Bay may arrive an hour late while the Ellery Bridge is closed, the school "
      "board decided.\n\n"
      "Some 2,300 children cross the bridge every morning.\n\n"
      "Engineers put the price of the repairs at 14 million crowns.\n\n"
      "Read more: The best walks around the bay",
      "Harbor pilot suspended after crash at Ellery Bridge\n\n"
      "The pilot who steered the barge Corrigan into the Ellery Bridge has been suspended, the harbor authority said "
      "on Friday.\n\n"
      "He had been on duty for eleven hours when the barge struck the third pillar.\n\n"
      "The union of harbor pilots spoke of chronic understaffing.\n\n"
      "The bridge, which opened in 1968, is used by 31,000 cars on working days.",
  };
  return kReports;
}

}  // namespace synoptic::fixtures
