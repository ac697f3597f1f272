#pragma once
// From the structs of plugin.h to records. Throws Unacceptable, with the field and what was expected, where a struct breaks
// the rules of the boundary.
#include <core/record.hpp>
#include <plugin/validate.hpp>

#include <unsc/plugin.h>

namespace unsc::plugin {

/// The targets are cleared first; their buffers are used again.
void convert(const unsc_vote &raw, core::VoteRecord &into);
void convert(const unsc_text &raw, core::TextRecord &into);
void convert(const unsc_mandate_action &raw, core::MandateActionRecord &into);
void convert(const unsc_deadline &raw, core::DeadlineRecord &into);
void convert(const unsc_membership &raw, core::MembershipRecord &into);
void convert(const unsc_event &raw, core::EventRecord &into);

/// `text` where it is UTF-8; Unacceptable naming the field where not.
std::string_view checked(unsc_str text, const char *field);

/// The struct as this host knows it: fields that the writer did not have are zero. Unacceptable where it is shorter than the
/// first version of the ABI.
template <class Struct>
Struct adopt(const Struct *raw);

}  // namespace unsc::plugin
