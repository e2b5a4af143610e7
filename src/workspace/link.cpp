// A Workspace in, its link out, and back: JSON, deflate-raw (RFC 1951, zlib level 9), envelope. Nothing of a link is
// believed before its count, its checksum, its size, its UTF-8, its depth and its types have been checked, in this
// order. Example: makeLink(w).fragment is "#1d.214.0f3a99c1.…z"; openLink of it gives w. Covered by
// tests/workspace/link_test.cpp; tests/links hold links that must open forever.
#include <zlib.h>

#include "link_envelope.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

constexpr size_t kMostUnfolded = 8u << 20;
constexpr int kRaw = -15;  // deflate without zlib's own header, 32 KiB window

std::string deflated(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRaw, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, uLong(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = uInt(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

enum class Inflated : uint8_t { whole, damaged, too_large };

Inflated inflated(std::string_view bytes, std::string& out) {
  z_stream stream{};
  if (inflateInit2(&stream, kRaw) != Z_OK) return Inflated::too_large;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = uInt(bytes.size());
  char block[1 << 14];
  int status = Z_OK;
  while (status == Z_OK && out.size() <= kMostUnfolded) {
    stream.next_out = reinterpret_cast<Bytef*>(block);
    stream.avail_out = sizeof block;
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(block, sizeof block - stream.avail_out);
  }
  const bool used_up = stream.avail_in == 0;
  inflateEnd(&stream);
  if (out.size() > kMostUnfolded) return Inflated::too_large;
  return status == Z_STREAM_END && used_up ? Inflated::whole : Inflated::damaged;
}

std::string grouped(size_t number) {  // 6862 is "6,862"
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

constexpr char kAskAgain[] = " Ask for it again, or for a saved file.";

std::string sentenceFor(const Envelope& envelope, LinkState state) {
  switch (state) {
    case LinkState::whole:
      return {};
    case LinkState::cut:
      return (envelope.announced == 0 ? std::string("This link was cut on its way: only its beginning arrived.")
                                      : "This link was cut on its way: " + grouped(envelope.arrived) + " of " +
                                            grouped(envelope.announced) + " characters arrived.") +
             kAskAgain;
    case LinkState::altered:
      return std::string("This link was altered on its way: its checksum does not match.") + kAskAgain;
    case LinkState::too_new:
      return "This link was made with a newer version (link format " + std::to_string(envelope.format) +
             "; this program reads up to " + std::to_string(kLinkVersion) +
             "): update the program, then open the link again.";
    case LinkState::foreign:
      return "This is not a link of Synoptic: no part of it begins with #1d.";
    case LinkState::too_large:
      return "This link is too large to open (more than " + grouped(kMostLinkCharacters) +
             " characters, or more than 8 MB of text). Ask for a saved file instead.";
  }
  return {};
}

MadeLink tooLarge(const std::string& how_large) {
  return {"", "These texts are too long for a link (" + how_large +
                  "). Save the comparison as a file and send that instead."};
}

}  // namespace

MadeLink makeLink(const Workspace& workspace) {
  try {
    const std::string json = workspaceJson(workspace);
    if (json.size() > kMostUnfolded)
      return tooLarge(grouped(json.size()) + " bytes; a link holds at most " + grouped(kMostUnfolded));
    MadeLink made{sealEnvelope(uint32_t(versionOf(workspace)), 'd', deflated(json)), ""};
    if (made.fragment.size() > kMostLinkCharacters) {
      return tooLarge(grouped(made.fragment.size()) + " characters; a link holds at most " +
                      grouped(kMostLinkCharacters));
    }
    const ParsedWorkspace opened = openLink(made.fragment);
    if (!opened.error.empty() || workspaceJson(opened.workspace) != json) {
      return {
          "",
          "The link could not be made: opening it again gave something else. Save the comparison as a file instead."};
    }
    return made;
  } catch (const std::exception&) {  // memory
    return tooLarge("more than the memory there is");
  }
}

ParsedWorkspace openLink(std::string_view text) {
  try {
    const Envelope envelope = openEnvelope(text);
    LinkState state = envelope.state;
    std::string json;
    if (state == LinkState::whole && envelope.codec == 'u') json = envelope.bytes;
    if (state == LinkState::whole && envelope.codec == 'd') {
      const Inflated result = inflated(envelope.bytes, json);
      if (result == Inflated::too_large) state = LinkState::too_large;
      if (result == Inflated::damaged) state = LinkState::altered;
    }
    if (state != LinkState::whole) return {{}, sentenceFor(envelope, state)};
    ParsedWorkspace parsed = parseWorkspace(json);
    if (!parsed.error.empty())
      parsed.error = "This link is whole, but " + std::string("what it carries cannot be used: ") + parsed.error;
    return parsed;
  } catch (const std::exception&) {  // memory
    return {{}, sentenceFor({}, LinkState::too_large)};
  }
}

}  // namespace synoptic
