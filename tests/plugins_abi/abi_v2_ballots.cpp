// A plugin of the next minor version: its ballots and its vote have fields that this host has never heard of. A host that
// walks ballots by its own size instead of by stride reads rubbish.
#include <unsc/plugin.h>

#include <cstring>
#include <iterator>

namespace {

constexpr std::uint32_t kNextVersion = (UNSC_ABI_MAJOR << 16) | (UNSC_ABI_MINOR + 1);

struct NextBallot {
  unsc_ballot known;
  unsc_str reason;  // why the member voted so
  std::uint64_t weight;
};

struct NextVote {
  unsc_vote known;
  unsc_str presidency;
};

struct NextFormat {
  unsc_format known;
  unsc_str charset;
};

/// A host of the next version can do one thing more. A plugin that wants it asks by struct_size whether it is there.
struct NextHost {
  unsc_host known;
  unsc_flow (*emit_speech)(const unsc_host *, unsc_str);
};

struct NextPlugin {
  unsc_plugin known;
  unsc_str homepage;
};

constexpr unsc_str text(const char *literal, std::size_t size) { return {literal, size}; }
#define TEXT(literal) text(literal, sizeof(literal) - 1)

NextBallot ballot(unsc_str member, unsc_str code, unsc_position position) {
  return {
      {sizeof(NextBallot), static_cast<std::uint32_t>(position), member, code, 2, 2}, TEXT("said so"), ~std::uint64_t{0}};
}

unsc_status read(const unsc_host *host, const unsc_document *) {
  const NextBallot ballots[] = {ballot(TEXT("RUSSIAN FEDERATION"), TEXT("RUS"), UNSC_NO),
                                ballot(TEXT("CHINA"), TEXT("CHN"), UNSC_ABSTAIN),
                                ballot(TEXT("FRANCE"), TEXT("FRA"), UNSC_YES)};
  NextVote vote;
  std::memset(&vote, 0, sizeof vote);
  vote.known.struct_size = sizeof vote;
  vote.known.draft = TEXT("S/2024/255");
  vote.known.date = {2024, 3, 28};
  vote.known.yes = 13;
  vote.known.no = 1;
  vote.known.abstain = 1;
  vote.known.absent = vote.known.members = vote.known.chapter_vii = UNSC_NO_COUNT;
  vote.known.ballots = {ballots, std::size(ballots), sizeof(NextBallot)};
  vote.known.first_line = vote.known.last_line = 2;
  vote.presidency = TEXT("JAPAN");
  if (host->emit_vote(host, &vote.known) != UNSC_GO_ON) return UNSC_STOPPED;
  if (host->struct_size < sizeof(NextHost)) host->note(host, 3, TEXT("speeches are left out: this host cannot take them"));
  return UNSC_OK;
}

int recognise(unsc_str, unsc_str head) { return head.size >= 4 && std::memcmp(head.data, "next", 4) == 0 ? 100 : 0; }

const NextFormat kFormats[] = {
    {{sizeof(NextFormat), 0, TEXT("*.next"), TEXT("text/plain"), TEXT("a test"), {}, {}, {}}, TEXT("UTF-8")},
    {{sizeof(NextFormat), 0, TEXT("*.later"), TEXT("text/plain"), TEXT("a test"), {}, {}, {}}, TEXT("UTF-8")}};
const NextPlugin kPlugin{{sizeof(NextPlugin),
                          kNextVersion,
                          TEXT("abi_v2_ballots"),
                          TEXT("Next minor version"),
                          TEXT("1.0.0"),
                          TEXT("Longer structs of every kind."),
                          {kFormats, std::size(kFormats), sizeof(NextFormat)},
                          &recognise,
                          &read},
                         TEXT("https://example.org")};

}  // namespace

extern "C" UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(std::uint32_t) { return &kPlugin.known; }
