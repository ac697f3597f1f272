#pragma once
// The store itself: a stranger's own question in SQL, and whether the file is intact.
#include <answer/answer.hpp>

namespace unsc::answer {

/// One SELECT, EXPLAIN, VALUES, WITH or reading PRAGMA; anything that would write, attach or change a setting is refused
/// with core::UsageError, as is more than one statement.
Answer sql(const store::Store &store, const std::string &query);

/// One row a check: check, status ("ok", "warning", "failed"), detail, mend. For `doctor`, which adds plugins and settings.
Answer store_status(const store::Store &store, core::Date as_of);

}  // namespace unsc::answer
