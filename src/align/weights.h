// Learned weights; the order is that of kEvidenceNames and kContextNames (evidence.h).
// Made by: src/align/train.py build/native/tests/align/align_evidence SHARED > src/align/weights.h
// Data: kFewWeights from the gold links of SHARED/clusters, kManyWeights from SHARED/data/links/ecb_train.jsonl (ECB+, CC BY 3.0).
// Clusters, leave one out: link P 0.634, link R 0.580, link F1 0.574, full R 0.814, full F1 0.746, only 0.074, link from 0.224, full from 0.200
#pragma once
#include "align/score.h"

namespace synoptic {

inline constexpr Weights kFewWeights = {
    .first = {-6.5297, 2.3606, 2.0888, 2.2275, 1.6259, 0.648, 1.7355, 0.4596, 0.168, -0.2964, 1.4376, 1.3702,
        2.7728, 0.9513, -0.9748, -4.4543},
    .evidence = {-6.0341, 1.8533, 1.1664, 1.3266, 1.101, 0.266, 1.054, 0.3659, 0.2512, -0.2692, 1.2256, 1.0179,
        1.8522, 0.142, -0.7454, -4.021},
    .context = {0.986, 1.5245, 1.7509, 1.1247, 0.7741, 1.0912},
    .full = {-7.0224, 0.9941, 0.4151, 1.6866, 1.1631, 0.3869, 1.1297, 0.4589, 0.0106, -0.0487, 0.6236, 1.3867,
        1.5275, 0.3213, -0.2607, -4.4408},
    .full_context = {0.055, 0.6855, 2.2248, 1.1478, 0.8059, 0.5787},
};

inline constexpr Weights kManyWeights = {
    .first = {-2.0744, 0.4465, 2.6505, 1.3195, 2.5527, 0.789, 0.4842, 0.0507, 0.266, -0.8754, 1.4745, -0.3297,
        -0.3817, 0.0652, -0.5241, 0.1325},
    .evidence = {-3.6383, 0.3516, 3.4529, 2.2373, 2.4008, 1.6274, 0.8881, 0.0899, 0.2931, -0.9082, 1.9055, -0.3104,
        0.2308, -0.4844, -1.0083, 0.4209},
    .context = {0.7124, 0.3738, -2.438, -1.2226, 1.7069, 4.7001},
    .full = {-7.0224, 0.9941, 0.4151, 1.6866, 1.1631, 0.3869, 1.1297, 0.4589, 0.0106, -0.0487, 0.6236, 1.3867,
        1.5275, 0.3213, -0.2607, -4.4408},
    .full_context = {0.055, 0.6855, 2.2248, 1.1478, 0.8059, 0.5787},
};

}  // namespace synoptic
