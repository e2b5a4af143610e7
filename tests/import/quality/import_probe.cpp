// What becomes of files: paths on standard input, one a line, in; a line of JSON a file out: file, error, kind,
// charset, guessed, title, source, published, url, body, notes. For the scripts beside it, which compare that with what
// others read.
#include <fstream>
#include <iostream>
#include <iterator>

#include "import/import.h"
#include "report/report.h"

int main() {
  using namespace synoptic;
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const Imported read = importFile(path, std::move(bytes));
    const Article& article = read.article;
    std::string notes;
    for (const Note& note : read.notes) notes += (notes.empty() ? "" : " ") + note.message;
    const std::pair<const char*, const std::string*> members[] = {{"file", &path},
                                                                  {"error", &read.error},
                                                                  {"kind", &read.file_kind},
                                                                  {"charset", &read.charset},
                                                                  {"title", &article.title},
                                                                  {"source", &article.source},
                                                                  {"published", &article.published},
                                                                  {"url", &article.url},
                                                                  {"body", &article.body},
                                                                  {"notes", &notes}};
    std::string line;
    for (const auto& [name, value] : members) {
      line += line.empty() ? '{' : ',';
      line += jsonString(name) + ":" + jsonString(*value);
    }
    std::cout << line << ",\"guessed\":" << (read.guessed ? "true" : "false") << "}\n";
  }
}
