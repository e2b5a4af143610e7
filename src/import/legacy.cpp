// See legacy.h.
#include "legacy.h"

#include <algorithm>

#include "charset.h"
#include "platform.h"

namespace synoptic {
namespace {

struct Legacy {
  std::string_view name;        // WHATWG
  const HighHalf* half;         // null: more than a byte a character
  const char* other_name = "";  // as iconv calls it; of what is shifted: the name of what the escapes stand for
  bool shifted = false;
};

constexpr Legacy kLegacy[] = {
    {"windows-1252", &kWindows1252},
    {"iso-8859-15", &kIso885915},
    {"windows-1250", &kWindows1250},
    {"iso-8859-2", &kIso88592},
    {"iso-8859-16", &kIso885916},
    {"windows-1251", &kWindows1251},
    {"koi8-r", &kKoi8R},
    {"koi8-u", &kKoi8U},
    {"iso-8859-5", &kIso88595},
    {"ibm866", &kIbm866},
    {"x-mac-cyrillic", &kXMacCyrillic},
    {"windows-1253", &kWindows1253},
    {"iso-8859-7", &kIso88597},
    {"windows-1254", &kWindows1254},
    {"iso-8859-3", &kIso88593},
    {"windows-1257", &kWindows1257},
    {"iso-8859-13", &kIso885913},
    {"iso-8859-4", &kIso88594},
    {"iso-8859-10", &kIso885910},
    {"windows-1255", &kWindows1255},
    {"iso-8859-8", &kIso88598},
    {"windows-1256", &kWindows1256},
    {"iso-8859-6", &kIso88596},
    {"windows-874", &kWindows874},
    {"windows-1258", &kWindows1258},
    {"macintosh", &kMacintosh},
    {"x-mac-ce", &kMacCentralEurope},
    {"ibm852", &kIbm852},
    {"ibm855", &kIbm855},
    {"gb18030", nullptr, "GB18030"},
    {"big5", nullptr, "BIG5-HKSCS"},
    {"shift_jis", nullptr, "CP932"},
    {"euc-jp", nullptr, "EUC-JP-MS"},
    {"iso-2022-jp", nullptr, "ISO-2022-JP"},
    {"euc-kr", nullptr, "CP949"},
    {"iso-2022-kr", nullptr, "euc-kr", true},
    {"hz", nullptr, "gb18030", true},
};

struct Alias {
  std::string_view label, name;
};
// Those of the standard that are met, beside the names themselves.
constexpr Alias kAliases[] = {
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"latin2", "iso-8859-2"},
    {"latin3", "iso-8859-3"},
    {"latin4", "iso-8859-4"},
    {"cyrillic", "iso-8859-5"},
    {"arabic", "iso-8859-6"},
    {"greek", "iso-8859-7"},
    {"hebrew", "iso-8859-8"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"latin6", "iso-8859-10"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"dos-874", "windows-874"},
    {"latin9", "iso-8859-15"},
    {"l9", "iso-8859-15"},
    {"koi8", "koi8-r"},
    {"koi8-ru", "koi8-u"},
    {"866", "ibm866"},
    {"852", "ibm852"},
    {"855", "ibm855"},
    {"mac", "macintosh"},
    {"x-mac-roman", "macintosh"},
    {"x-mac-ukrainian", "x-mac-cyrillic"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"chinese", "gb18030"},
    {"hz-gb-2312", "hz"},
    {"big5-hkscs", "big5"},
    {"cn-big5", "big5"},
    {"x-x-big5", "big5"},
    {"sjis", "shift_jis"},
    {"x-sjis", "shift_jis"},
    {"shift-jis", "shift_jis"},
    {"ms_kanji", "shift_jis"},
    {"windows-31j", "shift_jis"},
    {"cp932", "shift_jis"},
    {"x-euc-jp", "euc-jp"},
    {"csiso2022jp", "iso-2022-jp"},
    {"korean", "euc-kr"},
    {"ks_c_5601-1987", "euc-kr"},
    {"ksc5601", "euc-kr"},
    {"windows-949", "euc-kr"},
    {"cp949", "euc-kr"},
    {"uhc", "euc-kr"},
};

const Legacy* find(std::string_view name) {
  const auto at = std::find_if(std::begin(kLegacy), std::end(kLegacy), [&](const Legacy& l) { return l.name == name; });
  return at == std::end(kLegacy) ? nullptr : &*at;
}

// The escapes taken out and the bytes between them lifted into the upper half.
std::string lifted(std::string_view bytes, bool hz) {
  std::string out;
  bool up = false;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const std::string_view two = bytes.substr(i, 2);
    if (hz && (two == "~{" || two == "~}" || two == "~\n")) {
      if (two != "~\n") up = two == "~{";
      ++i;
    } else if (hz && !up && two == "~~") {
      out += '~';
      ++i;
    } else if (!hz && bytes.substr(i, 4) == "\x1B$)C") {
      i += 3;
    } else if (!hz && (bytes[i] == '\x0E' || bytes[i] == '\x0F')) {
      up = bytes[i] == '\x0E';
    } else {
      out += up && uint8_t(bytes[i]) > 0x20 ? char(bytes[i] | 0x80) : bytes[i];
    }
  }
  return out;
}

}  // namespace

std::string_view legacyCharset(std::string_view label) {
  std::string lower = lowerAscii(label);
  for (const std::string_view prefix : {"x-cp", "cp", "ibm-"}) {
    if (lower.rfind(prefix, 0) != 0) continue;
    const std::string number = lower.substr(prefix.size());
    for (const char* family : {"windows-", "ibm"}) {
      if (find(family + number) != nullptr) return find(family + number)->name;
    }
  }
  if (lower.rfind("iso8859", 0) == 0) lower.insert(3, "-");
  if (const Legacy* legacy = find(lower)) return legacy->name;
  for (const Alias& alias : kAliases) {
    if (alias.label == lower) return alias.name;
  }
  return {};
}

const HighHalf* highHalf(std::string_view charset) {
  const Legacy* legacy = find(charset);
  return legacy == nullptr ? nullptr : legacy->half;
}

std::string fromLegacy(std::string_view charset, std::string_view bytes, size_t& replaced) {
  const Legacy* legacy = find(charset);
  if (legacy != nullptr && legacy->half == nullptr) {
    if (legacy->shifted) return fromLegacy(legacy->other_name, lifted(bytes, charset == "hz"), replaced);
    return platformDecode(legacy->name, legacy->other_name, bytes, replaced);
  }
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  for (const char c : bytes) {
    const uint8_t byte = uint8_t(c);
    const uint32_t point = byte < 0x80 ? byte : legacy == nullptr ? 0 : (*legacy->half)[byte - 0x80];
    replaced += point == 0 && byte != 0;
    appendCharacter(out, point == 0 && byte != 0 ? 0xFFFD : point);
  }
  return out;
}

std::string_view charsetByEscapes(std::string_view bytes) {
  const auto has = [&](std::string_view escape) { return bytes.find(escape) != std::string_view::npos; };
  if (has("\x1B$)C")) return "iso-2022-kr";
  if (has("\x1B$B") || has("\x1B$@")) return "iso-2022-jp";
  // a tilde and a brace may stand in any text: every "~{" needs its "~}" with pairs between them
  size_t runs = 0;
  for (size_t at = bytes.find("~{"); at != std::string_view::npos; at = bytes.find("~{", at + 2)) {
    const size_t end = bytes.find("~}", at + 2);
    if (end == std::string_view::npos || (end - at) % 2 != 0 || end == at + 2) return {};
    const std::string_view run = bytes.substr(at + 2, end - at - 2);
    if (std::any_of(run.begin(), run.end(), [](char c) { return c < 0x21 || c > 0x7E; })) return {};
    ++runs;
    at = end;
  }
  return runs != 0 ? "hz" : std::string_view();
}

std::vector<std::string_view> legacyCharsets() {
  std::vector<std::string_view> out;
  for (const Legacy& legacy : kLegacy) out.push_back(legacy.name);
  return out;
}

}  // namespace synoptic
