// Who was listed, when and under which regime: the UN's Consolidated List in XML and OFAC's list of Specially Designated
// Nationals in CSV. See README.md.
#include "sdn_list.hpp"
#include "un_list.hpp"

#include <unsc/plugin.hpp>

namespace {

constexpr unsc::Format kFormats[] = {
    {.glob = "*consolidated*.xml",
     .media_type = "application/xml",
     .description = "UN Consolidated List: individuals and entities under the Council's measures",
     .publisher = "United Nations Security Council, subsidiary organs",
     .licence = "United Nations terms of use",
     .obtained_from = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
     .update_days = 7},
    {.glob = "*sdn*.csv",
     .media_type = "text/csv",
     .description =
         "OFAC: Specially Designated Nationals in the legacy comma-delimited layout; the non-SDN list (cons_prim) too",
     .publisher = "United States Department of the Treasury, Office of Foreign Assets Control",
     .licence = "public domain",
     .obtained_from = "https://sanctionslist.ofac.treas.gov/Home/SdnList",
     .update_days = 7},
};

struct Designations {
  static constexpr unsc::Description description{
      .id = "designations",
      .name = "Sanctions lists",
      .version = "1.1.0",
      .summary = "Individuals and entities on the UN Consolidated List and on OFAC's SDN list, each with its regime.",
      .formats = kFormats};

  static int recognise(std::string_view /*name*/, std::string_view head) {
    return designations::is_un_list(head) || designations::is_sdn_list(head) ? 95 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    if (designations::is_un_list(document.bytes)) return designations::read_un_list(document, out);
    if (designations::is_sdn_list(document.bytes)) return designations::read_sdn_list(document, out);
    throw unsc::Malformed(1, "expected the UN Consolidated List in XML or OFAC's list in CSV");
  }
};

}  // namespace

UNSC_PLUGIN(Designations)
