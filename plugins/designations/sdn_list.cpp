#include "sdn_list.hpp"

#include <unsc/text.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace designations {
namespace {

enum Field : std::size_t {
  kNumber,
  kName,
  kKind,
  kPrograms,
  kTitle,
  kCallSign,
  kVessel,
  kTonnage,
  kGross,
  kFlag,
  kOwner,
  kRemarks
};
constexpr std::array<std::string_view, 12> kNames = {"ent_num",     "name",         "sdn_type",
                                                     "program",     "title",        "call_sign",
                                                     "vessel_type", "tonnage",      "gross_registered_tonnage",
                                                     "vessel_flag", "vessel_owner", "remarks"};

/// Empty where the list prints its sign for nothing.
std::string_view field(const unsc::CsvReader &csv, std::size_t at) {
  const auto text = unsc::trimmed(csv[at]);
  return text == "-0-" ? std::string_view{} : text;
}

bool is_entry(const unsc::CsvReader &csv) {
  const auto kind = unsc::trimmed(csv[kKind]);
  const bool known = kind == "-0-" || kind == "individual" || kind == "vessel" || kind == "aircraft" || kind == "entity";
  return csv.fields().size() == kNames.size() && unsc::count_as_printed(csv[kNumber]) && !field(csv, kName).empty() && known;
}

/// "DPRK4" is the fourth program on the DPRK, "UKRAINE-EO13660" that of one executive order.
std::string topic_of(std::string_view program) {
  program = program.substr(0, program.find("-EO"));
  const auto end = program.find_last_not_of("0123456789");
  return std::string(end == std::string_view::npos ? program : program.substr(0, end + 1));
}

std::string topics_of(const std::vector<std::string_view> &printed) {
  std::vector<std::string> topics;
  for (const auto program : printed) {
    const auto topic = topic_of(program);
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
  }
  return unsc::joined(topics, ", ");
}

void emit(const unsc::CsvReader &csv, unsc::Output &out) {
  const auto under = unsc::listed(field(csv, kPrograms), "[]");  // "NPWMD] [DPRK2" is NPWMD and DPRK2
  const auto topic = topics_of(under), detail = "OFAC" + (under.empty() ? "" : ": " + unsc::joined(under, ", "));
  unsc::Event event;
  event.kind = "designation";
  event.title = field(csv, kName);
  event.symbol = unsc::trimmed(csv[kNumber]);
  event.detail = detail;
  event.topic = topic;
  for (const auto at : {kNumber, kKind, kPrograms, kTitle, kCallSign, kVessel, kTonnage, kGross, kFlag, kOwner, kRemarks}) {
    if (const auto text = field(csv, at); !text.empty()) event.attributes.push_back({kNames[at], text});
  }
  event.lines = csv.lines();
  out.emit(event);
}

/// The file ends, in its publisher's copies, with the old sign for the end of a text.
bool is_end_sign(const unsc::CsvReader &csv) { return csv.fields().size() == 1 && csv[0] == "\x1A"; }

/// Of the members elected for Hamas: entries of the non-SDN list, and of that list alone.
bool is_of_non_sdn_list(std::string_view programs) { return programs.find("NS-PLC") != std::string_view::npos; }

/// The list prints neither its name nor its date. The date is the file's; which of the two lists it is, the file's name or
/// its entries say. What comes through a pipe has neither.
void name_dataset(std::string_view name, bool is_non_sdn, unsc::Output &out) {
  if (name == "stdin") return;
  const auto release = unsc::release_in_name(name);
  is_non_sdn |= unsc::mentions(release.dataset, "cons_prim") || unsc::mentions(release.dataset, "non_sdn") ||
                unsc::mentions(release.dataset, "nonsdn");
  out.dataset(is_non_sdn ? "OFAC cons_prim" : "OFAC sdn", release.released);
}

}  // namespace

bool is_sdn_list(std::string_view head) {
  unsc::CsvReader csv(head);
  return csv.next() && !csv.fault() && is_entry(csv);
}

void read_sdn_list(const unsc::Document &document, unsc::Output &out) {
  unsc::CsvReader csv(document.bytes);
  std::size_t entries = 0;
  bool is_non_sdn = false;
  while (csv.next()) {
    if (is_end_sign(csv)) continue;
    if (csv.fault()) {
      out.reject(csv.fault()->line, csv.fault()->reason);
    } else if (!unsc::count_as_printed(csv[kNumber]) || field(csv, kName).empty()) {
      out.reject(csv.lines().first, "ent_num \"" + std::string(unsc::trimmed(csv[kNumber])) + "\", name \"" +
                                        std::string(unsc::trimmed(csv[kName])) + "\": expected a number and a name");
    } else {
      emit(csv, out);
      is_non_sdn |= is_of_non_sdn_list(field(csv, kPrograms));
      ++entries;
    }
    out.progress(csv.offset());
  }
  name_dataset(document.name, is_non_sdn, out);
  out.note(0, "this list prints no date of listing: its " + std::to_string(entries) +
                  " entries are kept, and stay out of the timeline");
}

}  // namespace designations
