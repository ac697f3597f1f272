#pragma once
// What the facts depend on besides claims: a hash over the reference data and the sources of the rooms that decide, taken
// when the program was built. A store whose facts came from another fingerprint is derived again at the next write.
namespace unsc::store {

inline constexpr const char *kRulesFingerprint = UNSC_RULES_FINGERPRINT;

}  // namespace unsc::store
