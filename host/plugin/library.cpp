#include <plugin/library.hpp>

#include <plugin/convert.hpp>
#include <plugin/session.hpp>
#include <plugin/struct_version.hpp>

#include <fmt/format.h>

#include <vector>  // boost/dll/library_info.hpp of 1.74 forgets it
#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>

#include <algorithm>
#include <cstring>
#include <fstream>

namespace unsc::plugin {
namespace {

std::string version_text(std::uint32_t abi) { return fmt::format("{}.{}", abi >> 16, abi & 0xFFFF); }

[[noreturn]] void refuse(const std::filesystem::path &file, const std::string &found, const std::string &expected) {
  throw Refusal(fmt::format("{}: {}; expected {}", file.string(), found, expected));
}

void require_elf(const std::filesystem::path &file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    refuse(file, "not a regular file", "a readable plugin file");  // a FIFO would be waited for
  std::ifstream in(file, std::ios::binary);
  char magic[4] = {};
  if (!in) refuse(file, "cannot be opened", "a readable plugin file");
  in.read(magic, sizeof magic);
  if (std::memcmp(magic,
                  "\x7f"
                  "ELF",
                  4) != 0) {
    refuse(file, "not a shared library", "an ELF shared object");
  }
}

bool plain_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(),
                                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

Format own(const unsc_format &raw) {
  const auto text = [](unsc_str value, const char *field) { return std::string(checked(value, field)); };
  return {text(raw.glob, "glob"),
          text(raw.media_type, "media_type"),
          text(raw.description, "description"),
          text(raw.publisher, "publisher"),
          text(raw.licence, "licence"),
          text(raw.obtained_from, "obtained_from"),
          raw.update_days};
}

Description own(const unsc_plugin &raw, const std::filesystem::path &file) {
  Description description{file,
                          std::string(checked(raw.id, "id")),
                          std::string(checked(raw.name, "name")),
                          std::string(checked(raw.version, "version")),
                          std::string(checked(raw.summary, "summary")),
                          raw.abi_version,
                          {}};
  const auto *at = static_cast<const char *>(raw.formats.first);
  for (std::size_t i = 0; i < raw.formats.count; ++i, at += raw.formats.stride) {
    const auto format = as_known<unsc_format>(at, raw.formats.stride);
    if (!format) throw Unacceptable("formats: stride too small");
    description.formats.push_back(own(*format));
  }
  if (!plain_id(description.id))
    throw Unacceptable(fmt::format("id \"{}\": expected lower case letters, digits, _", description.id));
  if (description.version.empty()) throw Unacceptable("version: expected one");
  if (raw.recognise == nullptr || raw.read == nullptr) throw Unacceptable("expected the functions recognise and read");
  return description;
}

class LibraryPlugin final : public Plugin {
 public:
  explicit LibraryPlugin(const std::filesystem::path &file) : m_library(open(file)), m_raw(handshake(m_library, file)) {
    try {
      m_description = own(m_raw, file);
    } catch (const Unacceptable &broken) {
      refuse(file, broken.what(), "a plugin description as plugin.h says");
    }
  }

  const Description &description() const override { return m_description; }

  int recognise(std::string_view name, std::string_view head) override {
    return m_raw.recognise({name.data(), name.size()}, {head.data(), std::min(head.size(), kHeadSize)});
  }

  Ending read(const DocumentView &document, RecordSink &sink) override { return run_session(m_raw, document, sink); }

 private:
  static boost::dll::shared_library open(const std::filesystem::path &file) {
    require_elf(file);
    try {
      return boost::dll::shared_library(std::filesystem::absolute(file),
                                        boost::dll::load_mode::rtld_local | boost::dll::load_mode::rtld_now);
    } catch (const std::exception &error) {
      refuse(file, fmt::format("cannot be loaded ({})", error.what()), "a shared library that loads by itself");
    }
  }

  static unsc_plugin handshake(const boost::dll::shared_library &library, const std::filesystem::path &file) {
    if (!library.has(UNSC_ENTRY_SYMBOL)) refuse(file, "no symbol " UNSC_ENTRY_SYMBOL, "a plugin's one entry symbol");
    const auto entry =
        reinterpret_cast<unsc_plugin_entry_fn>(&library.get<const unsc_plugin *(std::uint32_t)>(UNSC_ENTRY_SYMBOL));
    const unsc_plugin *raw = entry(UNSC_ABI_VERSION);
    const std::string ours = fmt::format("a plugin for ABI {}", version_text(UNSC_ABI_VERSION));
    if (raw == nullptr)
      refuse(file, fmt::format("the plugin declines a host of ABI {}", version_text(UNSC_ABI_VERSION)), ours);
    if (raw->abi_version >> 16 != UNSC_ABI_MAJOR) refuse(file, "plugin ABI " + version_text(raw->abi_version), ours);
    try {
      return adopt(raw);
    } catch (const Unacceptable &broken) {
      refuse(file, broken.what(), ours);
    }
  }

  boost::dll::shared_library m_library;
  unsc_plugin m_raw;
  Description m_description;
};

}  // namespace

std::unique_ptr<Plugin> load(const std::filesystem::path &file) { return std::make_unique<LibraryPlugin>(file); }

std::string version_remark(const Description &description) {
  if (description.abi_version <= UNSC_ABI_VERSION) return {};
  return fmt::format("built for ABI {}; this program knows {}: what is newer in its records is not read",
                     version_text(description.abi_version), version_text(UNSC_ABI_VERSION));
}

Description describe(const std::filesystem::path &file) { return load(file)->description(); }

}  // namespace unsc::plugin
