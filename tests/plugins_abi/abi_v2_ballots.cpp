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
  return host->emit_vote(host, &vote.known) == UNSC_GO_ON ? UNSC_OK : UNSC_STOPPED;
}

int recognise(unsc_str, unsc_str head) { return head.size >= 4 && std::memcmp(head.data, "next", 4) == 0 ? 100 : 0; }

const unsc_format kFormat{sizeof(unsc_format), 0, TEXT("*.next"), TEXT("text/plain"), TEXT("a test"), {}, {}, {}};
const unsc_plugin kPlugin{sizeof(unsc_plugin),           kNextVersion,  TEXT("abi_v2_ballots"),
                          TEXT("Next minor version"),    TEXT("1.0.0"), TEXT("Longer ballots and votes."),
                          {&kFormat, 1, sizeof kFormat}, &recognise,    &read};

}  // namespace

extern "C" UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(std::uint32_t) { return &kPlugin; }
