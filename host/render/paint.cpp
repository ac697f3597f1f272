#include <render/paint.hpp>

namespace unsc::render {
namespace {

constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kPlain = "\x1b[0m";

struct WordColour {
  std::string_view word, colour;
};

constexpr WordColour kWords[] = {{"vetoed", kRed},    {"critical", kRed},    {"lapsed", kRed},     {"failed", kRed},
                                 {"refused", kRed},   {"not_adopted", kRed}, {"unknown", kYellow}, {"warning", kYellow},
                                 {"adopted", kGreen}, {"active", kGreen},    {"usable", kGreen}};

}  // namespace

std::string bold(std::string_view text) { return "\x1b[1m" + std::string(text) + std::string(kPlain); }

std::string painted(const std::string &text, std::string_view word) {
  for (const auto &known : kWords)
    if (known.word == word) return std::string(known.colour) + text + std::string(kPlain);
  return text;
}

}  // namespace unsc::render
