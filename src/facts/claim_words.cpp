// claim_words: see claim_words.h. One hash of every word of the tables; a word may stand in several.
// Covered by tests/facts/modality.cpp and tests/facts/attribution.cpp.
#include "facts/claim_words.h"

#include <string_view>

#include "facts/word_index.h"

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
     "publication newswire journal newspapers outlets agencies media press networks television radio tv"},
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

class Table {
 public:
  Table() {
    for (const ClaimList& list : kLists) {
      forEachWord(list.words, [&](std::string_view word) {
        const uint32_t number = index_.add(word);
        if (number == classes_.size()) classes_.push_back(0);
        classes_[number] |= list.classes;
      });
    }
  }
  uint32_t find(std::string_view key, uint32_t hash) const {
    const uint32_t found = index_.find(key, hash);
    return found == WordIndex::kNotThere ? 0 : classes_[found];
  }

 private:
  WordIndex index_;
  std::vector<uint32_t> classes_;
};

}  // namespace

ClaimWords::ClaimWords(const Scan& scan) : document_(scan.document) {
  static const Table kTable;
  classes_.reserve(document_.keys.size());
  for (uint32_t k = 0; k < document_.keys.size(); ++k)
    classes_.push_back(kTable.find(document_.keys[k], scan.hashOfKey(k)));
}

}  // namespace synoptic
