#include "compare/compare.h"
namespace synoptic {
Comparison compare(Request request, const Lexicon& lexicon) { Comparison c; for (auto& a : request.articles) { ComparedArticle x; x.id = a.id; x.document = readDocument(std::move(a.body)); c.articles.push_back(std::move(x)); } (void)lexicon; return c; }
std::string_view name(FactKind) { return "number"; }
std::string_view name(Relation) { return "shared"; }
std::string_view name(Reason) { return ""; }
std::string_view name(By) { return "rule"; }
}
