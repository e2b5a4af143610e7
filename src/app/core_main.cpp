// core.wasm: the C functions that the worker calls, over one Core. Memory given in is the caller's; the answer stays
// valid until the next call. Example (JavaScript): p = core._core_alloc(n); core.HEAPU8.set(bytes, p);
// core._core_call(h, hn, p, n); core._core_free(p). Covered by tests/app/core.mjs.
#include <emscripten.h>

#include <cstdint>
#include <cstdlib>

#include "core.h"

namespace {

synoptic::Core core;

std::string_view view(const uint8_t* bytes, size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

extern "C" {

// Null when there is no memory for it.
EMSCRIPTEN_KEEPALIVE uint8_t* core_alloc(size_t size) {
  return static_cast<uint8_t*>(std::malloc(size == 0 ? 1 : size));
}

EMSCRIPTEN_KEEPALIVE void core_free(uint8_t* bytes) {
  std::free(bytes);
}

EMSCRIPTEN_KEEPALIVE int core_lexicon(const uint8_t* words, size_t words_size, const uint8_t* places,
                                      size_t places_size) {
  return core.loadLexicon(view(words, words_size), view(places, places_size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int core_call(const uint8_t* header, size_t header_size, const uint8_t* data, size_t data_size) {
  return core.call(view(header, header_size), view(data, data_size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const uint8_t* core_answer() {
  return reinterpret_cast<const uint8_t*>(core.answer().data());
}

EMSCRIPTEN_KEEPALIVE size_t core_answer_size() {
  return core.answer().size();
}
}
