#pragma once
// What travels between a worker and the host, field by field: whatever encodes, decodes or looks through it walks over these
// lists, so that none forgets a field.
//
// fields(archive, value) calls archive(field...) with references to the value's members, constant where the value is.
#include <core/fields.hpp>
#include <plugin/plugin.hpp>

#include <concepts>
#include <type_traits>

namespace unsc::plugin {

template <class Archive, class Record>
requires core::AnyRecord<std::remove_const_t<Record>>
void fields(Archive &a, Record &record) {
  core::for_each_field<std::remove_const_t<Record>>([&](auto field) { a(field.of(record)); });
  a(record.lines);
}

template <class Archive, class Value>
requires std::same_as<std::remove_const_t<Value>, Format>
void fields(Archive &a, Value &f) {
  a(f.glob, f.media_type, f.description, f.publisher, f.licence, f.obtained_from, f.update_days);
}

/// All but the path: where the file is, its reader knows.
template <class Archive, class Value>
requires std::same_as<std::remove_const_t<Value>, Description>
void fields(Archive &a, Value &d) { a(d.id, d.name, d.version, d.summary, d.abi_version, d.formats); }

}  // namespace unsc::plugin
