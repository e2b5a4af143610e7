// Does wrong on purpose, in the way that its argument names: shows that the sanitizers and the library's checks are on
// where they should be (tests/CMakeLists.txt).
#include <climits>
#include <cstdio>
#include <string_view>
#include <vector>

int main(int count, char** arguments) {
  const std::string_view way = count > 1 ? arguments[1] : "";
  const std::vector<int> three(3, count);
  int found = 0;
  if (way == "memory") {
    int* const numbers = new int[3]();
    found = numbers[count + 1];
    delete[] numbers;
  }
  if (way == "integer") found = INT_MAX - 1 + count;
  if (way == "index") found = three[size_t(count) + 1];
  std::printf("nothing was noticed: %d\n", found);
}
