// See platform.h. One way a platform: TextDecoder where the program runs in a browser or Node, iconv elsewhere.
// Covered by tests/import/legacy_test.cpp, natively and as wasm.
#include "platform.h"

#include "charset.h"

#ifdef __EMSCRIPTEN__
// platform.js, which is linked in: the size of what was decoded, or -1; then the bytes themselves.
extern "C" int synopticDecode(const char* name, size_t name_size, const char* bytes, size_t size);
extern "C" void synopticTake(char* to);
#else
#include <iconv.h>

#include <cerrno>
#endif

namespace synoptic {
namespace {

std::string onlyAscii(std::string_view bytes, size_t& replaced) {
  std::string out;
  for (const char c : bytes) {
    replaced += uint8_t(c) >= 0x80;
    appendCharacter(out, uint8_t(c) < 0x80 ? uint8_t(c) : 0xFFFD);
  }
  return out;
}

}  // namespace

#ifdef __EMSCRIPTEN__

std::string platformDecode(std::string_view name, const char*, std::string_view bytes, size_t& replaced) {
  const int size = synopticDecode(name.data(), name.size(), bytes.data(), bytes.size());
  if (size < 0) return onlyAscii(bytes, replaced);
  std::string out(size_t(size), '\0');
  synopticTake(out.data());
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (size_t at = out.find(kReplacement); at != std::string::npos; at = out.find(kReplacement, at + 3)) ++replaced;
  return out;
}

#else

std::string platformDecode(std::string_view, const char* iconv_name, std::string_view bytes, size_t& replaced) {
  const iconv_t converter = iconv_open("UTF-8", iconv_name);
  if (converter == iconv_t(-1)) return onlyAscii(bytes, replaced);
  std::string out;
  char block[4096];
  char* in = const_cast<char*>(bytes.data());
  size_t left = bytes.size();
  for (bool flushed = false; !flushed;) {
    flushed = left == 0;  // what was kept back for a character to come is asked for last
    char* to = block;
    size_t room = sizeof block;
    const size_t done = iconv(converter, flushed ? nullptr : &in, flushed ? nullptr : &left, &to, &room);
    out.append(block, sizeof block - room);
    if (done != size_t(-1) || errno == E2BIG) continue;
    ++replaced;
    appendCharacter(out, 0xFFFD);
    if (errno == EINVAL || left == 0) break;  // cut within a character
    ++in;
    --left;
  }
  iconv_close(converter);
  return out;
}

#endif

}  // namespace synoptic
