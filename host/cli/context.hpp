#pragma once
// What a running command may touch: its values, the store, the day, and where results and remarks go.
//
// Results go to standard output and nothing else does; remarks, progress and errors go to standard error. A Context lives
// for one command on one thread.
#include <answer/store.hpp>
#include <cli/caller.hpp>
#include <cli/values.hpp>
#include <core/table.hpp>
#include <render/render.hpp>

namespace unsc::cli {

enum ExitCode : int { kFine = 0, kFailed = 1, kUsage = 2, kPartlyFailed = 3 };

class Context {
 public:
  Context(const Caller &caller, Values values);

  const Values &values() const { return m_values; }
  const Caller &caller() const { return m_caller; }
  render::Format format() const { return m_format; }

  /// --as-of, else today in New York.
  core::Date as_of() const;
  std::filesystem::path store_file() const;
  /// Opened for reading, and knowing no more than --known-on allows.
  answer::Store open_store() const;
  answer::Store open_store_to_write() const { return answer::open_to_write(store_file()); }

  /// Results. A table without rows says "nothing found" where remarks go; that is no failure.
  int show(const core::Table &table) const;
  int show(const answer::Answer &answer) const;
  /// Results that are a document of their own, as they are.
  void write(const std::string &document) const;
  /// One line on standard error, unless -q.
  void remark(const std::string &text) const;

 private:
  const Caller &m_caller;
  Values m_values;
  render::Format m_format = render::Format::table;
};

}  // namespace unsc::cli
