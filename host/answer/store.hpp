#pragma once
// The store itself: its handle, a stranger's own question in SQL, and whether file and facts are sound.
#include <answer/answer.hpp>
#include <store/store.hpp>

namespace unsc::answer {

/// What questions are put to. A room above this one knows a store by this name and no more of it than the functions of this
/// room.
using Store = store::Store;

/// For reading. `known_on`, where given, is a day, an instant or reading:N: the store then knows no more than had been read
/// by then. Throws core::Error where there is no store, core::UsageError where `known_on` is none of these.
Store open_to_read(const std::filesystem::path &file, const std::optional<std::string> &known_on = {});
/// For writing: made where there is none, migrated where it is older.
Store open_to_write(const std::filesystem::path &file);

/// One SELECT, EXPLAIN, VALUES, WITH or reading PRAGMA; anything that would write, attach or change a setting is refused
/// with core::UsageError, as is more than one statement.
Answer sql(const Store &store, const std::string &query);

/// One row a check: check, status ("ok", "gap": something was not read, which is no fault of the store; "warning",
/// "failed"), detail, mend. For `doctor`, which adds plugins and settings.
Answer store_status(const Store &store, core::Date as_of);

/// What cannot all be true of the votes, one row a kind: kind, count. No fault of the store: it is what the sources say.
Answer breaches(const Store &store);

/// The facts must be what follows from the claims.
struct FactsProof {
  std::string stored;  // the hash of the facts as they stand in the file
  bool holds = false;  // derived again from the claims they are the same
};
/// Afterwards the store answers with the facts derived again, which are kept in temporary tables.
FactsProof prove_facts(Store &store);

/// Throws the facts away and derives them again from the claims: store, facts_hash_before, facts_hash, changed.
Answer rebuild(Store &store, int most_withdrawn);

/// Of the schema that this program writes; of the SQLite library in use.
int schema_version();
std::string sqlite_version();

}  // namespace unsc::answer
