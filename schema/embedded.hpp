#pragma once
// The migrations and the reference data of this folder as they were when the program was built, in the order of their names.
#include <span>
#include <string_view>

namespace unsc::schema {

struct EmbeddedFile {
  std::string_view name;  // "0001_claims.sql", "states.csv"
  std::string_view text;
};

std::span<const EmbeddedFile> migrations();
std::span<const EmbeddedFile> references();

}  // namespace unsc::schema
