// The decoder of browsers and of Node for platform.cpp. In: a charset's name and bytes, by their places in the memory. Out: how many
// bytes of UTF-8 they make, -1 for an unknown charset; the bytes are fetched by a second call. Covered by tests/import/legacy_test.cpp as wasm.
addToLibrary({
  $synopticDecoded: '{ bytes: null }',
  synopticDecode__deps: ['$synopticDecoded'],
  synopticDecode: (name, name_size, bytes, size) => {
    try {
      const label = new TextDecoder().decode(HEAPU8.slice(name, name + name_size));
      const text = new TextDecoder(label).decode(HEAPU8.slice(bytes, bytes + size));
      synopticDecoded.bytes = new TextEncoder().encode(text);
      return synopticDecoded.bytes.length;
    } catch (unknown) {
      return -1;
    }
  },
  synopticTake__deps: ['$synopticDecoded'],
  synopticTake: to => {
    HEAPU8.set(synopticDecoded.bytes, to);
    synopticDecoded.bytes = null;
  },
});
