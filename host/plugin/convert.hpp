#pragma once
// From the structs of plugin.h to records. Throws Unacceptable, with the field and what was expected, where a struct breaks
// the rules of the boundary.
#include <core/fields.hpp>
#include <plugin/validate.hpp>

#include <unsc/plugin.h>

namespace unsc::plugin {

/// The targets are cleared first; their buffers are used again.
#define UNSC_RECORD(name, Name, FIELDS, meaning) void convert(const unsc_##name &raw, core::Name##Record &into);
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD

/// `text` where it is UTF-8; Unacceptable naming the field where not.
std::string_view checked(unsc_str text, const char *field);

/// The struct as this host knows it: fields that the writer did not have are zero. Unacceptable where it is shorter than the
/// first version of the ABI.
template <class Struct>
Struct adopt(const Struct *raw);

}  // namespace unsc::plugin
