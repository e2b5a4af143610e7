// batch: one line of a batch in, one line out, in order, by this process or by several. A line that cannot be used, or
// that ends the process which worked on it, is answered with an error and harms no other. Memory does not grow with the
// number of lines: at most kWindow lines a process are under way. Covered by tests/app/batch.mjs.
#pragma once
#include <functional>
#include <string>

#include "line_input.h"

namespace synoptic {

struct LineAnswer {
  std::string text;  // one line without its end
  bool usable = true;
};
// `whole`: false when the line was longer than a batch takes and is not complete. The number counts from 1.
using AnswerLine = std::function<LineAnswer(const std::string& line, size_t number, bool whole)>;
// What is said of a line at which the process ended, or for which there was no memory.
using AnswerLost = std::function<LineAnswer(size_t number)>;

// no_input: the input could not be read to its end, see LineInput::problem; the lines before were answered.
enum class BatchEnd { all_usable, some_refused, no_input, no_output };

constexpr size_t kMostJobs = 256;

// The lines of `input` to standard output. `jobs`: processes, 1 to kMostJobs; 1 answers in this process.
BatchEnd runBatch(LineInput& input, size_t jobs, const AnswerLine& answer, const AnswerLost& lost);

}  // namespace synoptic
