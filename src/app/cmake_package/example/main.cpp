// Two reports of one event; what conflicts, in one sentence each.
#include <compare/compare.h>
#include <lexicon/lexicon.h>
#include <report/report.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int main() {
  const auto loaded = synoptic::Lexicon::load(bytesOf(LEXICON "/words.lex"), bytesOf(LEXICON "/places.lex"));
  if (!loaded.error.empty()) {
    std::cerr << loaded.error << '\n';
    return 1;
  }

  synoptic::Request request;
  request.articles.resize(2);
  request.articles[0].source = "Harbour Post";
  request.articles[0].body = "The ferry link between Orsund and Velling will open on May 4, the port said.\n";
  request.articles[1].source = "Velling Times";
  request.articles[1].body = "The ferry link between Orsund and Velling will open on May 6, the port said.\n";

  const synoptic::Comparison comparison = synoptic::compare(std::move(request), loaded.lexicon);
  for (const synoptic::Fact& fact : comparison.facts)
    if (fact.relation == synoptic::Relation::conflict) std::cout << fact.explanation << '\n';
  std::cout << synoptic::render(comparison, synoptic::Format::csv);
}
