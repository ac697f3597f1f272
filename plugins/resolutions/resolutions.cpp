// The UN's own machine-readable resolutions of the Security Council, in both layouts of their publisher: yearly extracts in
// JSON and one Akoma Ntoso XML file an act.
#include <unsc/plugin.hpp>
#include <unsc/xml.hpp>

#include "act_reader.hpp"
#include "act_records.hpp"
#include "extract.hpp"

namespace {

constexpr std::string_view kPublisher = "United Nations, Department for General Assembly and Conference Management (DGACM)";
constexpr std::string_view kLicence = "Unofficial copies without warranty; acknowledge the United Nations as the source";
constexpr std::string_view kPlace = "https://github.com/UNxml/SCresolutions";

constexpr unsc::Format kFormats[] = {
    {.glob = "*.json",
     .media_type = "application/x-ndjson",
     .description = "unxml data_extract: one resolution an object, with its vote, ballots, sponsors and subjects",
     .publisher = kPublisher,
     .licence = kLicence,
     .obtained_from = kPlace,
     .update_days = 14},
    {.glob = "*.xml",
     .media_type = "application/xml",
     .description = "unxml akn: Akoma Ntoso (AKN4UN), the text and vote of a resolution, of a draft not adopted, or a "
                    "presidential statement",
     .publisher = kPublisher,
     .licence = kLicence,
     .obtained_from = kPlace,
     .update_days = 14},
};

bool is_act(std::string_view head) { return unsc::xml::root_name(head) == "akomaNtoso"; }

struct Resolutions {
  static constexpr unsc::Description description{
      .id = "resolutions",
      .name = "UN resolutions (UNxml)",
      .version = "1.1.0",
      .summary = "Reads the UN's machine-readable Security Council resolutions: votes, ballots, sponsors and paragraphs.",
      .formats = kFormats};

  /// Akoma Ntoso is a standard of many parliaments: the UN's own is told by its namespace or its addresses.
  static int recognise(std::string_view, std::string_view head) {
    if (is_act(head))
      return head.find("akn4un") != std::string_view::npos || head.find("/akn/un/") != std::string_view::npos ? 95 : 30;
    return resolutions::is_extract(head) ? 95 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    if (is_act(document.bytes)) {
      const auto act = resolutions::read_act(document.bytes, [&](std::size_t bytes) { out.progress(bytes); });
      resolutions::emit(act, out);
    } else if (resolutions::is_extract(document.bytes.substr(0, 4096))) {
      resolutions::read_extract(document, out);
    } else {
      throw unsc::Malformed(1, "neither Akoma Ntoso XML nor a data_extract in JSON");
    }
  }
};

}  // namespace

UNSC_PLUGIN(Resolutions)
