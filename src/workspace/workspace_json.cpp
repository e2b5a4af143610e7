// A Workspace in, its JSON out, and back. Reading goes over the parser's events, so that neither depth nor size of what
// is not ours costs anything; a member of the wrong type is named. Example:
// {"format":"synoptic.workspace","version":1,"articles":[{"title":"Ferry","body":"It opens."}]} Covered by
// tests/workspace/workspace_test.cpp.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "corrections_json.h"
#include "workspace/workspace.h"

namespace synoptic {
namespace {

constexpr size_t kMostJson = 256u << 20;
constexpr int kDeepestJson = 32;

struct ArticleField {
  std::string_view name;
  std::string Article::*target;
};
constexpr ArticleField kArticleFields[] = {
    {"id", &Article::id},         {"title", &Article::title},
    {"source", &Article::source}, {"published", &Article::published},
    {"url", &Article::url},       {"body", &Article::body},
};

struct Field {
  std::string_view name;
  std::string Workspace::*target;
};
constexpr Field kFields[] = {
    {"title", &Workspace::title}, {"chosenFact", &Workspace::chosen_fact}, {"findings", &Workspace::findings}};

struct Flag {
  std::string_view name;
  bool Workspace::*target;
};
constexpr Flag kFlags[] = {{"sample", &Workspace::sample}, {"excerpt", &Workspace::excerpt}};

struct ViewFlag {
  std::string_view name;
  bool ViewState::*target;
};
constexpr ViewFlag kViewFlags[] = {
    {"annotated", &ViewState::annotated}, {"aligned", &ViewState::aligned}, {"shared", &ViewState::shared}};

struct ViewNumber {
  std::string_view name;
  uint32_t ViewState::*target;
  uint32_t at_first;
};
constexpr ViewNumber kViewNumbers[] = {
    {"article", &ViewState::article, 0}, {"statedBy", &ViewState::stated_by, kNone}, {"held", &ViewState::held, kNone}};

struct ViewText {
  std::string_view name;
  std::string ViewState::*target;
};
constexpr ViewText kViewTexts[] = {{"leftOut", &ViewState::left_out},
                                   {"kind", &ViewState::kind},
                                   {"text", &ViewState::text},
                                   {"folded", &ViewState::folded},
                                   {"study", &ViewState::study}};

void appendMember(std::string& out, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  if (out.back() != '{') out += ',';
  out += '"';
  out += name;
  out += "\":";
  out += jsonText(value);
}

std::string viewJson(const ViewState& view) {
  std::string out = "{";
  const auto append = [&out](std::string_view name, const std::string& value) {
    out += (out.back() == '{' ? "\"" : ",\"") + std::string(name) + "\":" + value;
  };
  for (const ViewFlag& flag : kViewFlags) {
    if (view.*flag.target) append(flag.name, "true");
  }
  for (const ViewNumber& number : kViewNumbers) {
    if (view.*number.target != number.at_first) append(number.name, std::to_string(view.*number.target));
  }
  for (const ViewText& text : kViewTexts) appendMember(out, text.name, view.*text.target);
  return out + '}';
}

// Depth 1 is the outermost object, 2 the view or the list of articles, 3 an article; whatever else lies there is passed
// over.
class WorkspaceReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  Workspace workspace;
  std::string error;
  std::string format;
  uint64_t version = 0;
  size_t zeros = 0;
  CorrectionsReader corrections;

  bool null() override { return !in_corrections_ || correct(corrections.other()); }
  bool boolean(bool value) override {
    if (in_corrections_) return correct(corrections.other());
    bool* flag = flagMember();
    if (flag) *flag = value;
    return scalar(flag != nullptr);
  }
  bool number_integer(number_integer_t) override { return scalar(false); }
  bool number_unsigned(number_unsigned_t value) override {
    if (in_corrections_) return correct(corrections.whole(value));
    if (depth_ == 1 && key_ == "version") version = value;
    if (depth_ == 1 && key_ == "rules") workspace.rules = uint32_t(std::min<uint64_t>(value, UINT32_MAX));
    uint32_t* number = numberMember();
    if (number) *number = uint32_t(std::min<uint64_t>(value, kNone));
    return scalar(number != nullptr || (depth_ == 1 && (key_ == "version" || key_ == "rules")));
  }
  bool number_float(number_float_t, const string_t&) override { return scalar(false); }
  bool binary(binary_t&) override { return false; }
  bool string(string_t& value) override {
    zeros += replaceZeros(value);
    if (in_corrections_) return correct(corrections.string(value));
    if (std::string* target = textMember()) {
      *target = std::move(value);
      return true;
    }
    return scalar(false);
  }
  bool key(string_t& name) override {
    if (in_corrections_) return correct(corrections.key(name));
    if (depth_ == 1 || in_article_ || inView()) key_ = name;
    return true;
  }
  bool start_object(size_t) override {
    if (in_corrections_) return correct(corrections.startObject()) && enter();
    if (depth_ == 2 && in_list_) {
      if (workspace.articles.size() == kMostArticles)
        return fail("it holds more than " + std::string(kMostArticlesShown) + " articles");
      workspace.articles.emplace_back();
      in_article_ = true;
      key_.clear();
      return enter();
    }
    if (depth_ == 1 && key_ == "view") {
      workspace.view = {};  // of two views the last counts
      in_view_ = true;
      key_.clear();
      return enter();
    }
    return depth_ == 0 || mayHoldOthers() ? enter() : false;
  }
  bool start_array(size_t) override {
    if (in_corrections_) return correct(corrections.startArray()) && enter();
    if (depth_ == 1 && key_ == "corrections") {
      corrections = {};
      in_corrections_ = true;
      return enter();
    }
    if (depth_ == 1 && key_ == "articles") {
      workspace.articles.clear();  // of two lists the last counts
      in_list_ = true;
      return enter();
    }
    return depth_ == 0 ? fail("it is a list") : mayHoldOthers() ? enter() : false;
  }
  bool end_object() override {
    --depth_;
    if (in_corrections_) return correct(corrections.endObject());
    if (depth_ == 2) in_article_ = false;
    if (depth_ == 1) in_view_ = false;
    return true;
  }
  bool end_array() override {
    --depth_;
    if (in_corrections_ && depth_ > 1) return correct(corrections.endArray());
    in_corrections_ = false;
    if (depth_ == 1) in_list_ = false;
    return true;
  }
  bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception&) override {
    return fail("it is not valid JSON (at byte " + std::to_string(position) + ")");
  }

 private:
  bool fail(std::string why) {
    error = std::move(why);
    return false;
  }
  bool correct(bool right) { return right ? true : fail(corrections.problem()); }
  bool enter() { return ++depth_ <= kDeepestJson ? true : fail("it is nested too deeply"); }
  // A list or object where something of ours is expected is refused, elsewhere it is passed over.
  bool mayHoldOthers() { return scalar(false); }
  bool scalar(bool taken) {
    if (taken) return true;
    if (in_corrections_) return correct(corrections.other());
    if (depth_ == 0) return fail("it is no object");
    if (depth_ == 2 && in_list_) return fail("one of its articles is no object");
    const bool ours = textMember() != nullptr || flagMember() != nullptr || numberMember() != nullptr ||
                      (depth_ == 1 && isAmong(kOthers, key_));
    return ours ? fail("its \"" + key_ + "\" is of the wrong type") : true;
  }
  bool inView() const { return in_view_ && depth_ == 2; }
  bool* flagMember() {
    for (const Flag& flag : kFlags) {
      if (depth_ == 1 && flag.name == key_) return &(workspace.*flag.target);
    }
    for (const ViewFlag& flag : kViewFlags) {
      if (inView() && flag.name == key_) return &(workspace.view.*flag.target);
    }
    return nullptr;
  }
  uint32_t* numberMember() {
    for (const ViewNumber& number : kViewNumbers) {
      if (inView() && number.name == key_) return &(workspace.view.*number.target);
    }
    return nullptr;
  }
  std::string* textMember() {
    if (depth_ == 3 && in_article_) {
      for (const ArticleField& field : kArticleFields) {
        if (field.name == key_) return &(workspace.articles.back().*field.target);
      }
    }
    for (const ViewText& text : kViewTexts) {
      if (inView() && text.name == key_) return &(workspace.view.*text.target);
    }
    if (depth_ != 1) return nullptr;
    if (key_ == "format") return &format;
    for (const Field& field : kFields) {
      if (field.name == key_) return &(workspace.*field.target);
    }
    return nullptr;
  }

  std::string key_;
  int depth_ = 0;
  bool in_list_ = false, in_article_ = false, in_view_ = false, in_corrections_ = false;
  static constexpr std::string_view kOthers[] = {"version", "rules", "articles", "view", "corrections"};
};

ParsedWorkspace refused(const std::string& why) {
  return {{}, "This is not a workspace of Synoptic: " + why + "."};
}

}  // namespace

int versionOf(const Workspace& workspace) {
  return workspace.corrections.empty() ? 1 : 2;
}

std::string workspaceJson(const Workspace& workspace) {
  std::string out = "{\"format\":\"synoptic.workspace\",\"version\":" + std::to_string(versionOf(workspace));
  for (const Field& field : kFields) appendMember(out, field.name, workspace.*field.target);
  if (workspace.rules != 0) out += ",\"rules\":" + std::to_string(workspace.rules);
  for (const Flag& flag : kFlags) {
    if (workspace.*flag.target) out += ",\"" + std::string(flag.name) + "\":true";
  }
  if (workspace.view != ViewState{}) out += ",\"view\":" + viewJson(workspace.view);
  out += ",\"articles\":[";
  for (size_t i = 0; i < workspace.articles.size(); ++i) {
    out += i == 0 ? "{" : ",{";
    for (const ArticleField& field : kArticleFields) appendMember(out, field.name, workspace.articles[i].*field.target);
    out += '}';
  }
  out += ']';
  if (!workspace.corrections.empty()) out += ",\"corrections\":" + correctionsJson(workspace);
  return out += '}';
}

void makeIdsUnique(std::vector<Article>& articles) {
  const std::vector<std::string> ids = articleIds(articles);
  for (size_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].id.empty()) articles[i].id = ids[i];  // what was not given is named anew each time
  }
}

std::string parseCorrection(std::string_view json, const std::vector<Article>& articles, Correction& correction) {
  Workspace workspace;
  std::string list = "{\"format\":\"synoptic.workspace\",\"version\":2,\"corrections\":[";
  list += json;
  list += "]}";
  WorkspaceReader reader;
  std::vector<Correction> read;
  if (!nlohmann::json::sax_parse(list.begin(), list.end(), &reader)) return reader.error;
  if (std::string problem = reader.corrections.finish(articles, read); !problem.empty()) return problem;
  if (read.size() != 1) return "there is no correction";
  correction = std::move(read[0]);
  return {};
}

ParsedWorkspace parseWorkspace(std::string_view json) {
  if (json.size() > kMostJson) return refused("it is larger than 256 MB");
  try {
    // for the parser a zero byte ends the text, whatever follows
    if (const size_t zero = json.find('\0'); zero != std::string_view::npos)
      return refused("it is not valid JSON (at byte " + std::to_string(zero + 1) + ")");
    WorkspaceReader reader;
    const bool whole = nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
    if (!whole) return refused(reader.error);
    if (reader.format != "synoptic.workspace") return refused("its \"format\" is another one");
    if (reader.version > uint64_t(kWorkspaceVersion)) {
      return {{},
              "This was saved by a newer version (workspace format " + std::to_string(reader.version) +
                  "; this program reads up to " + std::to_string(kWorkspaceVersion) +
                  "): update the program and open it again."};
    }
    if (reader.version == 0) return refused("it has no version");
    makeIdsUnique(reader.workspace.articles);
    const std::string problem = reader.corrections.finish(reader.workspace.articles, reader.workspace.corrections);
    if (!problem.empty()) return refused(problem);
    return {std::move(reader.workspace), "", reader.zeros};
  } catch (const std::exception&) {  // memory
    return {{}, "This is too large for the memory there is."};
  }
}

}  // namespace synoptic
