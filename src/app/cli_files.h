// The command line's disk: files, lists of articles and the lexicon in, Articles out. Every function says in one
// sentence on standard error what it could not use, naming the file. Covered by tests/app/cli.mjs.
#pragma once
#include <string>
#include <vector>

#include "compare/compare.h"
#include "lexicon/lexicon.h"
#include "workspace/workspace.h"

namespace synoptic {

// One line on standard error: "synoptic: …", without a sign that a terminal would obey.
void complain(const std::string& sentence);

// Reads a file, or standard input for "-". Returns an empty string, or what is wrong ("does not exist").
std::string readFile(const std::string& path, std::string& bytes);

struct ReadArticles {
  std::vector<Article> articles;
  std::vector<Correction> corrections;  // of lists that have some
  // Of a saved file that is all there is: what it is (title, sample, excerpt) and how it was looked at. It has no
  // articles and no corrections; they are above.
  Workspace saved;
  size_t saved_articles = 0;  // of the last saved file
  bool all = true;            // false: some input could not be used; it was complained of
};
// Reads what the call names: article files, or one list of articles (.json, or JSON on standard input).
ReadArticles readArticles(const std::vector<std::string>& paths);

// Looks for words.lex and places.lex in $SYNOPTIC_LEXICON, else beside the program and in ../share/synoptic.
bool loadLexicon(const std::string& program, Lexicon& lexicon);

}  // namespace synoptic
