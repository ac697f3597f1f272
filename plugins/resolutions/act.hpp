#pragma once
// What one Akoma Ntoso file of the UN prints about one act of the Council: values, as printed, with the lines where they
// stand.
#include <cstdint>
#include <string>
#include <unsc/plugin.hpp>
#include <vector>

namespace resolutions {

/// An attribute or a text and the line where it stands.
struct Printed {
  std::string value;
  std::uint64_t line = 0;
};

/// A step of the workflow: submission of the draft, sponsors that joined, and the outcome.
struct Step {
  std::string outcome;  // "draftResolution", "draftResolutionAdditionalSponsors", "adopted", "veto", "notAdopted"
  std::string date;
  std::string symbol;  // of the draft, or of the record of the meeting
  std::string by;      // sponsors, or the outcome in words
  std::string marks;   // "Chapter VII"
  std::uint64_t line = 0;

  /// True for the step that tells how the vote ended.
  bool ends_the_vote() const { return !outcome.empty() && !outcome.starts_with("draftResolution"); }
};

struct Voter {
  std::string member;
  unsc::Position position = unsc::Position::unknown;
  std::uint64_t line = 0;
};

/// One list of voters with the total printed over it.
struct Count {
  std::string value;
  unsc::Position position = unsc::Position::unknown;
  std::uint64_t line = 0;
};

struct OwnedParagraph {
  std::string number;
  std::string text;
  unsc::ParagraphKind kind = unsc::ParagraphKind::operative;
  unsc::Lines lines;
};

struct Act {
  Printed symbol;                 // of the document itself
  Printed work_date;              // FRBRWork: adoption, or the vote that failed
  std::string work_date_of;       // "adoption", "voting"
  std::string markup_date;        // FRBRManifestation: a re-marked file replaces an older one
  Printed adopted_on;             // the words on the cover page: "23 March 2023"
  std::string adopted_attribute;  // the date behind those words, for machines; not always the same
  std::string language;
  std::string title;
  std::vector<std::string> agenda;
  std::vector<std::string> subjects;
  std::vector<Step> steps;
  std::vector<std::string> meetings;  // as the cover page prints them: "4615th meeting"
  std::vector<Count> counts;
  std::vector<Voter> voters;
  std::vector<OwnedParagraph> paragraphs;
  unsc::Lines head;  // metadata and cover page
  std::uint64_t last_line = 0;
};

}  // namespace resolutions
