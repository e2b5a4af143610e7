// claim_words: see claim_words.h. One hash of every word of the tables; a word may stand in several.
// Covered by tests/facts/modality.cpp and tests/facts/attribution.cpp.
#include "facts/claim_words.h"

#include <string_view>
#include <unordered_map>

namespace synoptic {
namespace {

struct ClaimList {
  uint32_t classes;
  std::string_view words;  // separated by spaces
};

constexpr ClaimList kLists[] = {
    {kPlanWord,
     "set scheduled slated due poised going bound booked timed earmarked destined plan plans planned planning intend "
     "intends intended intending intention intentions aim aims aimed aiming agree agrees agreed agreeing agreement vow "
     "vows vowed vowing pledge pledges pledged pledging promise promises promised promising prepare prepares prepared "
     "preparing ready decide decides decided deciding decision determined committed about bid deal arrange arranged "
     "arranging commit commits undertake undertook"},
    {kExpectWord, "expected expects expect expecting likely projected forecast anticipated unlikely tipped predicted"},
    {kWantWord,
     "want wants wanted wanting hope hopes hoped hoping seek seeks sought seeking try tries tried trying attempt "
     "attempts attempted attempting ask asks asked asking urge urges urged urging call calls called calling demand "
     "demands "
     "demanded demanding order orders ordered ordering tell tells told telling offer offers offered offering propose "
     "proposes proposed proposing invite invites invited inviting require requires required need needs needed threaten "
     "threatens threatened threatening willing eager keen supposed obliged obligated allow allows allowed permitted "
     "authorised authorized encourage encouraged encourages wish wishes wished desire desires request requests "
     "requested "
     "pressure pressured persuade persuaded push pushing pushed pushes chance opportunity right effort efforts "
     "proposal "
     "invitation willingness recommend recommended forced reluctant hesitant"},
    {kSeemWord, "appear appears appeared seem seems seemed appearing seeming"},
    {kBeliefWord,
     "said alleged reported rumored rumoured claimed believed thought understood accused suspected known presumed "
     "purported estimated considered"},
    {kCarryWord,
     "manage manages managed begin begins began begun beginning start starts started starting continue continues "
     "continued "
     "continuing get got proceeded went able helped help helps helping happened happens choose chose chosen "
     "elected stop stopped keep kept finish finished resume resumed used fail fails failed refuse refuses refused "
     "decline "
     "declines declined"},
    {kDenyWord, "unable unwilling powerless refusal failure inability unwillingness"},
    {kLikelyAdverb, "likely probably presumably apparently seemingly evidently doubtless"},
    {kPossibleAdverb, "possibly perhaps maybe potentially conceivably"},
    {kReportAdverb, "reportedly allegedly purportedly supposedly ostensibly rumouredly"},
    {kOutletNoun,
     "newspaper paper agency network outlet magazine broadcaster channel station daily weekly tabloid website site "
     "wire "
     "publication newswire journal newspapers outlets agencies media press networks"},
    {kDocumentNoun,
     "report reports statement statements study studies poll polls survey surveys data document documents filing "
     "filings "
     "lawsuit lawsuits complaint indictment affidavit article articles letter memo email emails e-mail e-mails record "
     "records papers figures analysis release tweet tweets post posts book documentary transcript transcripts video "
     "footage message messages resolution bill order ruling law website note notice summary readout statistics census "
     "research findings story stories column editorial biography memoir"},
    {kUnnamedNoun, "source sources insider insiders whistleblower whistleblowers tipster"},
    {kMediumNoun,
     "interview interviews statement statements post posts message email letter tweet column op-ed briefing conference "
     "appearance conversation remarks comments press telephone phone"},
    {kBeliefVerb,
     "believe believes believed think thinks thought hope hopes hoped fear fears feared worry worries worried doubt "
     "doubts "
     "doubted feel feels felt expect expects expected suspect suspects suspected assume assumes know knows knew "
     "understand understood learn learned decide decided agree agreed swear swore imply implied"},
    {kFindVerb,
     "find finds found show shows showed shown suggest suggests suggested reveal reveals revealed learn learned learnt "
     "indicate indicates indicated"},
    {kReportVerb,
     "report reports reported reporting quote quotes quoted quoting cite cites cited citing publish published write "
     "wrote "
     "writes reveal revealed learn learned"},
    {kDenyVerb,
     "deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing refute refutes "
     "refuted refuting dismiss dismisses dismissed dismissing"},
};

using Table = std::unordered_map<std::string_view, uint32_t>;

Table buildTable() {
  Table table;
  for (const ClaimList& list : kLists) {
    std::string_view words = list.words;
    while (!words.empty()) {
      const size_t end = words.find(' ');
      table[words.substr(0, end)] |= list.classes;
      words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
  }
  return table;
}

}  // namespace

ClaimWords::ClaimWords(const Document& document) : document_(document) {
  static const Table kTable = buildTable();  // looked up, never iterated
  classes_.reserve(document.keys.size());
  for (const std::string& key : document.keys) {
    const auto found = kTable.find(key);
    classes_.push_back(found == kTable.end() ? 0 : found->second);
  }
}

}  // namespace synoptic
