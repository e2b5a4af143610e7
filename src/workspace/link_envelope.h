// The envelope of a link: #<format number><codec>.<n>.<crc32>.<payload>z, read out of whatever a link was wrapped in.
//   n        characters of the payload, in front, so that a cut link can say how much arrived
//   crc32    of the payload's bytes, 8 hexadecimal digits
//   payload  base64url without '='; the final z is never punctuation, so that nothing cuts it off
// Tolerated: white space and line ends inside ("=" before a line end, ">" behind one), brackets and quotes around,
// anything but a letter or digit behind, up to two rounds of percent-encoding, a whole address around it. Covered by
// tests/workspace/link_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic {

inline constexpr size_t kMostLinkCharacters = 262144;

enum class LinkState : uint8_t { whole, cut, altered, too_new, foreign, too_large };

struct Envelope {
  LinkState state = LinkState::foreign;
  uint32_t format = 0;   // number of the link's format
  char codec = 0;        // 'd' deflate-raw, 'u' as it is
  size_t announced = 0;  // n
  size_t arrived = 0;    // characters of the payload that are there
  std::string bytes;     // of a whole one: what the payload stands for, checksum verified
};

Envelope openEnvelope(std::string_view text, size_t most_characters = kMostLinkCharacters);
std::string sealEnvelope(uint32_t format, char codec, std::string_view bytes);  // "#1d.…z"

}  // namespace synoptic
