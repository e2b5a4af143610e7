// See zip.h.
#include "zip.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>

namespace synoptic {
namespace {

constexpr const char* kDamaged = "This document is damaged: its archive cannot be unpacked.";
constexpr const char* kFarMore = "This document unpacks to far more than a text can be; it was not read.";

// Little-endian number of `size` bytes; 0 beyond the end.
uint32_t number(std::string_view bytes, size_t at, size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  uint32_t value = 0;
  for (size_t i = size; i > 0; --i) value = value << 8 | uint8_t(bytes[at + i - 1]);
  return value;
}

// The end record lies at the end, before a comment of at most 65,535 bytes.
size_t findEnd(std::string_view archive) {
  constexpr size_t kSize = 22;
  if (archive.size() < kSize) return std::string_view::npos;
  const size_t lowest = archive.size() > kSize + 65535 ? archive.size() - kSize - 65535 : 0;
  const size_t at = archive.rfind("PK\5\6", archive.size() - kSize);
  return at == std::string_view::npos || at < lowest ? std::string_view::npos : at;
}

std::string inflateEntry(std::string_view packed, size_t left, std::string& bytes) {
  // what zlib refuses for want of memory is thrown: it must not pass for a damaged document
  z_stream stream{};
  if (inflateInit2(&stream, -15) == Z_MEM_ERROR) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_streamp)> ended(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  const size_t most = size_t(std::min<uint64_t>(left, uint64_t(packed.size()) * kMostRatio + (1u << 16)));
  char block[1 << 14];
  int status = Z_OK;
  while (status == Z_OK && bytes.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(block);
    stream.avail_out = sizeof block;
    status = inflate(&stream, Z_NO_FLUSH);
    bytes.append(block, sizeof block - stream.avail_out);
  }
  if (status == Z_MEM_ERROR) throw std::bad_alloc();
  if (bytes.size() > most) return kFarMore;
  return status == Z_STREAM_END ? "" : kDamaged;
}

}  // namespace

ZipDirectory readZipDirectory(std::string_view archive) {
  ZipDirectory out;
  const size_t end = findEnd(archive);
  if (end == std::string_view::npos) {
    out.error = kDamaged;
    return out;
  }
  const size_t count = number(archive, end + 10, 2);
  size_t at = number(archive, end + 16, 4);
  for (size_t i = 0; i < std::min(count, kMostZipEntries); ++i) {
    if (at >= archive.size() || archive.substr(at, 4) != "PK\1\2") {
      out.error = kDamaged;
      return out;
    }
    const size_t name = number(archive, at + 28, 2), extra = number(archive, at + 30, 2),
                 comment = number(archive, at + 32, 2);
    ZipEntry entry;
    entry.encrypted = (number(archive, at + 8, 2) & 1) != 0;
    entry.method = uint16_t(number(archive, at + 10, 2));
    entry.crc = number(archive, at + 16, 4);
    entry.packed = number(archive, at + 20, 4);
    entry.offset = number(archive, at + 42, 4);
    entry.name = archive.substr(std::min(at + 46, archive.size()), name);
    out.entries.push_back(std::move(entry));
    at += 46 + name + extra + comment;
  }
  return out;
}

std::string unpack(std::string_view archive, const ZipEntry& entry, size_t& left, std::string& bytes) {
  if (entry.encrypted) return "This document is protected by a password; save it without one.";
  if (entry.offset >= archive.size() || archive.substr(entry.offset, 4) != "PK\3\4") return kDamaged;
  const size_t begin =
      entry.offset + 30 + number(archive, entry.offset + 26, 2) + number(archive, entry.offset + 28, 2);
  if (begin > archive.size() || archive.size() - begin < entry.packed) return kDamaged;
  const std::string_view packed = archive.substr(begin, entry.packed);
  bytes.clear();
  if (entry.method == 0) {
    if (packed.size() > left) return kFarMore;
    bytes = packed;
  } else if (entry.method == 8) {
    if (const std::string wrong = inflateEntry(packed, left, bytes); !wrong.empty()) return wrong;
  } else {
    return kDamaged;
  }
  left -= bytes.size();
  const bool right = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())) == entry.crc;
  return right ? "" : kDamaged;
}

}  // namespace synoptic
