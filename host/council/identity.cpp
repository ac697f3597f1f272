#include <council/identity.hpp>

#include <core/date.hpp>
#include <core/symbol.hpp>

#include <optional>

namespace unsc::council {

std::string organ_of(const core::VoteRecord &record) {
  if (!record.organ.empty()) return record.organ;
  for (const auto *symbol : {&record.resolution, &record.draft, &record.meeting}) {
    const auto organ = core::Symbol::normalise(*symbol).organ();
    if (!organ.empty()) return std::string(organ);
  }
  return "SC";
}

bool is_misplaced(const core::VoteRecord &record) {
  return !record.resolution.empty() && !core::Symbol::normalise(record.resolution).names_resolution();
}

void put_right(core::VoteRecord &record) {
  if (!is_misplaced(record)) return;
  if (record.draft.empty()) record.draft = record.resolution;
  record.resolution.clear();
}

std::string cluster_key(const core::VoteRecord &record) {
  if (is_misplaced(record)) {
    auto right = record;
    put_right(right);
    return cluster_key(right);
  }
  const auto organ = organ_of(record);
  const bool has_draft = record.draft.find('/') != std::string::npos;
  const bool is_part = !record.part.empty() && has_draft;
  if (!record.resolution.empty() && !is_part) {
    const auto symbol = core::Symbol::normalise(record.resolution);
    const auto number = organ == "SC" ? symbol.resolution_number() : std::nullopt;
    return organ + ":R:" + (number ? std::to_string(*number) : symbol.text());
  }
  if (has_draft) return organ + ":D:" + core::Symbol::normalise(record.draft).base();
  return organ + ":X:" + (record.date ? record.date->iso() : "");
}

}  // namespace unsc::council
