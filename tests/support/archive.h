// tests/support/archive: files in, the bytes of a ZIP archive of them out, as a DOCX is one. Example:
// zip({{"word/document.xml", "<w:document/>"}}). For the tests of import and for its fuzz target.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "support/deflate.h"

namespace synoptic {

struct ArchiveFile {
  std::string name, bytes;
};

inline void appendNumber(std::string& out, uint64_t value, int size) {
  for (; size > 0; --size, value >>= 8) out += char(value & 255);  // fields may be wider than the number
}

// A ZIP archive; `flags` 1 says that its entries are encrypted, `method` -1 leaves the choice (0 stored, 8 deflated).
inline std::string zip(const std::vector<ArchiveFile>& parts, int method = -1, int flags = 0) {
  std::string out, directory;
  for (const ArchiveFile& part : parts) {
    const int used = method >= 0 ? method : part.bytes.size() > 100 ? 8 : 0;
    const std::string packed = used == 8 ? deflated(part.bytes) : part.bytes;
    const uint32_t crc = uint32_t(crc32(0, reinterpret_cast<const Bytef*>(part.bytes.data()), uInt(part.bytes.size())));
    std::string middle;
    for (const uint64_t field : {uint64_t(20), uint64_t(flags), uint64_t(used), uint64_t(0), uint64_t(0)})
      appendNumber(middle, field, 2);
    appendNumber(middle, crc, 4);
    appendNumber(middle, packed.size(), 4);
    appendNumber(middle, part.bytes.size(), 4);
    appendNumber(middle, part.name.size(), 2);
    appendNumber(middle, 0, 2);
    directory += "PK\1\2";
    appendNumber(directory, 20, 2);
    directory += middle;
    appendNumber(directory, 0, 10);
    appendNumber(directory, out.size(), 4);
    directory += part.name;
    out += "PK\3\4" + middle + part.name + packed;
  }
  const size_t begin = out.size();
  out += directory + "PK\5\6";
  appendNumber(out, 0, 4);
  appendNumber(out, parts.size(), 2);
  appendNumber(out, parts.size(), 2);
  appendNumber(out, directory.size(), 4);
  appendNumber(out, begin, 4);
  appendNumber(out, 0, 2);
  return out;
}

}  // namespace synoptic
