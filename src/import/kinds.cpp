// See kinds.h.
#include "kinds.h"

#include <algorithm>
#include <cstdint>

#include "charset.h"

namespace synoptic {
namespace {

using std::string_view_literals::operator""sv;

struct Magic {
  size_t at;
  std::string_view bytes;
  const char* error;
};

constexpr const char* kPicture = "This is a picture; its text has to be typed or copied out first.";
constexpr const char* kSound = "This is a sound or video file; only text can be compared.";
constexpr const char* kProgram = "This is a program; only text can be compared.";
constexpr const char* kArchive = "This is an archive; unpack it and add the articles in it.";
constexpr const char* kFont = "This is a font; only text can be compared.";

constexpr Magic kRefused[] = {
    {0, "%PDF-"sv, "This is a PDF; copy its text, or save it as .txt or .docx."},
    {0, "\x89PNG"sv, kPicture},
    {0, "\xFF\xD8\xFF"sv, kPicture},
    {0, "GIF87a"sv, kPicture},
    {0, "GIF89a"sv, kPicture},
    {0, "II*\0"sv, kPicture},
    {0, "MM\0*"sv, kPicture},
    {8, "WEBP"sv, kPicture},
    {4, "ftypheic"sv, kPicture},
    {4, "ftypavif"sv, kPicture},
    {0, "8BPS"sv, kPicture},
    {0, "\0\0\1\0"sv, kPicture},
    {4, "ftyp"sv, kSound},
    {8, "WAVE"sv, kSound},
    {8, "AVI "sv, kSound},
    {0, "OggS"sv, kSound},
    {0, "fLaC"sv, kSound},
    {0, "ID3\2"sv, kSound},
    {0, "ID3\3"sv, kSound},
    {0, "ID3\4"sv, kSound},
    {0, "\x1A\x45\xDF\xA3"sv, kSound},
    {0,
     "\x7F"
     "ELF"sv,
     kProgram},
    {0, "MZ\x90\0"sv, kProgram},
    {0, "\xCA\xFE\xBA\xBE"sv, kProgram},
    {0, "\xCF\xFA\xED\xFE"sv, kProgram},
    {0, "\0asm"sv, kProgram},
    {0, "\x1F\x8B"sv, kArchive},
    {0, "7z\xBC\xAF\x27\x1C"sv, kArchive},
    {0, "Rar!\x1A\x07"sv, kArchive},
    {0, "BZh9"sv, kArchive},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     kArchive},
    {0, "\x28\xB5\x2F\xFD"sv, kArchive},
    {0, "wOFF"sv, kFont},
    {0, "wOF2"sv, kFont},
    {0, "SQLite format 3\0"sv, "This is a database; only text can be compared."},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "This is an old Office file; save it as .docx or .txt."},
    {0, "{\\rtf"sv, "This is an RTF file; save it as .docx or .txt."},
};

struct Ending {
  std::string_view ending;
  FileKind kind;
};
constexpr Ending kEndings[] = {
    {".md", FileKind::markdown}, {".markdown", FileKind::markdown}, {".mdown", FileKind::markdown},
    {".html", FileKind::html},   {".htm", FileKind::html},          {".xhtml", FileKind::html},
};

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

bool looksLikeHtml(std::string_view text) {
  const std::string head = lowerAscii(text.substr(0, 1024));
  const size_t start = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  for (const std::string_view opening :
       {"<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<article", "<title"}) {
    if (head.compare(start, opening.size(), opening) == 0) return true;
  }
  return head.compare(start, 5, "<?xml") == 0 && head.find("<html") != std::string::npos;
}

Sniffed sniff(std::string_view file_name, std::string_view bytes) {
  if (bytes.substr(0, 4) == "PK\3\4") return {FileKind::docx, ""};
  if (bytes.substr(0, 4) == "PK\5\6") return {FileKind::refused, "This archive is empty."};
  for (const Magic& row : kRefused) {
    if (bytes.size() > row.at && bytes.substr(row.at, row.bytes.size()) == row.bytes)
      return {FileKind::refused, row.error};
  }
  const std::string name = lowerAscii(file_name);
  for (const Ending& row : kEndings) {
    if (endsWith(name, row.ending)) return {row.kind, ""};
  }
  const std::string_view head = bytes.substr(0, 64);
  if (head.find("\"synoptic.workspace\"") != head.npos || head.find("\"synoptic.comparison\"") != head.npos) {
    return {FileKind::refused, "This is a saved comparison, not an article; open it instead of adding it."};
  }
  return {};
}

bool isControl(char c) {
  const uint8_t byte = uint8_t(c);
  return (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B) || byte == 0x7F;
}

std::string notText(std::string_view bytes) {
  const auto zeros = size_t(std::count(bytes.begin(), bytes.end(), '\0')),
             controls = size_t(std::count_if(bytes.begin(), bytes.end(), isControl));
  // one zero byte in a thousand, or one control sign in ten, is no accident of a text
  const bool binary = zeros * 1000 > bytes.size() || controls * 10 > bytes.size();
  return binary ? "This is a binary file, not a text; only text can be compared." : "";
}

}  // namespace synoptic
