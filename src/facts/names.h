// names: the names of people, places, bodies and other things as mentions, and the entities that they join into. First
// the runs of capitalised words that are names are found (names.cpp), then short forms, acronyms and demonyms are
// joined to their full forms and given kind, roles and code (entities.cpp). Example: "Kremlin spokesman Dmitry Peskov …
// Peskov said" is one person with role "kremlin spokesman", two mentions. Covered by tests/facts/names.cpp.
#pragma once
#include <string>
#include <vector>

#include "facts/scan.h"

namespace synoptic {

// A run of tokens that is one name, before it is joined to others.
struct NameRun {
  uint32_t sentence = 0;
  uint32_t first = 0, end = 0;  // tokens of the name itself, titles left out
  MentionKind kind = MentionKind::name;
  bool lost_apostrophe = false;  // its last letter is the s of a genitive ("Putins invasion"), not of the name
  std::string key;               // keys joined by one space, periods left out: what is looked up
  bool titled = false;           // "Mr", "President" before it, or a role: a person
  bool thing = false;            // "Mount Zeb", "Zeb County", "St Zeb's", "Zeb 2": no person, whatever its words are
  std::string code;              // of a place
  std::string place;             // of a place: its name ("Russia" for "Russian")
  std::vector<std::string> roles;
};

std::vector<NameRun> findNames(const Scan& scan);

// Adds one mention for every run and the entities they belong to.
void joinNames(Scan& scan, std::vector<NameRun> runs);

// "u.s" is "us", "f.b.i" is "fbi": keys of a stretch of tokens joined by one space, without periods and quotation
// marks.
std::string nameKey(const Scan& scan, uint32_t first, uint32_t end);

}  // namespace synoptic
