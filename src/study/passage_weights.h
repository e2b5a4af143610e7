// Learned weights; the order is that of Trait (passage.h).
// Made by: src/study/train.py build/native/tests/study/study_passages SHARED > src/study/passage_weights.h
#pragma once
#include "study/passage.h"

namespace synoptic {

inline constexpr std::array<int32_t, kTraits> kPassageWeights = {
    299, 219, 252, -65, 158, 11, 6, 62, -124, -63, -194, -392, -165, -269, 119, -197, -19, -203, -61};
inline constexpr int64_t kLeastPassage = -84456;  // a sum below it shows nothing

}  // namespace synoptic
