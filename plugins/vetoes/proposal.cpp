#include "proposal.hpp"

namespace vetoes {
namespace {

bool is_symbol(std::string_view text) { return text.size() > 2 && text[1] == '/' && (text[0] == 'S' || text[0] == 'A'); }
bool is_meeting(std::string_view text) { return text.starts_with("S/PV."); }

/// "as amended" from "(as amended)"; a remark that goes on behind its bracket stays as printed.
std::string_view without_brackets(std::string_view remark) {
  if (!remark.starts_with('(') || remark.find(')') != remark.size() - 1) return remark;
  return unsc::trimmed(remark.substr(1, remark.size() - 2));
}

}  // namespace

Proposal read_proposal(std::string_view cell) {
  Proposal proposal;
  const auto text = unsc::symbol_as_printed(cell);
  if (!is_symbol(text)) {
    proposal.part = text;
    return proposal;
  }
  if (text.starts_with("S/RES/")) {
    proposal.resolution = text;
    return proposal;
  }
  const auto remark = text.find('(');
  auto symbols = unsc::trimmed(text.substr(0, remark));
  if (remark != std::string_view::npos) proposal.part = without_brackets(text.substr(remark));
  if (const auto comma = symbols.find(','); comma != std::string_view::npos) {
    const auto second = unsc::trimmed(symbols.substr(comma + 1));
    if (is_meeting(second) && second.find(',') == std::string_view::npos) {
      proposal.meeting = second;
      symbols = unsc::trimmed(symbols.substr(0, comma));
    }
  }
  if (is_meeting(symbols))
    proposal.meeting = symbols;
  else
    proposal.draft = symbols;
  return proposal;
}

std::string one_line(std::string_view cell) { return unsc::joined(unsc::listed(cell, "\r\n"), ", "); }

}  // namespace vetoes
