// The door: what kind of file, what charset, which reader; then what the reader of the page should know about it.
// Covered by tests/import/import_test.cpp.
#include "import/import.h"

#include "charset.h"
#include "kinds.h"
#include "readers.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kMostBytes = 25u << 20;

Imported refused(std::string sentence) {
  Imported out;
  out.error = std::move(sentence);
  return out;
}

void note(Imported& out, Note::Level level, std::string message) {
  out.notes.push_back({level, std::move(message), Note::kNoArticle});
}

std::string count(size_t number, const char* one, const char* many) {
  return number == 1 ? std::string("One ") + one : std::to_string(number) + " " + many;
}

void noteReplaced(Imported& out, size_t replaced, const std::string& charset) {
  note(out, Note::Level::warning,
       count(replaced, "sequence", "sequences") + " of bytes could not be read as " + charset + " and " +
           (replaced == 1 ? "was" : "were") + " replaced.");
}

void noteCharset(Imported& out, const Decoded& decoded) {
  if (!decoded.ignored.empty()) {
    note(out, Note::Level::warning,
         "The file says that it is in " + decoded.ignored +
             ", which its bytes do not bear out or which is not known here; it was read as " + decoded.charset + ".");
  } else if (decoded.guessed) {
    note(out, Note::Level::warning,
         "The file is not UTF-8 and does not name its charset; it was read as " + decoded.charset +
             ", which fits best.");
  }
  if (decoded.replaced != 0) noteReplaced(out, decoded.replaced, decoded.charset);
}

// White space only, also that of other scripts and of no width. Of valid UTF-8.
bool blank(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool two = rest.substr(0, 2) == "\xC2\xA0";
    const bool three = rest.substr(0, 3) == "\xE3\x80\x80" || rest.substr(0, 3) == "\xEF\xBB\xBF" ||
                       (rest.substr(0, 2) == "\xE2\x80" && uint8_t(rest[2]) <= 0x8F);
    if (!two && !three && std::string_view(" \t\r\n\f\v").find(rest[0]) == std::string_view::npos) return false;
    at += two ? 2 : three ? 3 : 1;
  }
  return true;
}

// The decoded text of a file and what it is; notes and charset go to `out`.
FileKind readText(FileKind kind, std::string bytes, std::string_view charset, Imported& out, std::string& text) {
  const bool declares = kind == FileKind::html || looksLikeHtml(bytes);
  const std::string declared = declares ? declaredCharset(bytes) : "";
  Decoded decoded = charset.empty() ? decode(std::move(bytes), declared) : decodeAs(std::move(bytes), charset);
  out.error = notText(decoded.text);
  if (!out.error.empty()) return FileKind::refused;
  out.charset = decoded.charset;
  out.guessed = decoded.guessed;
  noteCharset(out, decoded);
  if (const size_t zeros = replaceZeros(decoded.text)) {
    note(out, Note::Level::warning, zerosReplaced(zeros));
  }
  if (kind == FileKind::text && looksLikeHtml(decoded.text)) kind = FileKind::html;
  if (kind == FileKind::html && decoded.text.find_first_of("<&") == std::string::npos) kind = FileKind::text;
  text = std::move(decoded.text);
  return kind;
}

Imported importText(FileKind kind, std::string bytes, const ImportOptions& options) {
  Imported out;
  std::string text;
  kind = readText(kind, std::move(bytes), options.charset, out, text);
  if (!out.error.empty()) return out;
  switch (kind) {
    case FileKind::html: {
      out.file_kind = "html";
      std::string article(options.article_html);
      replaceZeros(article);
      readHtml(text, article, out);
      break;
    }
    case FileKind::markdown:
      out.file_kind = "markdown";
      readMarkdown(text, out);
      break;
    default:
      out.file_kind = "text";
      out.article.body = std::move(text);
  }
  return out;
}

// XML may hold bytes that are no UTF-8, and name half a surrogate pair by its number.
void repairDocument(Imported& out) {
  repairUtf8(out.article.title);
  if (const size_t replaced = repairUtf8(out.article.body)) noteReplaced(out, replaced, "utf-8");
}

Imported importBytes(std::string_view file_name, std::string bytes, const ImportOptions& options) {
  if (bytes.size() > kMostBytes) return refused("This file is larger than 25 MB; only its article is needed.");
  if (bytes.empty()) return refused("This file is empty.");
  const Sniffed sniffed = sniff(file_name, bytes);
  Imported out;
  if (sniffed.kind == FileKind::refused) {
    out.error = sniffed.error;
  } else if (sniffed.kind == FileKind::docx) {
    out.file_kind = "docx";
    readDocx(bytes, out);
    repairDocument(out);
  } else {
    out = importText(sniffed.kind, std::move(bytes), options);
  }
  if (out.error.empty() && blank(out.article.body)) {
    out.error = out.file_kind == "text" ? "This file is empty." : "No text was found in this file; it is empty.";
  }
  if (!out.error.empty()) out.article = {};
  return out;
}

}  // namespace

Imported importFile(std::string_view file_name, std::string bytes, const ImportOptions& options) {
  try {
    return importBytes(file_name, std::move(bytes), options);
  } catch (const std::exception&) {  // memory
    return refused("This file is too large for the memory there is.");
  }
}

std::string htmlText(std::string_view file_name, std::string bytes, std::string_view charset) {
  if (bytes.size() > kMostBytes) return {};
  const Sniffed sniffed = sniff(file_name, bytes);
  if (sniffed.kind == FileKind::refused || sniffed.kind == FileKind::docx) return {};
  Imported ignored;
  std::string text;
  return readText(sniffed.kind, std::move(bytes), charset, ignored, text) == FileKind::html ? inertPage(text)
                                                                                            : std::string();
}

std::string joined(const std::vector<Block>& parts) {
  std::string body;
  for (const Block& part : parts) {
    if (!part.kept) continue;
    if (!body.empty()) body += "\n\n";
    body += part.text;
  }
  if (!body.empty()) body += '\n';
  return body;
}

}  // namespace synoptic
