#include "lexicon/lexicon.h"
namespace synoptic {
struct Lexicon::Tables {};
Lexicon::Lexicon() = default;
Lexicon::Loaded Lexicon::load(std::string, std::string) { return {}; }
std::string_view Lexicon::lemma(std::string_view key) const { return key; }
std::string_view Lexicon::lemma(std::string_view key, Part) const { return key; }
bool Lexicon::has(std::string_view, Part) const { return false; }
bool Lexicon::synonymous(std::string_view, std::string_view) const { return false; }
bool Lexicon::antonymous(std::string_view, std::string_view) const { return false; }
bool Lexicon::derived(std::string_view, std::string_view) const { return false; }
NounClass Lexicon::nounClass(std::string_view) const { return NounClass::none; }
Place Lexicon::place(std::string_view) const { return {}; }
std::string_view Lexicon::currency(std::string_view) const { return {}; }
bool Lexicon::isFunctionWord(std::string_view) { return false; }
}
