// See corrections_json.h.
#include "corrections_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "workspace/workspace.h"

namespace synoptic {
namespace {

template <class Enum>
bool named(const std::string& value, Enum last, Enum& out) {
  for (int i = 0; i <= int(last); ++i)
    if (name(Enum(i)) == value) return out = Enum(i), true;
  return false;
}

constexpr std::pair<std::string_view, std::string Correction::*> kTexts[] = {
    {"date", &Correction::date}, {"about", &Correction::about}, {"note", &Correction::note}};

void appendMember(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += name;
  out += "\":";
  out += jsonText(value);
}

}  // namespace

std::string jsonText(std::string_view text) {
  std::string whole(text);
  replaceZeros(whole);
  return nlohmann::json(std::move(whole)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool CorrectionsReader::fail(std::string_view what) {
  problem_ = "correction " + std::to_string(read_.size() + (way_.back() == In::list)) + " ";
  problem_ += what;
  return false;
}

bool CorrectionsReader::startObject() {
  if (passed_over_ > 0) return ++passed_over_, true;
  if (way_.back() == In::list) {
    if (read_.size() == kMostCorrections) return fail("is one too many");
    read_.emplace_back();
    way_.push_back(In::correction);
  } else if (way_.back() == In::quotes) {
    read_.back().correction.at.emplace_back();
    read_.back().articles.emplace_back();
    ends_ = 0;
    way_.push_back(In::quote);
  } else {
    return enter(true);
  }
  key_.clear();
  return true;
}

bool CorrectionsReader::startArray() {
  if (passed_over_ > 0) return ++passed_over_, true;
  if (way_.back() == In::correction && key_ == "at") {
    read_.back().correction.at.clear();  // of two lists the last counts
    read_.back().articles.clear();
    way_.push_back(In::quotes);
    return true;
  }
  if (way_.back() == In::quote && key_ == "span") {
    ends_ = 0;
    way_.push_back(In::span);
    return true;
  }
  return enter(false);
}

// Something that holds others, where none of ours is expected.
bool CorrectionsReader::enter(bool object) {
  if (way_.back() == In::list) return fail("is no object");
  if (way_.back() == In::quotes || way_.back() == In::span) return fail("has a quote of the wrong type");
  if (textMember() != nullptr || key_ == "span" || (object && key_ == "at") || key_ == "kind" || key_ == "relation")
    return fail("has a member of the wrong type");
  passed_over_ = 1;
  return true;
}

bool CorrectionsReader::leave() {
  if (passed_over_ > 0) return --passed_over_, true;
  way_.pop_back();
  return true;
}

bool CorrectionsReader::endObject() {
  const bool quote = passed_over_ == 0 && way_.back() == In::quote;
  leave();
  return quote && ends_ != 2 ? fail("has a quote without a span") : true;
}

bool CorrectionsReader::endArray() {
  leave();
  return true;
}

bool CorrectionsReader::key(const std::string& name) {
  if (passed_over_ == 0) key_ = name;
  return true;
}

std::string* CorrectionsReader::textMember() {
  if (way_.back() == In::quote) {
    if (key_ == "text") return &read_.back().correction.at.back().text;
    return key_ == "article" ? &read_.back().articles.back() : nullptr;
  }
  if (way_.back() == In::correction)
    for (const auto& [name, member] : kTexts)
      if (name == key_) return &(read_.back().correction.*member);
  return nullptr;
}

// The members that are one of a few words.
bool CorrectionsReader::choose(const std::string& value) {
  Read& read = read_.back();
  Correction& correction = read.correction;
  if (key_ == "kind") {
    read.kind = named(value, CorrectionKind::fact, correction.kind);
    return read.kind ? true : fail("has an unknown kind");
  }
  if (key_ == "relation" && !named(value, Relation::only, correction.relation)) return fail("has an unknown relation");
  if (key_ == "reason" && !named(value, Reason::attribution, correction.reason)) return fail("has an unknown reason");
  if (key_ == "fact" && !named(value, FactKind::event, correction.fact.emplace()))
    return fail("has an unknown kind of fact");
  return true;
}

bool CorrectionsReader::string(const std::string& value) {
  if (passed_over_ > 0) return true;
  if (std::string* target = textMember()) return *target = value, true;
  if (way_.back() == In::correction && key_ != "at") return choose(value);
  return other();
}

bool CorrectionsReader::whole(uint64_t value) {
  if (passed_over_ > 0 || way_.back() != In::span) return other();
  Span& span = read_.back().correction.at.back().span;
  if (ends_ == 2 || value >= UINT32_MAX) return fail("has a span that is none");
  (ends_++ == 0 ? span.begin : span.end) = static_cast<uint32_t>(value);
  return true;
}

bool CorrectionsReader::other() {
  if (passed_over_ > 0) return true;
  if (way_.back() == In::list) return fail("is no object");
  if (way_.back() == In::quotes || way_.back() == In::span) return fail("has a quote of the wrong type");
  const bool ours = textMember() != nullptr || key_ == "at" || key_ == "span" || key_ == "kind" || key_ == "relation" ||
                    key_ == "reason" || key_ == "fact";
  return ours ? fail("has a member of the wrong type") : true;
}

std::string CorrectionsReader::finish(const std::vector<Article>& articles, std::vector<Correction>& out) {
  const std::vector<std::string> ids = articleIds(articles);
  for (size_t i = 0; i < read_.size(); ++i) {
    Read& read = read_[i];
    for (size_t q = 0; q < read.articles.size(); ++q) {
      const auto found = std::find(ids.begin(), ids.end(), read.articles[q]);
      read.correction.at[q].article = static_cast<uint32_t>(found - ids.begin());  // past the end: refused below
    }
    const std::string problem = read.kind ? problemOf(read.correction, ids.size()) : "has no kind";
    if (!problem.empty()) return "correction " + std::to_string(i + 1) + " " + problem;
    out.push_back(std::move(read.correction));
  }
  return {};
}

std::string correctionsJson(const Workspace& workspace) {
  const std::vector<std::string> ids = articleIds(workspace.articles);
  std::string out = "[";
  for (const Correction& correction : workspace.corrections) {
    const CorrectionKind kind = correction.kind;
    const bool relation = kind == CorrectionKind::dismiss || kind == CorrectionKind::confirm ||
                          kind == CorrectionKind::relation || kind == CorrectionKind::fact;
    out += out.size() > 1 ? ",{\"kind\":" : "{\"kind\":";
    out += jsonText(name(kind));
    if (relation) appendMember(out, "relation", name(correction.relation));
    appendMember(out, "reason", name(correction.reason));
    if (correction.fact) appendMember(out, "fact", name(*correction.fact));
    for (const auto& [name, member] : kTexts) appendMember(out, name, correction.*member);
    out += ",\"at\":[";
    for (size_t at = 0; at < correction.at.size(); ++at) {
      const Quote& quote = correction.at[at];
      out += at == 0 ? "{\"article\":" : ",{\"article\":";
      out += jsonText(quote.article < ids.size() ? ids[quote.article] : std::string());
      out += ",\"span\":[" + std::to_string(quote.span.begin) + ',' + std::to_string(quote.span.end) + "],\"text\":";
      out += jsonText(quote.text) + '}';
    }
    out += "]}";
  }
  return out += ']';
}

void forgetArticle(Workspace& workspace, uint32_t article) {
  if (article >= workspace.articles.size()) return;
  workspace.articles.erase(workspace.articles.begin() + article);
  std::erase_if(workspace.corrections, [&](Correction& correction) {
    bool quoted_there = false;
    for (Quote& quote : correction.at) {
      quoted_there |= quote.article == article;
      quote.article -= quote.article > article;
    }
    return quoted_there;
  });
}

uint32_t placeAfterMove(uint32_t article, uint32_t from, uint32_t to) {
  if (article == from) return to;
  return article - (article > from && article <= to) + (article < from && article >= to);
}

void moveArticle(Workspace& workspace, uint32_t article, uint32_t to) {
  const size_t count = workspace.articles.size();
  if (article >= count || to >= count) return;
  const auto at = [&](uint32_t place) { return workspace.articles.begin() + place; };
  if (article < to)
    std::rotate(at(article), at(article) + 1, at(to) + 1);
  else
    std::rotate(at(to), at(article), at(article) + 1);
  for (Correction& correction : workspace.corrections) {
    for (Quote& quote : correction.at) quote.article = placeAfterMove(quote.article, article, to);
  }
}

}  // namespace synoptic
