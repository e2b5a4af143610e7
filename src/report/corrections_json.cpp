// See corrections_json.h.
#include "corrections_json.h"

#include <algorithm>

#include "json_out.h"

namespace synoptic {
namespace {

using Type = JsonValue::Type;

constexpr uint32_t kMostPlace = UINT32_MAX - 1;  // of a byte in a body

template <class Enum>
bool named(JsonValue value, Enum last, Enum& out) {
  for (int i = 0; i <= int(last) && value.is(Type::string); ++i)
    if (name(Enum(i)) == value.text()) return out = Enum(i), true;
  return false;
}

// Each reads one member where it is there; false: it is of the wrong type or range.
bool readText(JsonValue value, std::string& out) {
  if (value.missing()) return true;
  out = value.text();
  return value.is(Type::string);
}

std::string readQuote(JsonValue value, const std::vector<std::string>& ids, Quote& out) {
  if (!value.is(Type::object)) return " has a quote that is no object";
  const JsonValue span = value["span"], article = value["article"];
  if (!article.is(Type::string)) return " has a quote without an article";
  const auto found = std::find(ids.begin(), ids.end(), article.text());
  if (found == ids.end()) return " quotes an article that is not there";
  out.article = static_cast<uint32_t>(found - ids.begin());
  if (span.count() != 2 || !span.at(0).whole(kMostPlace, out.span.begin) || !span.at(1).whole(kMostPlace, out.span.end))
    return " has a quote without a span";
  if (!value["text"].is(Type::string)) return " has a quote without words";
  out.text = value["text"].text();
  return {};
}

std::string readOne(JsonValue value, const std::vector<std::string>& ids, Correction& out) {
  if (!value.is(Type::object)) return " is no object";
  if (!named(value["kind"], CorrectionKind::fact, out.kind)) return " has an unknown kind";
  const JsonValue relation = value["relation"], reason = value["reason"], fact = value["fact"];
  if (!relation.missing() && !named(relation, Relation::only, out.relation)) return " has an unknown relation";
  if (!reason.missing() && !named(reason, Reason::attribution, out.reason)) return " has an unknown reason";
  if (!fact.missing() && !named(fact, FactKind::event, out.fact.emplace())) return " has an unknown kind of fact";
  if (!readText(value["date"], out.date) || !readText(value["about"], out.about) || !readText(value["note"], out.note))
    return " has a date, subject or note that is not a text";
  if (!value["at"].is(Type::array)) return " has no list \"at\"";
  std::string problem;
  for (JsonValue item = value["at"].first(); !item.is(Type::none) && problem.empty(); item = item.next())
    problem = readQuote(item, ids, out.at.emplace_back());
  if (!problem.empty()) return problem;
  out.applied = value["applied"].truth();
  problem = problemOf(out, ids.size());
  return problem.empty() ? problem : " " + problem;
}

}  // namespace

std::string readCorrections(JsonValue list, const std::vector<std::string>& ids, std::vector<Correction>& out) {
  if (list.missing()) return {};
  if (!list.is(Type::array)) return "\"corrections\" is not a list";
  if (list.count() > kMostCorrections) return "more than " + std::to_string(kMostCorrections) + " corrections";
  for (JsonValue item = list.first(); !item.is(Type::none); item = item.next()) {
    const std::string problem = readOne(item, ids, out.emplace_back());
    if (!problem.empty()) return "correction " + std::to_string(out.size()) + problem;
  }
  return {};
}

namespace {

void appendMember(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += name;
  out += "\":";
  appendString(out, value);
}

}  // namespace

void appendCorrection(std::string& out, const Correction& correction, const std::vector<ComparedArticle>& articles) {
  out += "{\"kind\":";
  appendString(out, name(correction.kind));
  const CorrectionKind kind = correction.kind;
  const bool relation = kind == CorrectionKind::dismiss || kind == CorrectionKind::confirm ||
                        kind == CorrectionKind::relation || kind == CorrectionKind::fact;
  appendMember(out, "relation", relation ? name(correction.relation) : "");
  appendMember(out, "reason", name(correction.reason));
  appendMember(out, "fact", correction.fact ? name(*correction.fact) : "");
  appendMember(out, "date", correction.date);
  appendMember(out, "about", correction.about);
  appendMember(out, "note", correction.note);
  out += ",\"at\":[";
  for (size_t at = 0; at < correction.at.size(); ++at) {
    const Quote& quote = correction.at[at];
    out += at == 0 ? "{\"article\":" : ",{\"article\":";
    appendString(out, quote.article < articles.size() ? std::string_view(articles[quote.article].id) : "");
    out += ",\"span\":[";
    appendNumber(out, quote.span.begin);
    out += ',';
    appendNumber(out, quote.span.end);
    out += "],\"text\":";
    appendString(out, quote.text);
    out += '}';
  }
  out += correction.applied ? "],\"applied\":true}" : "],\"applied\":false}";
}

}  // namespace synoptic
