// Learned weights; the order is that of kEvidenceNames and kContextNames (evidence.h).
// Made by: src/align/train.py build/native/tests/align/align_evidence SHARED > src/align/weights.h
// Data: kFewWeights from the gold links of SHARED/clusters, kManyWeights from SHARED/data/links/ecb_train.jsonl (ECB+,
// CC BY 3.0). Clusters, leave one out: link P 0.620, link R 0.612, link F1 0.594, full R 0.836, full F1 0.746, only
// 0.069
#pragma once
#include "align/score.h"

namespace synoptic {

inline constexpr Weights kFewWeights = {
    .first = {-6.5297, 2.3606, 2.0888, 2.2275, 1.6259, 0.648, 1.7355, 0.4596, 0.168, -0.2964, 1.4376, 1.3702, 2.7728,
              0.9513, -0.9748, -4.4543},
    .evidence = {-6.0341, 1.8533, 1.1664, 1.3266, 1.101, 0.266, 1.054, 0.3659, 0.2512, -0.2692, 1.2256, 1.0179, 1.8522,
                 0.142, -0.7454, -4.021},
    .context = {0.986, 1.5245, 1.7509, 1.1247, 0.7741, 1.0912},
    .full = {-7.0224, 0.9941, 0.4151, 1.6866, 1.1631, 0.3869, 1.1297, 0.4589, 0.0106, -0.0487, 0.6236, 1.3867, 1.5275,
             0.3213, -0.2607, -4.4408},
    .full_context = {0.055, 0.6855, 2.2248, 1.1478, 0.8059, 0.5787},
};

inline constexpr Weights kManyWeights = {
    .first = {-2.075, 0.4483, 2.6513, 1.3198, 2.5532, 0.7882, 0.4836, 0.0507, 0.2658, -0.8753, 1.475, -0.3298, -0.3822,
              0.0654, -0.5242, 0.1324},
    .evidence = {-3.6392, 0.3544, 3.4524, 2.2374, 2.3989, 1.6277, 0.8869, 0.0898, 0.2928, -0.9082, 1.9083, -0.3105,
                 0.23, -0.4843, -1.008, 0.4204},
    .context = {0.7128, 0.3746, -2.4365, -1.2225, 1.7095, 4.6997},
    .full = {-7.0224, 0.9941, 0.4151, 1.6866, 1.1631, 0.3869, 1.1297, 0.4589, 0.0106, -0.0487, 0.6236, 1.3867, 1.5275,
             0.3213, -0.2607, -4.4408},
    .full_context = {0.055, 0.6855, 2.2248, 1.1478, 0.8059, 0.5787},
};

}  // namespace synoptic
