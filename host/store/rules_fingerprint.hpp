#pragma once
// What the facts depend on besides claims, as one hash, taken when the program was built: the sources that decide, without
// their comments and layout, and the reference data. rules_fingerprint.py names them, each with its reason. A store whose
// facts came from another fingerprint is derived again at the next write.
namespace unsc::store {

extern const char *const kRulesFingerprint;

}  // namespace unsc::store
