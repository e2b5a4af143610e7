// See figures.h.
#include "bench/figures.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <sstream>

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace bench {

Timing measure(const std::function<void()>& task) {
  using Clock = std::chrono::steady_clock;
  task();
  std::vector<double> runs;
  double least = 1e9;
  for (double total = 0; (total < 1 || runs.size() < 5) && runs.size() < 1000;) {
    const auto begin = Clock::now();
    least = std::min(least, leastSeconds(1, task));
    runs.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
    total += runs.back();
  }
  std::sort(runs.begin(), runs.end());
  const double median = runs[runs.size() / 2];
  return {median, (runs[runs.size() * 3 / 4] - runs[runs.size() / 4]) / median, least};
}

double leastSeconds(int runs, const std::function<void()>& task) {
  double least = 1e9;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t begin = std::clock();
    task();
    least = std::min(least, double(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

#ifdef __EMSCRIPTEN__
std::vector<double> inProcess(size_t, const std::function<std::vector<double>()>& task) {
  std::vector<double> answers = task();
  answers.push_back(0);
  return answers;
}
#else
std::vector<double> inProcess(size_t answers, const std::function<std::vector<double>()>& task) {
  const auto megabytesNow = [] {  // of this process, at most
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
  };
  std::vector<double> told(answers + 1, -1);
  int ends[2];
  if (pipe(ends) != 0) return told;
  const pid_t child = fork();
  if (child == 0) {
    const double before = megabytesNow();
    std::vector<double> found = task();
    found.push_back(megabytesNow() - before);
    const auto size = ssize_t(found.size() * sizeof(double));
    _exit(write(ends[1], found.data(), size_t(size)) == size ? 0 : 1);
  }
  close(ends[1]);
  const auto size = ssize_t(told.size() * sizeof(double));
  if (child < 0 || read(ends[0], told.data(), size_t(size)) != size) std::fprintf(stderr, "bench: a task failed\n");
  close(ends[0]);
  if (child > 0) waitpid(child, nullptr, 0);
  return told;
}
#endif

void print(const std::vector<Figure>& figures) {
  std::printf("%-60s %10s %-5s %7s  %s\n", "", "median", "", "spread", "target");
  for (const Figure& figure : figures) {
    std::printf("%-60s %10.2f %-5s %6.0f%%", figure.name.c_str(), figure.value, figure.unit.c_str(),
                100 * figure.spread);
    if (figure.target > 0)
      std::printf("  %s %g %s", figure.better == Better::higher ? ">=" : "<=", figure.target,
                  figure.met() ? "met" : "MISSED");
    std::printf("\n");
  }
}

std::string json(const std::vector<Figure>& figures) {
  std::ostringstream out;
  for (const Figure& figure : figures) {
    out << (out.tellp() == 0 ? "[\n" : ",\n") << "{\"name\":\"" << figure.name << "\",\"value\":" << figure.value
        << ",\"unit\":\"" << figure.unit << "\",\"target\":";
    if (figure.target <= 0)
      out << "null,\"met\":null";
    else
      out << figure.target << ",\"met\":" << (figure.met() ? "true" : "false");
    out << ",\"spread\":" << figure.spread << "}";
  }
  out << "\n]\n";
  return out.str();
}

}  // namespace bench
