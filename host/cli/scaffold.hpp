#pragma once
// The folder that "unsc plugin new" makes: a source that builds, passes its test and is read by unsc before a line is
// changed.
//
// The templates are real files, plugins/sdk/scaffold: those of a format and those common to all. They hold a source named
// my_source, MySource in code; a scaffold is their text with another name. Nothing here touches the disk.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::cli {

struct Template {
  std::string_view path;  // "csv/fixture/my_source.csv"
  std::string_view text;
};

std::span<const Template> scaffold_templates();

struct ScaffoldFile {
  std::string path;  // below the new folder
  std::string text;
};

/// A source's name is its id for ever, the name of its files and of a target: "hrc_votes". Throws core::UsageError with what
/// is wrong and what was expected.
void check_source_name(const std::string &name);

/// format: csv, xml, json or text.
std::vector<ScaffoldFile> scaffold(const std::string &name, const std::string &format);

}  // namespace unsc::cli
