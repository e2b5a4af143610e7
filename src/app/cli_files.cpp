// See cli_files.h.
#include "cli_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "import/import.h"
#include "line_input.h"
#include "report/report.h"
#include "text/text.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

// What may come in at most: above every limit of the rooms, below what could fill the memory.
constexpr size_t kMostBytes = 256u << 20;
constexpr char kTooLarge[] = "is larger than 256 MB";

// Standard input, or a file that is closed again.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : fd(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (fd > STDIN_FILENO) close(fd);
  }
  const int fd;
};

std::string shown(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

std::string withoutFinalPeriod(std::string sentence) {
  if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
  return sentence;
}

bool endsWith(const std::string& text, std::string_view end) {
  if (text.size() < end.size()) return false;
  for (size_t i = 0; i < end.size(); ++i) {
    const char c = text[text.size() - end.size() + i];
    if ((c >= 'A' && c <= 'Z' ? char(c + 32) : c) != end[i]) return false;
  }
  return true;
}

bool looksLikeJson(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const size_t at = bytes.find_first_not_of(" \t\r\n");
  return at != bytes.npos && (bytes[at] == '[' || bytes[at] == '{');
}

// A saved comparison: its articles and corrections, and how it was looked at.
void addWorkspace(const std::string& path, ParsedWorkspace parsed, ReadArticles& out) {
  if (parsed.zeros > 0) complain(shown(path) + ": " + withoutFinalPeriod(zerosReplaced(parsed.zeros)));
  Workspace saved = std::move(parsed.workspace);
  const uint32_t first = uint32_t(out.articles.size());
  out.saved_articles = saved.articles.size();
  for (Article& article : saved.articles) out.articles.push_back(std::move(article));
  for (Correction& correction : saved.corrections) {
    for (Quote& quote : correction.at) quote.article += first;
    out.corrections.push_back(std::move(correction));
  }
  saved.articles.clear(), saved.corrections.clear();
  saved.findings.clear(), saved.rules = 0;  // it is compared anew
  out.saved = std::move(saved);
}

// Turns a file's bytes into an article; what the list says of it goes before what the file says.
bool addFile(const std::string& path, std::string bytes, const Article& given, ReadArticles& out) {
  if (holdsFileBlock(bytes)) {  // a saved page: its articles and corrections, not its text
    ParsedWorkspace opened = openFile(bytes);
    if (!opened.error.empty()) {
      complain(shown(path) + ": " + withoutFinalPeriod(opened.error));
      return out.all = false;
    }
    addWorkspace(path, std::move(opened), out);
    return true;
  }
  Imported imported = importFile(path == "-" ? "" : path, std::move(bytes));
  if (!imported.error.empty()) {
    complain(shown(path) + ": " + withoutFinalPeriod(imported.error));
    return out.all = false;
  }
  for (const Note& note : imported.notes) {
    if (note.level == Note::Level::warning) complain(shown(path) + ": " + withoutFinalPeriod(note.message));
  }
  Article article = std::move(imported.article);
  article.id = given.id;
  for (auto field : {&Article::title, &Article::source, &Article::published, &Article::url}) {
    if (!(given.*field).empty()) article.*field = given.*field;
  }
  out.articles.push_back(std::move(article));
  return true;
}

bool addPath(const std::string& path, const Article& given, ReadArticles& out) {
  std::string bytes;
  if (const std::string wrong = readFile(path, bytes); !wrong.empty()) {
    complain(shown(path) + ": " + wrong);
    return out.all = false;
  }
  return addFile(path, std::move(bytes), given, out);
}

struct SavedFormat {
  const char* name;
  const char* shown;
  uint32_t newest;
};
constexpr SavedFormat kSavedFormats[] = {{"synoptic.comparison", "comparison", kFormatVersion},
                                         {"synoptic.workspace", "workspace", kWorkspaceVersion}};

// Why a saved file cannot be used by this program, which would drop what it does not know; empty: it can.
std::string tooNew(const ParsedManifest& manifest) {
  for (const SavedFormat& format : kSavedFormats) {
    if (manifest.format == format.name && manifest.version > format.newest)
      return "This was saved by a newer version (" + std::string(format.shown) + " format " +
             std::to_string(manifest.version) + "; this program reads up to " + std::to_string(format.newest) +
             "): update the program and open it again";
  }
  return {};
}

// Whether the list was a workspace as it is saved, which then has been added.
bool addedAsSaved(const std::string& path, const ParsedManifest& manifest, const std::string& bytes,
                  ReadArticles& out) {
  for (const ParsedManifest::Entry& entry : manifest.entries) {
    if (!entry.file.empty()) return false;
  }
  if (manifest.format != "synoptic.workspace") return false;
  ParsedWorkspace saved = parseWorkspace(bytes);
  if (!saved.error.empty()) return false;  // a list takes more: what was not UTF-8, what has no version
  addWorkspace(path, std::move(saved), out);
  return true;
}

// Returns what is wrong with the list itself; wrong entries are complained of one by one.
std::string addList(const std::string& path, const std::string& bytes, ReadArticles& out) {
  ParsedManifest manifest = parseManifest(bytes);
  if (!manifest.error.empty()) return withoutFinalPeriod(manifest.error);
  if (const std::string problem = tooNew(manifest); !problem.empty()) {
    complain(shown(path) + ": " + problem);
    out.all = false;
    return {};
  }
  if (addedAsSaved(path, manifest, bytes, out)) return {};
  for (const std::string& sentence : manifest.repaired) complain(shown(path) + ": " + withoutFinalPeriod(sentence));
  const std::filesystem::path folder = path == "-" ? "" : std::filesystem::path(path).parent_path();
  const size_t first = out.articles.size();
  bool in_place = true;  // each entry gave one article
  for (size_t i = 0; i < manifest.entries.size(); ++i) {
    ParsedManifest::Entry& entry = manifest.entries[i];
    if (entry.file.empty()) {
      out.articles.push_back(std::move(entry.article));
    } else {
      addPath((folder / entry.file).string(), entry.article, out);
    }
    in_place = in_place && out.articles.size() == first + i + 1;
  }
  if (manifest.corrections.empty()) return {};
  if (!in_place) {  // the places that they quote are not what they were
    complain(shown(path) + ": its corrections were left out, because not every entry gave one article");
    out.all = false;
    return {};
  }
  for (Correction& correction : manifest.corrections) {
    for (Quote& quote : correction.at) quote.article += uint32_t(first);
    out.corrections.push_back(std::move(correction));
  }
  return {};
}

}  // namespace

void complain(const std::string& sentence) {
  std::string shown = sentence;  // it may hold names of files, and those any byte
  repairUtf8(shown);
  std::fprintf(stderr, "synoptic: %s\n", oneLine(shown).c_str());
}

std::string readFile(const std::string& path, std::string& bytes) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) return "is a folder, not a file";
  // what has a size need not be read to learn that it is too much
  if (path != "-" && std::filesystem::file_size(path, ignored) > kMostBytes && !ignored) return kTooLarge;
  const OpenFile file(path);
  if (file.fd < 0)
    return errno == ENOENT ? "does not exist" : std::string("cannot be read (") + std::strerror(errno) + ")";
  char block[1 << 16];
  for (;;) {
    const ssize_t got = read(file.fd, block, sizeof block);
    if (got == 0) return {};
    if (got < 0 && !isTriedAgain(errno)) return std::string("cannot be read to its end (") + std::strerror(errno) + ")";
    if (got < 0) awaitBytes(file.fd);
    bytes.append(block, size_t(std::max<ssize_t>(got, 0)));
    if (bytes.size() > kMostBytes) return kTooLarge;
  }
}

ReadArticles readArticles(const std::vector<std::string>& paths) {
  ReadArticles out;
  for (const std::string& path : paths) {
    const bool named_list = endsWith(path, ".json");
    if (!named_list && path != "-") {
      addPath(path, {}, out);
      continue;
    }
    std::string bytes;
    std::string wrong = readFile(path, bytes);
    if (wrong.empty() && (named_list || looksLikeJson(bytes))) {
      wrong = addList(path, bytes, out);
      if (!named_list && !wrong.empty()) {  // it only looked like JSON
        wrong.clear();
        addFile(path, std::move(bytes), {}, out);
      }
    } else if (wrong.empty()) {
      addFile(path, std::move(bytes), {}, out);
    }
    if (!wrong.empty()) {
      complain(shown(path) + ": " + wrong);
      out.all = false;
    }
  }
  if (paths.size() != 1 || !out.all || out.saved_articles != out.articles.size()) out.saved = {};
  return out;
}

bool loadLexicon(const std::string& program, Lexicon& lexicon) {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders;
  if (const char* named = std::getenv("SYNOPTIC_LEXICON"); named != nullptr && *named != '\0') {
    folders.emplace_back(named);
  } else {
    std::error_code wrong;
    fs::path self = fs::read_symlink("/proc/self/exe", wrong);
    if (wrong) self = program;
    folders = {self.parent_path(), self.parent_path() / ".." / "share" / "synoptic"};
  }
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    if (!fs::exists(folder / "words.lex", ignored)) continue;
    std::string words, places;
    for (auto [file, bytes] : {std::pair{"words.lex", &words}, std::pair{"places.lex", &places}}) {
      const std::string path = (folder / file).string();
      if (const std::string wrong = readFile(path, *bytes); !wrong.empty()) {
        complain(path + ": " + wrong);
        return false;
      }
    }
    Lexicon::Loaded loaded = Lexicon::load(std::move(words), std::move(places));
    if (!loaded.error.empty()) {
      complain(folder.string() + ": " + withoutFinalPeriod(loaded.error));
      return false;
    }
    lexicon = std::move(loaded.lexicon);
    return true;
  }
  complain("the lexicon (words.lex and places.lex) was not found in " + folders.front().string() +
           "; build it, or set SYNOPTIC_LEXICON to the folder that holds it");
  return false;
}

}  // namespace synoptic
