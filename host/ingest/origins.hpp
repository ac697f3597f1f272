#pragma once
// From what a person names (a file, a folder, a glob, "-") to the documents behind it.
//
// Folders are searched through and through, in order of path; a link back into a folder already seen is reported and not
// followed; FIFOs, sockets and devices are refused. Nothing is opened for writing.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace unsc::ingest {

/// One document to be read, not yet opened.
struct Found {
  std::string origin;          // canonical path; "-" for standard input
  std::filesystem::path file;  // empty for standard input
  std::string name;            // file name without its folder; "stdin"
};

/// Something named or met on the way that cannot be read, and why.
struct Refused {
  std::string origin;
  std::string reason;
};

struct Listing {
  std::vector<Found> documents;
  std::vector<Refused> refused;
};

/// Throws core::UsageError where a named file, folder or glob has nothing behind it.
Listing list(const std::vector<std::string> &origins);

}  // namespace unsc::ingest
