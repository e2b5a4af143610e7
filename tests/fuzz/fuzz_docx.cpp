// Any bytes as the parts of a Word file within a sound archive (document, relations, notes, cut at every 0xFF): a text
// in valid UTF-8 or a sentence, the same again the second time. Any bytes as the archive itself are fuzz_import's.
#include "import/import.h"
#include "properties.h"
#include "support/archive.h"

using namespace synoptic;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr const char* kNames[] = {"word/document.xml", "_rels/.rels", "word/footnotes.xml", "docProps/core.xml"};
  std::vector<ArchiveFile> files;
  for (std::string& part : parts(data, size, 4)) files.push_back({kNames[files.size()], std::move(part)});
  const std::string stored = zip(files, 0);
  holdImported(importFile("a.docx", stored), importFile("a.docx", zip(files)));
  files[0].bytes = "<w:document><w:body><w:p>" + files[0].bytes + "</w:p></w:body></w:document>";
  holdImported(importFile("a.docx", zip(files)), importFile("a.docx", zip(files)));
  return 0;
}
