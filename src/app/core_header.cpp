// See core_header.h.
#include "core_header.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace synoptic {
namespace {

constexpr std::pair<std::string_view, std::string CallHeader::*> kMembers[] = {
    {"op", &CallHeader::op},           {"name", &CallHeader::name},       {"format", &CallHeader::format},
    {"charset", &CallHeader::charset}, {"article", &CallHeader::article}, {"study", &CallHeader::study}};

class HeaderReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit HeaderReader(CallHeader& header) : header_(header) {}
  bool is_object = false;

  bool string(std::string& text) override {
    if (depth_ == 1 && member_ != nullptr) header_.*member_ = std::move(text);
    return true;
  }
  bool key(std::string& name) override {
    if (depth_ != 1) return true;
    member_ = nullptr;
    for (const auto& [known, member] : kMembers)
      if (known == name) member_ = member;
    return true;
  }
  bool start_object(size_t) override {
    if (depth_++ == 0) is_object = true;
    return true;
  }
  bool end_object() override { return depth_-- > 0; }
  bool start_array(size_t) override { return depth_++ > 0; }
  bool end_array() override { return depth_-- > 0; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(int64_t) override { return true; }
  bool number_unsigned(uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  CallHeader& header_;
  std::string CallHeader::*member_ = nullptr;
  uint64_t depth_ = 0;
};

}  // namespace

bool readHeader(std::string_view json, CallHeader& out) {
  HeaderReader reader(out);
  return nlohmann::json::sax_parse(json.begin(), json.end(), &reader) && reader.is_object;
}

}  // namespace synoptic
