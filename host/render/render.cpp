#include <render/forms.hpp>
#include <render/json.hpp>
#include <render/render.hpp>

namespace unsc::render {

std::string render(const core::Table &table, Format format, const Page &page) {
  switch (format) {
    case Format::table:
      return people_table(table, page);
    case Format::json:
      return json(table);
    case Format::ndjson:
      return ndjson(table);
    case Format::csv:
      return csv(table, page.is_terminal);
    case Format::md:
      return markdown(table);
  }
  return {};
}

}  // namespace unsc::render
