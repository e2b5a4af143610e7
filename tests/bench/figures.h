// What the bench measures and how it is told. measure(): a task in, its median and spread out; inProcess(): the same of
// a task in a process of its own, with the memory it takes. print(), json(): figures out.
// Method: see bench.cpp.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Timing {
  double seconds = 0, spread = 0;  // of the wall clock, the median
  double least = 0;                // of the processor
};

Timing measure(const std::function<void()>& task);

// The least of some runs, of the processor's time: what other work on the machine disturbs least.
double leastSeconds(int runs, const std::function<void()>& task);

enum class Better { none, higher, lower };

struct Figure {
  std::string name;
  double value;
  std::string unit;
  double spread;
  Better better = Better::none;
  double target = 0;
  bool met() const { return better == Better::higher ? value >= target : value <= target; }
};

// Runs `task` in a process of its own; its answers come back, behind them the megabytes that the process took at most
// beyond what it began with. Where there are no processes (wasm) it runs here and the memory is 0.
std::vector<double> inProcess(size_t answers, const std::function<std::vector<double>()>& task);

void print(const std::vector<Figure>& figures);

// A list of {"name","value","unit","target","met","spread"}; target and met are null where nothing is aimed at.
std::string json(const std::vector<Figure>& figures);

}  // namespace bench
