#include <plugin/check/documents.hpp>

#include <algorithm>

namespace unsc::plugin {

std::vector<Fixture> foreign_documents() {
  return {
      {"empty", ""},
      {"prices.csv", "item,price,currency\napples,2.50,EUR\npears,3.10,EUR\n"},
      {"people.csv", "name;born;city\r\nAda;1815;London\r\nGrace;1906;New York\r\n"},
      {"table.tsv", "year\tmonth\tmean\n2001\t1\t3.2\n2001\t2\t4.1\n"},
      {"index.html",
       "<!DOCTYPE "
       "html>\n<html><head><title>Garden</title></head><body><table><tr><th>Plant</th></tr></table></body></html>\n"},
      {"feed.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Weather</title></channel></rss>\n"},
      {"places.json", "{\"type\": \"FeatureCollection\", \"features\": []}\n"},
      {"log.ndjson", "{\"level\":\"info\",\"message\":\"started\"}\n{\"level\":\"warn\",\"message\":\"slow\"}\n"},
      {"settings.toml", "[server]\nport = 8080\n"},
      {"letter.txt", "Dear reader,\n\nthis is a letter about nothing in particular.\n"},
      {"picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", 20)},
      {"archive.zip", std::string("PK\x03\x04\x14\0\0\0\x08\0", 10)},
      {"page.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"},
      {"noise", std::string("\xff\xfe\0\x01\x80\x9f\xc3\x28\0\0", 10)},
  };
}

std::vector<Fixture> truncated(const Fixture &fixture, std::size_t count) {
  std::vector<Fixture> all;
  const std::size_t size = fixture.bytes.size(), step = std::max<std::size_t>(size / count, 1);
  for (std::size_t at = 1; at < size; at += step) all.push_back({fixture.name, fixture.bytes.substr(0, at)});
  return all;
}

std::vector<Fixture> mutated(const Fixture &fixture, std::size_t count, std::mt19937 &random) {
  std::vector<Fixture> all;
  for (std::size_t i = 0; i < count && !fixture.bytes.empty(); ++i) {
    std::string bytes = fixture.bytes;
    for (auto change = random() % 4 + 1; change > 0 && !bytes.empty(); --change) {
      const std::size_t at = random() % bytes.size(), length = std::min<std::size_t>(random() % 40 + 1, bytes.size() - at);
      switch (random() % 5) {
        case 0:
          bytes[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          bytes.erase(at, length);
          break;
        case 2:
          bytes.insert(at, bytes.substr(random() % bytes.size(), length));
          break;
        case 3:
          bytes.insert(at, 1, "\",;<>{}[]&\n\r\t"[random() % 13]);
          break;
        default:
          bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
      }
    }
    all.push_back({fixture.name, std::move(bytes)});
  }
  return all;
}

std::vector<Fixture> with_huge_line(const Fixture &fixture, std::size_t bytes) {
  const std::string much(bytes, 'x');
  const auto end = std::min(fixture.bytes.find_first_of("\r\n"), fixture.bytes.size());
  std::string first = fixture.bytes;
  first.insert(end, much);
  return {{fixture.name, std::move(first)}, {fixture.name, fixture.bytes + much}};
}

std::vector<Fixture> with_inserted(const Fixture &fixture, std::string_view bytes) {
  constexpr std::size_t kPlaces = 16;
  std::vector<Fixture> all;
  for (std::size_t i = 0; i <= kPlaces; ++i) {
    std::string changed = fixture.bytes;
    changed.insert(fixture.bytes.size() * i / kPlaces, bytes);
    all.push_back({fixture.name, std::move(changed)});
  }
  return all;
}

Fixture with_line_feeds(const Fixture &fixture) {
  Fixture changed{fixture.name, ""};
  for (std::size_t i = 0; i < fixture.bytes.size(); ++i) {
    const bool is_return = fixture.bytes[i] == '\r';
    if (is_return && i + 1 < fixture.bytes.size() && fixture.bytes[i + 1] == '\n') continue;
    changed.bytes += is_return ? '\n' : fixture.bytes[i];
  }
  return changed;
}

Fixture with_returns(const Fixture &fixture) {
  Fixture changed{fixture.name, ""};
  for (const char c : with_line_feeds(fixture).bytes) {
    if (c == '\n') changed.bytes += '\r';
    changed.bytes += c;
  }
  return changed;
}

}  // namespace unsc::plugin
