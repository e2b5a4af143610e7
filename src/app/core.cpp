// See core.h.
#include "core.h"

#include <charconv>
#include <string>

#include "compare/compare.h"
#include "core_header.h"
#include "import/import.h"
#include "report/report.h"
#include "study/study.h"
#include "workspace/workspace.h"

namespace synoptic {

struct Core::Header : CallHeader {};

struct Core::Operation {
  std::string_view name;
  bool (Core::*run)(const Header&, std::string_view);
};

const Core::Operation Core::kOperations[] = {
    {"compare", &Core::compareRequest},
    {"report", &Core::compareRequest},
    {"show", &Core::compareRequest},
    {"import", &Core::importBytes},
    {"page", &Core::page},
    {"save", &Core::save},
    {"link", &Core::link},
    {"excerpt", &Core::excerpt},
    {"open", &Core::open},
    {"openFile", &Core::openPage},
    {"version", &Core::version},
    {"timeline", &Core::study},
    {"ask", &Core::study},
    {"draft", &Core::study},
    {"ladder", &Core::study},
    {"update", &Core::study},
};

namespace {

// Made before anything can be short: what is said when there is no memory must not need any.
const std::string kNoMemory = "{\"error\":\"This is too large for the memory there is.\"}";
const std::string kNoMemoryForLexicon = "{\"error\":\"The lexicon does not fit into the memory there is.\"}";

void appendMember(std::string& out, char before, std::string_view name, std::string_view value) {
  out += before;
  out += jsonString(name);
  out += ':';
  out += jsonString(value);
}

std::string importedJson(const Imported& imported) {
  const Article& article = imported.article;
  std::string out = "{\"article\":";
  appendMember(out, '{', "title", article.title);
  appendMember(out, ',', "source", article.source);
  appendMember(out, ',', "published", article.published);
  appendMember(out, ',', "url", article.url);
  appendMember(out, ',', "body", article.body);
  out += '}';
  appendMember(out, ',', "charset", imported.charset);
  out += imported.guessed ? ",\"guessed\":true" : ",\"guessed\":false";
  appendMember(out, ',', "kind", imported.file_kind);
  appendMember(out, ',', "byline", imported.byline);
  out += ",\"depth\":" + std::to_string(imported.depth) + ",\"elements\":" + std::to_string(imported.elements);
  out += ",\"parts\":[";
  for (size_t i = 0; i < imported.parts.size(); ++i) {
    if (i != 0) out += ',';
    appendMember(out, '{', "text", imported.parts[i].text);
    out += imported.parts[i].kept ? ",\"kept\":true}" : ",\"kept\":false}";
  }
  out += "],\"notes\":[";
  for (size_t i = 0; i < imported.notes.size(); ++i) {
    if (i != 0) out += ',';
    appendMember(out, '{', "level", imported.notes[i].level == Note::Level::warning ? "warning" : "info");
    appendMember(out, ',', "message", imported.notes[i].message);
    out += '}';
  }
  out += "]}";
  return out;
}

// The anchor, as the view makes it, of the fact that is `wanted` in a comparison of its sentences alone; empty: it is
// not found there.
std::string anchorIn(const Comparison& comparison, const Fact& wanted) {
  for (const Fact& fact : comparison.facts) {
    if (fact.relation != wanted.relation || fact.kind != wanted.kind || fact.values.size() != wanted.values.size())
      continue;
    for (const FactValue& value : fact.values) {
      if (value.mentions.empty()) continue;
      const FactMention& m = value.mentions.front();
      return std::to_string(m.sentence.article) + " " + std::to_string(m.span.begin) + "-" +
             std::to_string(m.span.end) + " " + fact.about;
    }
  }
  return {};
}

}  // namespace

bool Core::done(std::string answer) {
  lack_ = nullptr;
  answer_ = std::move(answer);
  return true;
}

bool Core::failed(std::string_view sentence) {
  lack_ = nullptr;
  answer_ = "{\"error\":" + jsonString(sentence) + "}";
  return false;
}

bool Core::lacksMemory(const std::string& answer) {
  lack_ = &answer;
  std::string().swap(answer_);
  return false;
}

bool Core::loadLexicon(std::string_view words, std::string_view places) {
  try {
    Lexicon::Loaded loaded = Lexicon::load(std::string(words), std::string(places));
    if (!loaded.error.empty()) return failed(loaded.error);
    lexicon_ = std::move(loaded.lexicon);
    lexicon_loaded_ = true;
    return done("{}");
  } catch (...) {
    return lacksMemory(kNoMemoryForLexicon);
  }
}

bool Core::call(std::string_view header, std::string_view data) {
  try {
    Header read;
    if (!readHeader(header, read)) return failed("The call's header is not a JSON object.");
    for (const Operation& operation : kOperations) {
      if (operation.name == read.op) return (this->*operation.run)(read, data);
    }
    return failed("There is no operation \"" + read.op + "\".");
  } catch (...) {  // std::bad_alloc is all that can come
    return lacksMemory(kNoMemory);
  }
}

bool Core::compareRequest(const Header& header, std::string_view data) {
  Format format = Format::json;
  if (header.op == "report" && !parseFormat(header.format, format)) return failed("There is no such format.");
  if (!lexicon_loaded_) return failed("The lexicon has not arrived yet.");
  ParsedRequest parsed = parseRequest(data);
  if (!parsed.error.empty()) return failed(parsed.error);
  const Comparison comparison = compare(std::move(parsed.request), lexicon_);
  if (header.op == "show") return done(renderPacked(comparison));
  return done(render(comparison, format, parsed.id, {}, chosenStudy(comparison, header.study)));
}

// The study that was open, as a report holds it; an empty one where none was.
StudyReport Core::chosenStudy(const Comparison& comparison, std::string_view study) const {
  return reportStudy(comparison, lexicon_, readStudyChoice(study, uint32_t(comparison.articles.size())));
}

bool Core::study(const Header& header, std::string_view data) {
  if (!lexicon_loaded_) return failed("The lexicon has not arrived yet.");
  ParsedRequest parsed = parseRequest(data);
  if (!parsed.error.empty()) return failed(parsed.error);
  const Comparison comparison = compare(std::move(parsed.request), lexicon_);
  if (header.op == "timeline") return done(renderTimeline(comparison, timelineOf(comparison, lexicon_), Format::json));
  if (header.op == "ladder") return done(renderLadders(comparison, laddersOf(comparison), Format::json));
  if (header.op == "ask") return done(renderAnswers(comparison, ask(comparison, lexicon_, header.name), Format::json));
  if (header.op == "update") return update(header, comparison);
  for (uint32_t article = 0; article < comparison.articles.size(); ++article)
    if (comparison.articles[article].id == header.name)
      return done(renderDraft(comparison, article, checkDraft(comparison, article), Format::json));
  return failed("There is no article " + header.name + " to check.");
}

// Of the versions that were told, else of the pair that shares most among the articles (of `name`, if it is given).
bool Core::update(const Header& header, const Comparison& comparison) {
  VersionPair versions{kNone, kNone};
  for (uint32_t at = 0; at < comparison.articles.size(); ++at) {
    if (comparison.articles[at].id == header.name) versions.new_article = at;
    if (comparison.articles[at].id == header.article) versions.old_article = at;
  }
  if (header.article.empty()) {
    for (const VersionPair& found : versionsOf(comparison)) {
      if (header.name.empty() || found.new_article == versions.new_article) {
        versions = found;
        break;
      }
    }
  }
  if (versions.old_article == kNone || versions.new_article == kNone || versions.old_article == versions.new_article)
    return failed("There are no two versions of one article here: name the older and the newer one.");
  return done(renderUpdate(comparison, versions,
                           updateOf(comparison, lexicon_, versions.old_article, versions.new_article), Format::json));
}

bool Core::importBytes(const Header& header, std::string_view data) {
  const Imported imported = importFile(header.name, std::string(data), {header.charset, header.article});
  return imported.error.empty() ? done(importedJson(imported)) : failed(imported.error);
}

bool Core::page(const Header& header, std::string_view data) {
  return done("{\"text\":" + jsonString(htmlText(header.name, std::string(data), header.charset)) + "}");
}

// The saved file: the report that holds the workspace.
bool Core::save(const Header&, std::string_view data) {
  if (!lexicon_loaded_) return failed("The lexicon has not arrived yet.");
  ParsedWorkspace parsed = parseWorkspace(data);
  if (!parsed.error.empty()) return failed(parsed.error);
  const MadeLink block = makeFileBlock(parsed.workspace);
  if (!block.error.empty()) return failed(block.error);
  Request request;
  request.articles = std::move(parsed.workspace.articles);
  request.corrections = std::move(parsed.workspace.corrections);
  const Comparison comparison = compare(std::move(request), lexicon_);
  const StudyReport study = chosenStudy(comparison, parsed.workspace.view.study);
  return done(render(comparison, Format::html, {}, block.fragment, study));
}

// Of a workspace only what its articles have in common, or what one fact ("F3") stands on: as a workspace that knows
// what is found in it.
bool Core::excerpt(const Header& header, std::string_view data) {
  if (!lexicon_loaded_) return failed("The lexicon has not arrived yet.");
  ParsedWorkspace parsed = parseWorkspace(data);
  if (!parsed.error.empty()) return failed(parsed.error);
  const auto compared = [&](std::vector<Article> articles, std::vector<Correction> corrections) {
    Request request;
    request.articles = std::move(articles);
    request.corrections = std::move(corrections);
    return compare(std::move(request), lexicon_);
  };
  uint32_t fact = kAllFacts;
  if (!header.name.empty() &&
      std::from_chars(header.name.data() + 1, header.name.data() + header.name.size(), fact).ec != std::errc())
    return failed("There is no fact \"" + header.name + "\".");
  const Comparison whole = compared(std::move(parsed.workspace.articles), std::move(parsed.workspace.corrections));
  if (fact != kAllFacts && (fact == 0 || fact > whole.facts.size()))
    return failed("There is no fact \"" + header.name + "\".");
  Workspace made = excerptOf(whole, fact == kAllFacts ? kAllFacts : fact - 1);
  made.title = parsed.workspace.title;
  const Comparison kept = compared(made.articles, made.corrections);
  made.rules = uint32_t(kRulesVersion);
  made.findings = findingsOf(kept);
  if (fact != kAllFacts) made.chosen_fact = anchorIn(kept, whole.facts[fact - 1]);
  return done(workspaceJson(made));
}

bool Core::link(const Header&, std::string_view data) {
  const ParsedWorkspace parsed = parseWorkspace(data);
  if (!parsed.error.empty()) return failed(parsed.error);
  const MadeLink made = makeLink(parsed.workspace);
  if (!made.error.empty()) return failed(made.error);
  return done("{\"fragment\":" + jsonString(made.fragment) + ",\"characters\":" + std::to_string(made.fragment.size()) +
              "}");
}

bool Core::opened(const ParsedWorkspace& parsed) {
  if (!parsed.error.empty()) return failed(parsed.error);
  std::string json = workspaceJson(parsed.workspace);
  if (parsed.zeros > 0) json.insert(json.size() - 1, ",\"notes\":[" + jsonString(zerosReplaced(parsed.zeros)) + "]");
  return done(std::move(json));
}

bool Core::open(const Header&, std::string_view data) {
  return opened(openLink(data));
}

bool Core::openPage(const Header&, std::string_view data) {
  return opened(openFile(data));
}

bool Core::version(const Header&, std::string_view) {
  return done("{\"program\":\"" SYNOPTIC_VERSION "\",\"rules\":" + std::to_string(kRulesVersion) +
              ",\"link\":" + std::to_string(kLinkVersion) + ",\"format\":" + std::to_string(kFormatVersion) + "}");
}

}  // namespace synoptic
