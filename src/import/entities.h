// Character references of HTML. See entities.cpp.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

// Appends the character that the reference at the beginning of `text` (a '&') stands for; returns its length, 0 for
// none.
size_t appendEntity(std::string& out, std::string_view text);

std::string withoutEntities(std::string_view text);

}  // namespace synoptic
