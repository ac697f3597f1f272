// An XML file <my_source> with a <vote date="..." resolution="..." tally="..."> for each vote, its text the title. See
// README.md.
#include <unsc/text.hpp>
#include <unsc/xml.hpp>

#include <string>

namespace {

constexpr unsc::Format kFormats[] = {{.glob = "*my_source*.xml",
                                      .media_type = "application/xml",
                                      .description = "votes, an element a vote",
                                      .publisher = "who publishes it",
                                      .licence = "under which licence",
                                      .obtained_from = "where a person gets it"}};

/// What the XML reader calls, element by element. A vote is handed over where its element ends.
class Votes {
 public:
  explicit Votes(unsc::Output &out) : m_out(out) {}

  void start(const unsc::xml::Element &element) {
    if (element.name != "vote") return;
    m_title.clear();
    m_line = element.line;
    m_date = element.attribute("date");
    m_resolution = element.attribute("resolution");
    m_tally = element.attribute("tally");
  }
  void text(std::string_view piece) { m_title.append(piece); }
  void end(std::string_view name, std::uint64_t line) {
    if (name != "vote") return;
    const auto date = unsc::read_date(m_date);
    if (!date) return m_out.reject(m_line, "date \"" + m_date + "\": expected a date");
    unsc::Vote vote;
    vote.date = *date;
    vote.resolution = m_resolution;
    vote.tally = m_tally;
    vote.title = m_title.view();
    vote.lines = {m_line, line};
    m_out.emit(vote);
  }

 private:
  unsc::Output &m_out;
  std::uint64_t m_line = 0;
  std::string m_date, m_resolution, m_tally;
  unsc::xml::FoldedText m_title;
};

struct MySource {
  static constexpr unsc::Description description{
      .id = "my_source", .name = "My source", .version = "0.1.0", .summary = "Votes, an element each.", .formats = kFormats};

  /// 50 or more: this document is handed to read(). Judge by what stands in it, so that others' files are left alone.
  static int recognise(std::string_view /*name*/, std::string_view head) {
    return unsc::xml::root_name(head) == "my_source" ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    Votes votes(out);
    unsc::xml::parse(document, out, votes);
  }
};

}  // namespace

UNSC_PLUGIN(MySource)
