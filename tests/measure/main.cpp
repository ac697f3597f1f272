// unsc_measure [--from DATE] [--until DATE] [--confidence C] [--bound N] REFERENCE.csv... < TERMS.csv
//
// TERMS.csv is what `unsc mandates BODY --terms --format csv` prints. Exit 1 where more than N rows are missed or wrong.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <schema/embedded.hpp>

#include "measure.hpp"

namespace {

std::string all_of(std::istream &in) { return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}; }

std::map<std::string, std::string> slugs() {
  std::map<std::string, std::string> found;
  for (const auto &file : unsc::schema::references()) {
    if (file.name != "body_names.csv") continue;
    for (const auto &row : unsc::measure::read_csv(file.text)) found[row.at("alias")] = row.at("slug");
  }
  return found;
}

}  // namespace

int main(int argc, char **argv) {
  unsc::measure::Window window;
  long bound = 0;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const std::string value = i + 1 < argc ? argv[i + 1] : "";
    if (word == "--from")
      window.from = value, ++i;
    else if (word == "--until")
      window.until = value, ++i;
    else if (word == "--confidence")
      window.confidence = value, ++i;
    else if (word == "--bound")
      bound = std::atol(value.c_str()), ++i;
    else
      files.push_back(word);
  }
  if (files.empty()) {
    std::cerr << "unsc_measure: expected at least one reference CSV\n";
    return 2;
  }
  const std::vector<unsc::measure::Row> derived = unsc::measure::derived_rows(all_of(std::cin), window);
  std::vector<unsc::measure::Row> reference;
  for (const std::string &file : files) {
    std::ifstream in(file);
    if (!in) {
      std::cerr << file << ": cannot be read\n";
      return 2;
    }
    for (auto &row : unsc::measure::reference_rows(all_of(in), slugs(), window)) reference.push_back(std::move(row));
  }
  const auto results = unsc::measure::compare(reference, derived);
  std::cout << unsc::measure::report(results);
  const auto bad = std::count_if(results.begin(), results.end(), [](const auto &r) {
    return r.kind == unsc::measure::Result::Kind::miss || r.kind == unsc::measure::Result::Kind::wrong;
  });
  return bad > bound ? 1 : 0;
}
