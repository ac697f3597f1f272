#pragma once
// The words that stand for choices and lists in the claim tables, both ways.
#include <core/record.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::store {

std::string_view word(core::Modality modality);
std::string_view word(core::BallotScope scope);
std::string_view word(core::ParagraphKind kind);
core::Modality modality_of(std::string_view word);
core::BallotScope ballot_scope_of(std::string_view word);
core::ParagraphKind paragraph_kind_of(std::string_view word);

/// One item a line; a line break inside an item becomes a space.
std::string join_lines(const std::vector<std::string> &items);
std::vector<std::string> split_lines(std::string_view text);
/// "2023-10-19 TAB cover page", one a line.
std::string join_dates(const std::vector<core::NamedDate> &dates);
std::vector<core::NamedDate> split_dates(std::string_view text);
/// "name TAB value", one a line.
std::string join_pairs(const std::vector<std::pair<std::string, std::string>> &pairs);
std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text);

}  // namespace unsc::store
