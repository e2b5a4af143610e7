// One file out of a ZIP archive (APPNOTE 6.3): archive and name in, bytes out. Nothing of the archive's own figures is
// believed: sizes are counted while inflating, against the caps. Names are compared, never used as paths. Covered by
// tests/import/docx_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

struct ZipEntry {
  std::string name;
  size_t offset = 0, packed = 0;  // of its local header; packed size
  uint32_t crc = 0;
  uint16_t method = 0;
  bool encrypted = false;
};

struct ZipDirectory {
  std::vector<ZipEntry> entries;
  std::string error;  // one sentence
};

inline constexpr size_t kMostZipEntries = 200;      // read at most; a text document has some twenty
inline constexpr size_t kMostUnpacked = 64u << 20;  // bytes, of all that is read of an archive
inline constexpr size_t kMostRatio = 200;           // unpacked to packed; the XML of documents has about 10

ZipDirectory readZipDirectory(std::string_view archive);

// `left`: bytes that may still come out of this archive. Returns an empty string, or one sentence saying why the entry
// cannot be unpacked.
std::string unpack(std::string_view archive, const ZipEntry& entry, size_t& left, std::string& bytes);

}  // namespace synoptic
