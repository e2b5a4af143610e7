// See platform.h. One way a platform: TextDecoder where the program runs in a browser or Node, iconv elsewhere.
// Covered by tests/import/legacy_test.cpp, natively and as wasm.
#include "platform.h"

#include "charset.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// clang-format off
EM_JS(int, synopticDecode, (const char* name, int name_size, const char* bytes, int size), {
  try {
    const label = new TextDecoder().decode(HEAPU8.slice(name, name + name_size));
    const text = new TextDecoder(label).decode(HEAPU8.slice(bytes, bytes + size));
    globalThis.synoptic_decoded = new TextEncoder().encode(text);
    return globalThis.synoptic_decoded.length;
  } catch (unknown) {
    return -1;
  }
})
EM_JS(void, synopticTake, (char* to), {
  HEAPU8.set(globalThis.synoptic_decoded, to);
  globalThis.synoptic_decoded = null;
})
// clang-format on
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
  const int size = synopticDecode(name.data(), int(name.size()), bytes.data(), int(bytes.size()));
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
