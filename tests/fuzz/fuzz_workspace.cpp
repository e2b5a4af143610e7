// Any bytes as a saved workspace: refused, with nothing of it given, or written and read again as the same. And any
// texts and corrections in a workspace: saved and read again, they are the same but for what is not UTF-8 and zero
// bytes. The first
// part of the input gives the corrections, four bytes each.
#include <algorithm>

#include "properties.h"
#include "workspace/workspace.h"

using namespace synoptic;

namespace {

constexpr std::string Article::*kFields[] = {&Article::title,     &Article::source, &Article::url,
                                             &Article::published, &Article::id,     &Article::body};

std::string beginOf(const std::string& text, size_t most) {
  return text.size() <= most ? text : text.substr(0, characterBoundary(text, uint32_t(most)));
}

// Each field of an article has another one of the texts, so that none can come back as another; no two have one id, of
// which the second would come back as another one.
Workspace workspaceOf(const std::vector<std::string>& texts) {
  Workspace out;
  for (size_t i = 0; i < texts.size(); ++i) {
    Article article;
    for (size_t field = 0; field < std::size(kFields); ++field) {
      const std::string& text = texts[(i + field) % texts.size()];
      article.*kFields[field] = kFields[field] == &Article::body ? text : beginOf(text, 4000) + std::to_string(field);
    }
    article.id += std::to_string(i);
    out.articles.push_back(std::move(article));
    out.title = texts[i];
  }
  const std::string& bytes = texts[0];
  for (size_t at = 0; at + 3 < bytes.size() && out.corrections.size() < kMostCorrections; at += 4) {
    const auto byte = [&](size_t i) { return uint8_t(bytes[at + i]); };
    Correction correction;
    correction.kind = CorrectionKind(byte(0) % 10);
    const bool relation = correction.kind == CorrectionKind::dismiss || correction.kind == CorrectionKind::confirm ||
                          correction.kind == CorrectionKind::relation || correction.kind == CorrectionKind::fact;
    if (relation) correction.relation = Relation(byte(1) % 4);
    if (relation && correction.relation == Relation::differs) correction.reason = Reason(1 + byte(1) / 4 % 5);
    if (byte(2) & 1) correction.fact = FactKind(byte(2) / 2 % (int(FactKind::event) + 1));
    if (correction.kind == CorrectionKind::published || correction.kind == CorrectionKind::date)
      correction.date = "2031-03-04";
    else
      correction.about = beginOf(texts.back(), byte(3)), correction.note = texts[byte(3) % texts.size()];
    for (uint32_t quote = 0; quote <= byte(3) % 3; ++quote)
      correction.at.push_back({(byte(2) + quote) % uint32_t(texts.size()),
                               {byte(1), uint32_t(byte(1) + byte(3))},
                               texts[byte(0) % texts.size()]});
    if (problemOf(correction, texts.size()).empty()) out.corrections.push_back(std::move(correction));
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const ParsedWorkspace parsed = parseWorkspace({reinterpret_cast<const char*>(data), size});
  if (parsed.error.empty()) {
    for (const Article& article : parsed.workspace.articles)
      for (const auto field : kFields) hold(isText(article.*field), "what is read is UTF-8 without zero bytes");
    const std::string json = workspaceJson(parsed.workspace);
    const ParsedWorkspace again = parseWorkspace(json);
    hold(again.error.empty() && workspaceJson(again.workspace) == json, "what was read is written as the same");
  } else {
    hold(parsed.workspace.articles.empty() && parsed.workspace.title.empty(), "a refused workspace gives nothing");
  }
  const std::vector<std::string> texts = parts(data, size, 6);
  const Workspace workspace = workspaceOf(texts);
  const ParsedWorkspace saved = parseWorkspace(workspaceJson(workspace));
  hold(saved.error.empty() && saved.workspace.articles.size() == workspace.articles.size(), "any texts can be saved");
  hold(!isText(workspace.title) || saved.workspace.title == workspace.title, "a title comes back as it was");
  for (size_t i = 0; i < workspace.articles.size(); ++i) {
    for (const auto field : kFields) {
      const std::string& text = workspace.articles[i].*field;
      hold(!isText(text) || saved.workspace.articles[i].*field == text, "texts come back as they were");
    }
  }
  hold(saved.workspace.corrections.size() == workspace.corrections.size(), "no correction is lost");
  if (std::all_of(texts.begin(), texts.end(), isText))
    hold(saved.workspace.corrections == workspace.corrections, "corrections come back as they were");
  return 0;
}
