// numbering: gives whatever comes up a number, 0, 1, 2 … in the order in which it comes up first. In: a hash, and a
// test whether what has a number is what is meant; out: its number, which is size() - 1 for what is new. What is
// numbered stands with the caller, mostly in a list that the number is a place of. Searched, never walked through.
// Method: open addressing with the hash beside the number, eight bytes a slot: a step meets one place of memory however
// many things there are, and what is numbered is only looked at where all the hash agrees.
// Example: of(wordHash(key), [&](uint32_t number) { return keys[number] == key; }). Covered by
// tests/text/numbering_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

namespace synoptic {

class Numbering {
 public:
  Numbering() : slots_(kLeast) {}

  // `hash`: its lower bits are spread well.
  template <class IsMeant>
  uint32_t of(uint32_t hash, IsMeant&& is_meant) {
    if (2 * size_t{size_} >= slots_.size()) grow();
    size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].next != 0; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].hash == hash && is_meant(slots_[at].next - 1)) return slots_[at].next - 1;
    slots_[at] = {hash, ++size_};
    return size_ - 1;
  }

  // Of hashes of 64 bits that are taken for what they are of. `hashes`: those that have a number.
  uint32_t of(uint64_t hash, std::vector<uint64_t>& hashes) {
    const uint32_t number =
        of(static_cast<uint32_t>(hash ^ hash >> 32), [&](uint32_t known) { return hashes[known] == hash; });
    if (number == hashes.size()) hashes.push_back(hash);
    return number;
  }

  uint32_t size() const { return size_; }

 private:
  static constexpr size_t kLeast = 1024;  // slots; a power of two, at most half of them taken

  struct Slot {
    uint32_t hash = 0, next = 0;  // the number + 1; 0: free
  };

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.next == 0) continue;
      size_t at = slot.hash & (slots_.size() - 1);
      while (slots_[at].next != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;
  uint32_t size_ = 0;
};

}  // namespace synoptic
