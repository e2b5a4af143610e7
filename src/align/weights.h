// Learned weights. First guesses, until they are trained.
#pragma once

#include <array>

#include "align/evidence.h"

namespace synoptic {

inline constexpr Evidence kFirstWeights = {-5.5, 4,   2.5,  1,   3,    0.5, 0.5, 0.5, 0.5, 1,   1,
                                           0.5,  0.5, -0.3, 0.7, -0.3, 0,   0,   0.5, 0,   0.3, 0};
inline constexpr Evidence kSecondWeights = {-5.5, 4,   2.5,  1,   3,    0.5, 0.5, 0.5, 0.5, 1,   1,
                                            0.5,  0.5, -0.3, 0.7, -0.3, 0,   0,   0.5, 0,   0.3, 0};
inline constexpr Context kContextWeights = {0.7, 0.3, 0.5, 0.2, 0.5, 0};
inline constexpr Evidence kFullWeights = {-5.5, 3,   1.5,  3,   3,    0.5, 0.5, 0.5, 0.5, 1,   1,
                                          0.5,  0.5, -0.3, 0.7, -0.3, 0,   0,   0.5, 0,   0.3, 0};
inline constexpr Context kFullContextWeights = {0.7, 0.3, 0.5, 0.2, 0.5, 0};

}  // namespace synoptic
