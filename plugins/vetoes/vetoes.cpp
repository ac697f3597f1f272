// Votes, vetoes and abstentions of the Security Council from three kinds of public list. See README.md.
#include "veto_list.hpp"
#include "veto_page.hpp"
#include "wide_table.hpp"

#include <unsc/text.hpp>

namespace {

constexpr unsc::Format kFormats[] = {
    {.glob = "*votes*wide*.csv",
     .media_type = "text/csv",
     .description = "vetoes wide_table: every vote since 1946, adopted, vetoed or short of votes; a column a state",
     .publisher = "Sciences Po",
     .licence = "CC BY 4.0",
     .obtained_from = "https://data.sciencespo.fr (doi:10.21410/7E4/Z0KECE)",
     .update_days = 365},
    {.glob = "*veto*.html",
     .media_type = "text/html",
     .description = "vetoes page: the library's list of vetoes, with date, draft, record, vetoing members",
     .publisher = "Dag Hammarskjöld Library",
     .licence = "United Nations terms of use",
     .obtained_from = "https://research.un.org/en/docs/sc/quick/veto",
     .update_days = 30},
    {.glob = "*veto*.csv",
     .media_type = "text/csv",
     .description = "vetoes list: vetoes with columns of names or a column a permanent member",
     .publisher = "various",
     .licence = "as its publisher says",
     .obtained_from = "as its publisher says",
     .update_days = 0},
};

enum class Kind { none, wide_table, veto_list, veto_page };

Kind kind_of(std::string_view head) {
  if (vetoes::is_veto_page(head)) return Kind::veto_page;
  if (vetoes::is_wide_table(head)) return Kind::wide_table;
  return vetoes::is_veto_list(head) ? Kind::veto_list : Kind::none;
}

/// The table and the page have one publisher each, whatever their copies are called. Lists of vetoes are kept by many: only
/// a name with a date says that it is a release of something.
void name_dataset(const unsc::Document &document, unsc::Output &out) {
  const auto release = unsc::release_in_name(document.name);
  const auto kind = kind_of(document.bytes);
  if (kind == Kind::wide_table) out.dataset("vetoes wide_table", release.released);
  if (kind == Kind::veto_page) out.dataset("vetoes page", release.released);
  if (kind == Kind::veto_list && !release.released.empty()) out.dataset("vetoes list " + release.dataset, release.released);
}

struct Vetoes {
  static constexpr unsc::Description description{
      .id = "vetoes",
      .name = "Vetoes and abstentions",
      .version = "1.1.0",
      .summary = "Roll calls and lists of vetoes, adopted or not, as tables and as the library's page.",
      .formats = kFormats};

  static int recognise(std::string_view /*name*/, std::string_view head) {
    switch (kind_of(head)) {
      case Kind::wide_table:
        return 95;
      case Kind::veto_page:
        return 80;
      case Kind::veto_list:
        return 70;
      case Kind::none:
        return 0;
    }
    return 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    name_dataset(document, out);
    switch (kind_of(document.bytes)) {
      case Kind::wide_table:
        return vetoes::read_wide_table(document, out);
      case Kind::veto_page:
        return vetoes::read_veto_page(document, out);
      case Kind::veto_list:
        return vetoes::read_veto_list(document, out);
      case Kind::none:
        throw unsc::Malformed(1, "neither a roll-call table nor a list of vetoes");
    }
  }
};

}  // namespace

UNSC_PLUGIN(Vetoes)
