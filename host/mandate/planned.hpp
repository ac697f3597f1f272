#pragma once
// Ends that a text plans besides the one that it sets: "start liquidation of UNIOGBIS ... 31 December 2020" (2512). Another
// takes a body's place where the text founds one, or says that the body goes on under another name (1925).
#include <mandate/chain.hpp>

#include <optional>
#include <string>
#include <vector>

namespace unsc::mandate {

struct Planned {
  std::string body;
  std::optional<core::PartialDate> day;  // absent: another takes its place
};

/// Of one text; `decisions` are its own.
std::vector<Planned> planned_ends(const Text &text, const std::vector<Decision> &decisions, const Context &context,
                                  const Resolver &resolver);

}  // namespace unsc::mandate
