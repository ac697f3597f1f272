#pragma once
// Claims that an earlier program wrote, brought to today's form: symbols in their one spelling, and the cluster that follows
// from them. What a claim says stays as it is.
#include <store/store.hpp>

namespace unsc::store {

/// Inside a transaction, before facts are derived by other rules than the ones they came from.
void renew_claims(Store &store);

}  // namespace unsc::store
