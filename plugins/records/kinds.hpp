#pragma once
// The kinds of records of this format. A key is a field of the SDK's list (unsc/record_fields.h); README.md is their
// specification: a field of the list stands there.
#include "fields.hpp"

#include <unsc/plugin.hpp>

namespace records {

/// Hands over the record of one line. Throws WrongKind where a field, or the kind itself, is not what was expected.
void emit(Fields &fields, unsc::Lines lines, unsc::Output &out);

}  // namespace records
