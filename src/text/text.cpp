#include "text/text.h"
namespace synoptic {
Document readDocument(std::string body) { Document d; d.body = std::move(body); return d; }
std::string comparisonKey(std::string_view word) { return std::string(word); }
size_t repairUtf8(std::string&) { return 0; }
uint32_t characterBoundary(std::string_view text, uint32_t at) { return at < text.size() ? at : uint32_t(text.size()); }
std::string_view name(SentenceKind) { return "body"; }
}
