#pragma once
// The fields of every record kind, named once, in the order in which they travel between a worker and the host. Whatever
// walks over records (encoder, decoder, the conformance kit) walks over these lists, so that none forgets a field.
//
// fields(archive, record) calls archive(field...) with references to the record's members.
#include <core/record.hpp>
#include <plugin/plugin.hpp>

namespace unsc::plugin {

template <class Archive>
void fields(Archive &a, core::VoteRecord &r) {
  a(r.organ, r.resolution, r.draft, r.meeting, r.date, r.dates, r.title, r.agenda, r.outcome, r.tally, r.modality, r.yes,
    r.no, r.abstain, r.absent, r.members, r.chapter_vii, r.sponsors, r.subjects, r.ballots, r.ballot_scope, r.part, r.link,
    r.lines);
}

template <class Archive>
void fields(Archive &a, core::TextRecord &r) {
  a(r.symbol, r.date, r.dates, r.title, r.agenda, r.language, r.outcome, r.paragraphs, r.link, r.lines);
}

template <class Archive>
void fields(Archive &a, core::MandateActionRecord &r) {
  a(r.body, r.act, r.symbol, r.date, r.from, r.until, r.duration, r.review, r.paragraph, r.phrase, r.basis, r.confidence,
    r.cited, r.note, r.lines);
}

template <class Archive>
void fields(Archive &a, core::DeadlineRecord &r) {
  a(r.body, r.kind, r.due, r.owed_by, r.owed_to, r.symbol, r.paragraph, r.phrase, r.lines);
}

template <class Archive>
void fields(Archive &a, core::MembershipRecord &r) {
  a(r.state, r.code, r.organ, r.from, r.until, r.permanent, r.lines);
}

template <class Archive>
void fields(Archive &a, core::EventRecord &r) {
  a(r.kind, r.date, r.title, r.detail, r.state, r.body, r.symbol, r.topic, r.attributes, r.link, r.lines);
}

template <class Archive>
void fields(Archive &a, Format &f) {
  a(f.glob, f.media_type, f.description, f.publisher, f.licence, f.obtained_from, f.update_days);
}

/// All but the path: where the file is, its reader knows.
template <class Archive>
void fields(Archive &a, Description &d) {
  a(d.id, d.name, d.version, d.summary, d.abi_version, d.formats);
}

}  // namespace unsc::plugin
