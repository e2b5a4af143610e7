// See link_envelope.h. Base64url is RFC 4648 section 5, refused where its last character has bits that mean nothing.
#include "link_envelope.h"

#include <zlib.h>

#include <array>

namespace synoptic {
namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr size_t kMostDigits = 7;
constexpr size_t kNewestFormat =
    2;  // 1 and 2 have the same envelope; 2 carries corrections, which an older program would drop

constexpr std::array<int8_t, 256> kValues = [] {
  std::array<int8_t, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 64; ++i) values[uint8_t(kAlphabet[i])] = int8_t(i);
  return values;
}();

int valueOf(char c) {
  return kValues[uint8_t(c)];
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
int hexOf(char c) {
  return isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string encodeBase64(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 4 / 3 + 4);
  uint32_t bits = 0;
  int held = 0;
  for (const char c : bytes) {
    bits = (bits << 8) | uint8_t(c);
    for (held += 8; held >= 6; held -= 6) out += kAlphabet[(bits >> (held - 6)) & 63];
  }
  if (held > 0) out += kAlphabet[(bits << (6 - held)) & 63];
  return out;
}

bool decodeBase64(std::string_view text, std::string& bytes) {
  uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    bits = (bits << 6) | uint32_t(valueOf(c));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += char((bits >> held) & 255);
  }
  return held < 6 && (bits & ((1u << held) - 1)) == 0;
}

uint32_t checksum(std::string_view bytes) {
  return uint32_t(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
}

std::string percentDecoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hexOf(text[i + 1]) >= 0 && hexOf(text[i + 2]) >= 0) {
      out += char(hexOf(text[i + 1]) * 16 + hexOf(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Reads characters and passes over what mail programs put between them.
class Reader {
 public:
  Reader(std::string_view text, size_t at) : text_(text), at_(at) { skip(); }
  bool ended() const { return at_ >= text_.size(); }
  char peek() const { return ended() ? '\0' : text_[at_]; }  // a zero is nothing that is looked for
  char take() {
    const char c = text_[at_++];
    skip();
    return c;
  }
  bool accept(char c) {
    if (peek() != c) return false;
    take();
    return true;
  }
  std::string_view rest() const { return text_.substr(at_); }
  // A letter or digit follows at once, so that what was read is only the beginning of something else.
  bool joined() const { return !skipped_ && (isLetter(peek()) || isDigit(peek())); }

 private:
  size_t skippable() const {
    const std::string_view rest = text_.substr(at_);
    const char c = rest.empty() ? 'x' : rest[0];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
    if (c == '=' && (rest.substr(1, 1) == "\n" || rest.substr(1, 2) == "\r\n")) return 1;
    if (c == '>' && (text_[at_ - 1] == '\n' || text_[at_ - 1] == '>')) return 1;  // none stands where reading begins
    // no-break space; zero-width space and joiners, word joiner, byte order mark; soft hyphen
    for (const std::string_view sign :
         {"\xC2\xA0", "\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0", "\xEF\xBB\xBF"}) {
      if (rest.substr(0, sign.size()) == sign) return sign.size();
    }
    return 0;
  }
  void skip() {
    skipped_ = false;
    for (size_t n = 0; (n = skippable()) != 0; at_ += n) skipped_ = true;
  }

  std::string_view text_;
  size_t at_;
  bool skipped_ = false;
};

// Reads a number of at most kMostDigits digits without a leading zero.
bool readNumber(Reader& reader, size_t& number) {
  size_t digits = 0;
  number = 0;
  while (isDigit(reader.peek()) && digits < kMostDigits) {
    number = number * 10 + size_t(reader.take() - '0');
    if (++digits == 1 && number == 0) return false;
  }
  return digits > 0;
}

// Does the text stop here as a link that was cut off does: at its end, or at what is put behind links?
bool stopsLikeCut(std::string_view rest) {
  constexpr std::string_view kBehind = ".,;:!?)]}>\"'&|*<";
  return rest.empty() || kBehind.find(rest[0]) != std::string_view::npos || rest.substr(0, 3) == "\xE2\x80\xA6" ||
         rest.substr(0, 3) == "\xE2\x80\x9D" || rest.substr(0, 3) == "\xE2\x80\x99" || rest.substr(0, 2) == "\xC2\xBB";
}

void readPayload(Reader& reader, uint32_t expected, Envelope& out) {
  std::string payload;
  while (payload.size() < out.announced && valueOf(reader.peek()) >= 0) payload += reader.take();
  out.arrived = payload.size();
  if (payload.size() < out.announced) {
    out.state = stopsLikeCut(reader.rest()) ? LinkState::cut : LinkState::altered;
    return;
  }
  out.state = LinkState::altered;
  const bool closed = reader.accept('z');
  if ((!closed && !stopsLikeCut(reader.rest())) || reader.joined()) return;
  if (decodeBase64(payload, out.bytes) && checksum(out.bytes) == expected) out.state = LinkState::whole;
}

// Reads the envelope that begins behind a '#'; foreign where none does.
Envelope readEnvelope(std::string_view text, size_t at, size_t most_characters) {
  Envelope out;
  Reader reader(text, at);
  size_t format = 0;
  if (!readNumber(reader, format) || !isLetter(reader.peek())) return out;
  out.format = uint32_t(format);
  out.codec = reader.take();
  if (!reader.accept('.')) return out;
  if (format > kNewestFormat) {  // a format that is not known may have any shape behind its number
    out.state = LinkState::too_new;
    return out;
  }
  if (out.codec != 'd' && out.codec != 'u') return out;
  const bool counted = readNumber(reader, out.announced) && reader.accept('.');
  uint32_t expected = 0;
  int digits = 0;
  while (counted && digits < 8 && hexOf(reader.peek()) >= 0) {
    expected = expected * 16 + uint32_t(hexOf(reader.take()));
    ++digits;
  }
  if (digits != 8 || !reader.accept('.')) {
    out.announced = counted ? out.announced : 0;
    out.state = stopsLikeCut(reader.rest()) && reader.peek() != '.' ? LinkState::cut : LinkState::altered;
  } else if (out.announced > most_characters) {
    out.state = LinkState::too_large;
  } else {
    readPayload(reader, expected, out);
  }
  return out;
}

}  // namespace

Envelope openEnvelope(std::string_view text, size_t most_characters) {
  Envelope out;
  if (text.size() / 2 > most_characters) {  // room for wrapping and percent signs
    out.state = LinkState::too_large;
    return out;
  }
  const std::string decoded = percentDecoded(percentDecoded(text));
  const size_t start = decoded.find_first_not_of(" \t\r\n<>()[]{}\"'`");
  if (start == std::string::npos) return out;
  if (decoded[start] != '#') out = readEnvelope(decoded, start, most_characters);
  for (size_t at = decoded.find('#'); at != std::string::npos && out.state == LinkState::foreign;
       at = decoded.find('#', at + 1)) {
    out = readEnvelope(decoded, at + 1, most_characters);
  }
  return out;
}

std::string sealEnvelope(uint32_t format, char codec, std::string_view bytes) {
  const std::string payload = encodeBase64(bytes);
  constexpr char kHex[] = "0123456789abcdef";
  const uint32_t sum = checksum(bytes);
  std::string out = "#" + std::to_string(format) + codec + '.' + std::to_string(payload.size()) + '.';
  for (int shift = 28; shift >= 0; shift -= 4) out += kHex[(sum >> shift) & 15];
  return out + '.' + payload + 'z';
}

}  // namespace synoptic
