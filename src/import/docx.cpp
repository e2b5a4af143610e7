// A DOCX document in, its text out: the paragraphs of its main part, tables cell by cell, deletions left out,
// insertions taken; at the end the footnotes and endnotes in the order in which the text refers to them. ECMA-376 part
// 1, sections 17.3 and 17.4. The archive is read by zip.h under its caps; XML by pugixml, which expands no entities and
// loads nothing; a DOCTYPE is refused all the same. Covered by tests/import/docx_test.cpp.
#include <pugixml.hpp>

#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

#include "readers.h"
#include "zip.h"

namespace synoptic {
namespace {

constexpr int kDeepestMarkup = 256;

struct Foreign {
  std::string_view part;
  const char* error;
};
constexpr Foreign kForeign[] = {
    {"xl/workbook.xml", "This is a spreadsheet; only texts can be compared."},
    {"ppt/presentation.xml", "These are slides; only texts can be compared."},
    {"META-INF/container.xml", "This is an e-book; copy the article out of it."},
    {"content.xml", "This is an OpenDocument file; save it as .docx or .txt."},
};

const ZipEntry* find(const ZipDirectory& zip, std::string_view name) {
  const auto found =
      std::find_if(zip.entries.begin(), zip.entries.end(), [&](const ZipEntry& e) { return e.name == name; });
  return found == zip.entries.end() ? nullptr : &*found;
}

struct Package {
  std::string_view bytes;
  ZipDirectory zip;
  size_t left = kMostUnpacked;
};

// Loads a part; returns what is wrong in one sentence.
std::string load(Package& package, const ZipEntry& entry, pugi::xml_document& document) {
  std::string bytes;
  if (std::string wrong = unpack(package.bytes, entry, package.left, bytes); !wrong.empty()) return wrong;
  const pugi::xml_parse_result result = document.load_buffer(
      bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single);
  for (const pugi::xml_node node : document.children()) {
    if (node.type() == pugi::node_doctype)
      return "This document holds a document type declaration, which texts never do; it was not read.";
  }
  return result ? "" : "This document is damaged: its text is not well-formed XML.";
}

// The path of the main part as the package's relations name it.
std::string mainPart(Package& package) {
  pugi::xml_document relations;
  const ZipEntry* entry = find(package.zip, "_rels/.rels");
  if (entry != nullptr && load(package, *entry, relations).empty()) {
    for (const pugi::xml_node relation : relations.document_element().children()) {
      const std::string_view type = relation.attribute("Type").value();
      std::string_view target = relation.attribute("Target").value();
      if (type.size() < 15 || type.substr(type.size() - 15) != "/officeDocument") continue;
      if (!target.empty() && target[0] == '/') target.remove_prefix(1);
      return std::string(target);
    }
  }
  return "word/document.xml";
}

struct NoteKind {
  std::string_view reference;  // element of the text
  const char* part;            // file beside the main part
  const char* unread;          // what is told where that cannot be read
};
constexpr NoteKind kNotes[] = {
    {"w:footnoteReference", "footnotes.xml", "The footnotes of this document cannot be read and were left out."},
    {"w:endnoteReference", "endnotes.xml", "The endnotes of this document cannot be read and were left out."}};

struct NoteReference {
  size_t kind;  // index of kNotes
  std::string id;
};

// Writes the text of a part, walking without recursion.
class Writer {
 public:
  explicit Writer(std::string& body) : body_(body) {}

  const std::vector<NoteReference>& references() const { return references_; }

  bool write(pugi::xml_node root) {  // false: nested too deeply
    int depth = 0;
    for (pugi::xml_node node = root.first_child(); node;) {
      const bool inside = enter(node.name(), node);
      if (inside && node.first_child()) {
        if (++depth > kDeepestMarkup) return false;
        node = node.first_child();
        continue;
      }
      while (node != root) {
        if (std::strcmp(node.name(), "w:p") == 0) flush();
        if (pugi::xml_node next = node.next_sibling()) {
          node = next;
          break;
        }
        node = node.parent();
        --depth;
      }
      if (node == root) break;
    }
    flush();
    return true;
  }

 private:
  // Takes what an element gives; false when its contents are not wanted.
  bool enter(std::string_view name, pugi::xml_node node) {
    if (name == "w:t") text_ += node.text().get();
    if (name == "w:tab") text_ += '\t';
    if (name == "w:br" || name == "w:cr") text_ += '\n';
    if (name == "w:noBreakHyphen") text_ += "‑";
    if (name == "w:p") flush();
    if (name == "w:numPr") item_ = true;
    for (size_t kind = 0; kind < std::size(kNotes); ++kind) {
      if (name == kNotes[kind].reference) references_.push_back({kind, node.attribute("w:id").value()});
    }
    // deleted text, the fallback of what was already taken, text boxes' doubles, and settings that hold no text
    for (const std::string_view left_out :
         {"w:t", "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:sectPr", "w:rPr", "w:tblPr"}) {
      if (name == left_out) return false;
    }
    return true;
  }

  void flush() {
    const std::string_view block = trimmed(text_);
    if (!block.empty()) {
      if (!body_.empty()) body_ += "\n\n";
      if (item_) body_ += "• ";
      body_ += block;
    }
    text_.clear();
    item_ = false;
  }

  std::string& body_;
  std::string text_;
  std::vector<NoteReference> references_;
  bool item_ = false;
};

// The notes that the text refers to, each once; false: nested too deeply. A part that is missing has none, nor has one
// that cannot be read, which is told.
bool writeNotes(Package& package, const std::string& main_part, Writer& writer, std::vector<Note>& told) {
  const std::string folder = main_part.substr(0, main_part.rfind('/') + 1);
  pugi::xml_document parts[std::size(kNotes)];
  std::map<std::string_view, pugi::xml_node> notes[std::size(kNotes)];
  for (size_t kind = 0; kind < std::size(kNotes); ++kind) {
    const ZipEntry* entry = find(package.zip, folder + kNotes[kind].part);
    if (entry == nullptr) continue;
    if (!load(package, *entry, parts[kind]).empty()) {
      told.push_back({Note::Level::warning, kNotes[kind].unread, Note::kNoArticle});
      continue;
    }
    for (const pugi::xml_node note : parts[kind].document_element().children()) {
      notes[kind].emplace(note.attribute("w:id").value(), note);
    }
  }
  const std::vector<NoteReference> references = writer.references();
  for (const NoteReference& reference : references) {
    const auto note = notes[reference.kind].extract(std::string_view(reference.id));
    if (!note.empty() && !writer.write(note.mapped())) return false;
  }
  return true;
}

}  // namespace

void readDocx(std::string_view bytes, Imported& out) {
  Package package{bytes, readZipDirectory(bytes)};
  out.error = package.zip.error;
  if (!out.error.empty()) return;
  const std::string main_part = mainPart(package);
  const ZipEntry* entry = find(package.zip, main_part);
  if (entry == nullptr) {
    out.error = "This is an archive, not a document; unpack it and add the articles in it.";
    for (const Foreign& row : kForeign) {
      if (find(package.zip, row.part) != nullptr) out.error = row.error;
    }
    return;
  }
  pugi::xml_document document;
  out.error = load(package, *entry, document);
  if (!out.error.empty()) return;
  Writer writer(out.article.body);
  if (!writer.write(document.document_element()) || !writeNotes(package, main_part, writer, out.notes)) {
    out.error = "This document is nested too deeply to be a text; it was not read.";
    return;
  }
  if (!out.article.body.empty()) out.article.body += '\n';
  pugi::xml_document core;
  if (const ZipEntry* properties = find(package.zip, "docProps/core.xml");
      properties != nullptr && load(package, *properties, core).empty()) {
    out.article.title = trimmed(core.document_element().child("dc:title").text().get());
  }
}

}  // namespace synoptic
