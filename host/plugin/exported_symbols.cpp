#include <plugin/exported_symbols.hpp>

#include <elf.h>

#include <cstring>
#include <fstream>
#include <iterator>

namespace unsc::plugin {
namespace {

/// A file's bytes as structs; nothing where the struct does not lie inside.
class Image {
 public:
  explicit Image(std::string bytes) : m_bytes(std::move(bytes)) {}

  template <class Struct>
  std::optional<Struct> at(std::uint64_t offset) const {
    if (offset > m_bytes.size() || m_bytes.size() - offset < sizeof(Struct)) return std::nullopt;
    Struct value;
    std::memcpy(&value, m_bytes.data() + offset, sizeof value);
    return value;
  }

  /// A name that ends before the file does.
  std::optional<std::string> name(std::uint64_t offset) const {
    if (offset >= m_bytes.size()) return std::nullopt;
    const auto end = m_bytes.find('\0', offset);
    if (end == std::string::npos) return std::nullopt;
    return m_bytes.substr(offset, end - offset);
  }

 private:
  std::string m_bytes;
};

bool is_exported(const Elf64_Sym &symbol) {
  const auto binding = ELF64_ST_BIND(symbol.st_info);
  const auto visibility = ELF64_ST_VISIBILITY(symbol.st_other);
  return symbol.st_shndx != SHN_UNDEF && symbol.st_name != 0 &&
         (binding == STB_GLOBAL || binding == STB_WEAK || binding == STB_GNU_UNIQUE) &&
         (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

bool append_exported(const Image &image, const Elf64_Shdr &symbols, const Elf64_Shdr &names,
                     std::vector<std::string> &into) {
  for (std::uint64_t i = 0; i < symbols.sh_size / sizeof(Elf64_Sym); ++i) {
    const auto symbol = image.at<Elf64_Sym>(symbols.sh_offset + i * sizeof(Elf64_Sym));
    if (!symbol) return false;
    if (!is_exported(*symbol)) continue;
    const auto name = image.name(names.sh_offset + symbol->st_name);
    if (!name) return false;
    into.push_back(*name);
  }
  return true;
}

}  // namespace

std::optional<std::vector<std::string>> exported_symbols(const std::filesystem::path &file) {
  std::ifstream in(file, std::ios::binary);
  const Image image(std::string{std::istreambuf_iterator<char>(in), {}});
  const auto header = image.at<Elf64_Ehdr>(0);
  if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64 ||
      header->e_ident[EI_DATA] != ELFDATA2LSB)
    return std::nullopt;
  std::vector<std::string> exported;
  bool has_table = false;
  for (std::uint64_t i = 0; i < header->e_shnum; ++i) {
    const auto section = image.at<Elf64_Shdr>(header->e_shoff + i * sizeof(Elf64_Shdr));
    if (!section) return std::nullopt;
    if (section->sh_type != SHT_DYNSYM) continue;
    const auto names = image.at<Elf64_Shdr>(header->e_shoff + std::uint64_t{section->sh_link} * sizeof(Elf64_Shdr));
    if (!names || !append_exported(image, *section, *names, exported)) return std::nullopt;
    has_table = true;
  }
  if (!has_table) return std::nullopt;
  return exported;
}

}  // namespace unsc::plugin
