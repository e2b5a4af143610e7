#include "align/align.h"
namespace synoptic {
Alignment align(std::span<const Document>, std::span<const std::vector<Clue>>, const Lexicon&) { return {}; }
std::string_view name(Level) { return "partial"; }
std::string_view name(Revision) { return ""; }
}
