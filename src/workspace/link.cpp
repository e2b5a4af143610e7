// A Workspace in, its link out, and back: JSON, deflate-raw (RFC 1951, zlib level 9), envelope. Nothing of a link is
// believed before its count, its checksum, its size, its UTF-8, its depth and its types have been checked, in this
// order. Example: makeLink(w).fragment is "#1d.214.0f3a99c1.…z"; openLink of it gives w. Covered by
// tests/workspace/link_test.cpp; tests/links hold links that must open forever.
#include <zlib.h>

#include <new>
#include <string>

#include "link_envelope.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

struct Limits {
  size_t characters, unfolded;
};
constexpr Limits kLinkLimits{kMostLinkCharacters, 8u << 20};
constexpr Limits kFileLimits{9'999'999, 64u << 20};  // seven digits is what the count of an envelope holds
constexpr std::string_view kBlockBegin = "<pre hidden id=\"synoptic-workspace\">", kBlockEnd = "</pre>";
constexpr int kRaw = -15;  // deflate without zlib's own header, 32 KiB window

// A stream of zlib's that is ended also where something throws. What zlib refuses for want of memory is thrown: it must
// not pass for a damaged text.
struct Stream : z_stream {
  explicit Stream(int (*end)(z_streamp)) : z_stream{}, end_(end) {}
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { end_(this); }
  static int checked(int status) {
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    return status;
  }

 private:
  int (*end_)(z_streamp);
};

std::string deflated(std::string_view text) {
  Stream stream(deflateEnd);
  Stream::checked(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRaw, 9, Z_DEFAULT_STRATEGY));
  std::string out(deflateBound(&stream, uLong(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = uInt(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  deflate(&stream, Z_FINISH);  // ends at once: there is room for the worst
  out.resize(stream.total_out);
  return out;
}

enum class Inflated : uint8_t { whole, damaged, too_large };

Inflated inflated(std::string_view bytes, size_t most, std::string& out) {
  Stream stream(inflateEnd);
  Stream::checked(inflateInit2(&stream, kRaw));
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = uInt(bytes.size());
  char block[1 << 14];
  int status = Z_OK;
  while (status == Z_OK && out.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(block);
    stream.avail_out = sizeof block;
    status = Stream::checked(inflate(&stream, Z_NO_FLUSH));
    out.append(block, sizeof block - stream.avail_out);
  }
  const bool used_up = stream.avail_in == 0;
  if (out.size() > most) return Inflated::too_large;
  return status == Z_STREAM_END && used_up ? Inflated::whole : Inflated::damaged;
}

std::string grouped(size_t number) {  // 6862 is "6,862"
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

constexpr char kAskAgain[] = " Ask for it again, or for a saved file.";

// Empty of a whole one.
std::string sentenceFor(const Envelope& envelope, LinkState state) {
  switch (state) {
    case LinkState::whole:
      break;
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
      return "This is not a link of Synoptic. Copy the whole address of the comparison, to its last letter.";
    case LinkState::too_large:
      return "This link is too large to open (more than " + grouped(kMostLinkCharacters) +
             " characters, or more than 8 MB of text). Ask for a saved file instead.";
  }
  return {};
}

constexpr char kMemory[] = "the memory there is";

bool lacksMemory(std::string_view error) {
  return error.find(kMemory) != std::string_view::npos;
}

MadeLink noMemory() {
  return {"", std::string("These texts need more than ") + kMemory + ". Save the comparison as JSON instead."};
}

MadeLink tooLarge(const std::string& how_large) {
  return {"", "These texts are too long for a link (" + how_large +
                  "). Save the comparison as a file and send that instead."};
}

// What would be refused where it is opened; empty: nothing.
std::string tooMany(const Workspace& workspace) {
  struct Row {
    const char* what;
    size_t count, most;
  };
  for (const Row& row : {Row{"articles", workspace.articles.size(), kMostArticles},
                         Row{"corrections", workspace.corrections.size(), kMostCorrections}}) {
    if (row.count > row.most)
      return "These are " + grouped(row.count) + " " + row.what + ", and a comparison holds at most " +
             grouped(row.most) + ": leave some out.";
  }
  return {};
}

ParsedWorkspace openSealed(std::string_view text, Limits limits, std::string_view what) {
  try {
    const Envelope envelope = openEnvelope(text, limits.characters);
    LinkState state = envelope.state;
    std::string json;
    if (state == LinkState::whole && envelope.codec == 'u') json = envelope.bytes;
    if (state == LinkState::whole && envelope.codec == 'd') {
      const Inflated result = inflated(envelope.bytes, limits.unfolded, json);
      if (result == Inflated::too_large) state = LinkState::too_large;
      if (result == Inflated::damaged) state = LinkState::altered;
    }
    if (std::string refused = sentenceFor(envelope, state); !refused.empty()) return {{}, std::move(refused)};
    ParsedWorkspace parsed = parseWorkspace(json);
    if (parsed.error.starts_with("This is not "))  // what is too new or too large says what to do
      parsed.error =
          "This " + std::string(what) + " is whole, but what it carries cannot be used: " + parsed.error + kAskAgain;
    return parsed;
  } catch (const std::exception&) {
    return {{}, "This " + std::string(what) + " is larger than " + kMemory + "."};
  }
}

}  // namespace

MadeLink makeLink(const Workspace& workspace) {
  try {
    if (std::string problem = tooMany(workspace); !problem.empty()) return {"", std::move(problem)};
    const std::string json = workspaceJson(workspace);
    if (json.size() > kLinkLimits.unfolded)
      return tooLarge(grouped(json.size()) + " bytes; a link holds at most " + grouped(kLinkLimits.unfolded));
    MadeLink made{sealEnvelope(uint32_t(versionOf(workspace)), 'd', deflated(json)), ""};
    if (made.fragment.size() > kMostLinkCharacters) {
      return tooLarge(grouped(made.fragment.size()) + " characters; a link holds at most " +
                      grouped(kMostLinkCharacters));
    }
    const ParsedWorkspace opened = openLink(made.fragment);
    if (lacksMemory(opened.error)) return noMemory();
    if (!opened.error.empty() || workspaceJson(opened.workspace) != json) {
      return {
          "",
          "The link could not be made: opening it again gave something else. Save the comparison as a file instead."};
    }
    return made;
  } catch (const std::exception&) {  // memory
    return noMemory();
  }
}

ParsedWorkspace openLink(std::string_view text) {
  return openSealed(text, kLinkLimits, "link");
}

MadeLink makeFileBlock(const Workspace& workspace) {
  constexpr char kSaveOtherwise[] =
      "These texts are too long for one file that opens again. Save them as JSON instead.";
  try {
    if (std::string problem = tooMany(workspace); !problem.empty()) return {"", std::move(problem)};
    const std::string json = workspaceJson(workspace);
    if (json.size() > kFileLimits.unfolded) return {"", kSaveOtherwise};
    const std::string sealed = sealEnvelope(uint32_t(versionOf(workspace)), 'd', deflated(json));
    const ParsedWorkspace opened = openSealed(sealed, kFileLimits, "file");
    if (lacksMemory(opened.error)) return noMemory();
    if (!opened.error.empty() || workspaceJson(opened.workspace) != json) return {"", kSaveOtherwise};
    return {std::string(kBlockBegin) + sealed + std::string(kBlockEnd) + "\n", ""};
  } catch (const std::exception&) {
    return noMemory();
  }
}

bool holdsFileBlock(std::string_view bytes) {
  return bytes.find(kBlockBegin) != std::string_view::npos;
}

// An article cannot hold the element itself: what it says is escaped. Of several the last counts, which the page wrote.
ParsedWorkspace openFile(std::string_view bytes) {
  const size_t at = bytes.rfind(kBlockBegin);
  if (at == std::string_view::npos) return {{}, "This file holds no comparison of Synoptic."};
  const std::string_view rest = bytes.substr(at + kBlockBegin.size());
  const size_t end = rest.find(kBlockEnd);
  ParsedWorkspace opened = openSealed(rest.substr(0, end), kFileLimits, "file");
  if (opened.error == sentenceFor({}, LinkState::foreign))  // cut before its count, or emptied
    opened.error = sentenceFor({}, end == std::string_view::npos ? LinkState::cut : LinkState::altered);
  if (opened.error.rfind("This link ", 0) == 0) opened.error.replace(5, 4, "file");
  return opened;
}

}  // namespace synoptic
