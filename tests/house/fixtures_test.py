#!/usr/bin/env python3
"""fixtures/ loads through the plugins as its README says, and broken files cost only what is broken in them.

usage: fixtures_test.py PROGRAM
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else str(TREE / "build/release/unsc")
RENEWALS = [1874, 1928, 1985, 2050, 2094, 2141, 2207, 2276, 2345, 2407, 2464, 2515, 2569, 2627, 2680]
PANELS = """dprk-panel iran-panel sudan-panel drc-group somalia-panel libya-panel car-panel yemen-panel south-sudan-panel mali-panel
haiti-panel isil-alqaida-team taliban-team 1540-experts liberia-panel cote-divoire-group""".split()
OTHERS = [1695, 1718, 2087, 2270, 2321, 2356, 2371, 2375, 2397]


class Store:
    """A new store in a folder of its own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        home = self.folder.name
        self.environment = {**os.environ, "UNSC_STORE": home + "/unsc.db", "HOME": home, "NO_COLOR": "1",
                            "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}

    def run(self, *words):
        return subprocess.run([PROGRAM, *words], cwd=TREE, env=self.environment, capture_output=True, text=True)

    def json(self, *words):
        done = self.run(*words, "--format", "json")
        if done.returncode != 0:
            raise AssertionError(f"unsc {' '.join(words)} ends {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)


class GoodFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store = Store()
        cls.first = cls.store.run("sync", "fixtures", "--format", "json")

    @classmethod
    def tearDownClass(cls):
        cls.store.folder.cleanup()

    def test_every_file_is_read_and_no_line_is_rejected(self):
        self.assertEqual(self.first.returncode, 0, self.first.stderr)
        said = json.loads(self.first.stdout)
        self.assertEqual(said["documents"]["failed"], 0, self.first.stderr)
        self.assertEqual(said["rejects"], 0, self.first.stderr)
        files = [p for p in (TREE / "fixtures").rglob("*") if p.suffix in (".json", ".xml", ".csv")]
        self.assertEqual(said["documents"]["read"], len(files), said)

    def test_a_second_sync_reads_nothing_again(self):
        said = self.store.json("sync", "fixtures")
        self.assertEqual(said["documents"]["read"], 0, said)
        self.assertGreater(said["documents"]["unchanged"], 0, said)

    def test_every_resolution_on_the_dprk_is_adopted_by_fifteen(self):
        for number in RENEWALS + OTHERS:
            vote = self.store.json("vote", f"S/RES/{number}")
            self.assertEqual((vote["yes"], vote["no"], vote["abstain"], vote["outcome"]), (15, 0, 0, "adopted"), number)
            self.assertEqual(len(vote["ballots"]), 15, number)

    def test_the_renewal_of_2024_fails_by_one_veto(self):
        vote = self.store.json("vote", "S/2024/255")
        self.assertEqual((vote["yes"], vote["no"], vote["abstain"]), (13, 1, 1))
        self.assertEqual((vote["outcome"], vote["vetoed_by"], vote["meeting"]), ("vetoed", ["RUS"], "S/PV.9591"))
        self.assertEqual({b["state"] for b in vote["ballots"] if b["position"] == "abstain"}, {"CHN"})
        self.assertIn("SVN", {b["state"] for b in vote["ballots"]})

    def test_the_two_drafts_on_mali_fail_each_in_its_way(self):
        vetoed, short = self.store.json("vote", "S/2023/638"), self.store.json("vote", "S/2023/639")
        self.assertEqual((vetoed["yes"], vetoed["no"], vetoed["abstain"], vetoed["vetoed_by"]), (13, 1, 1, ["RUS"]))
        self.assertEqual((short["yes"], short["no"], short["abstain"], short["outcome"]), (1, 1, 13, "not_adopted"))

    def test_the_panel_has_a_term_from_every_renewal(self):
        terms = self.store.json("mandates", "dprk-panel", "--terms")
        symbols = {t["symbol"] for t in terms}
        for number in RENEWALS:
            self.assertTrue(any(s and s.startswith(f"S/RES/{number}(") for s in symbols), f"{number} is missing in {symbols}")

    def test_every_panel_group_and_team_has_a_term(self):
        for body in PANELS:
            self.assertTrue(self.store.json("mandates", body, "--terms"), body)

    def test_the_panel_is_active_to_its_last_day_and_lapsed_after_it(self):
        status = lambda day: self.store.json("mandates", "dprk-panel", "--as-of", day)[0]
        last, after = status("2024-04-30"), status("2024-05-01")
        self.assertEqual((last["status"], last["until"]), ("active", "2024-04-30"))
        self.assertEqual(after["status"], "lapsed")
        self.assertIn("S/2024/255", after["reason"])

    def test_a_desk_is_told_sixty_days_before(self):
        alerts = self.store.json("alerts", "--as-of", "2024-03-01", "--within", "90d")
        panel = [a for a in alerts if a["body"] == "dprk-panel" and a["kind"] == "mandate_expiry"]
        self.assertEqual([a["days_left"] for a in panel], [60])
        self.assertIn("30 April 2024", panel[0]["quote"])

    def test_the_topic_holds_the_veto_and_never_the_republic_of_korea(self):
        rows = self.store.json("timeline", "--topic", "DPRK")
        self.assertIn("S/2024/255", {r["symbol"] for r in rows})
        self.assertEqual([r["date"] for r in rows], sorted(r["date"] for r in rows))
        self.assertNotIn("The situation in Mali", {r["title"] for r in rows})

    def test_every_permanent_member_has_a_veto_here(self):
        for state in ("CHN", "FRA", "GBR", "RUS", "USA"):
            self.assertTrue(self.store.json("vetoes", "--by", state), state)

    def test_the_vote_on_s_5134_is_a_disagreement_not_a_choice(self):
        done = self.store.run("conflicts", "--ref", "S/5134", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(json.loads(done.stdout), "expected a conflict: one row says vetoed, one short of votes")


class BrokenFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store = Store()
        cls.done = cls.store.run("sync", "tests/house/broken", "--format", "json")
        cls.rejects = cls.store.json("rejects")

    @classmethod
    def tearDownClass(cls):
        cls.store.folder.cleanup()

    def rejected(self, file):
        return [r for r in self.rejects if file in json.dumps(r)]

    def test_the_rest_goes_on_and_the_exit_code_says_so(self):
        self.assertEqual(self.done.returncode, 3, self.done.stderr)
        self.assertGreater(json.loads(self.done.stdout)["documents"]["failed"], 0)

    def test_a_truncated_file_lands_not_at_all(self):
        self.assertIn("S_RES_2680_truncated.xml", self.done.stderr + self.done.stdout)
        self.assertEqual(self.store.run("vote", "S/RES/2680").returncode, 2)

    def test_good_records_beside_bad_ones_land(self):
        self.assertEqual(self.store.json("vote", "S/RES/2627")["yes"], 15)
        self.assertEqual(self.store.json("vote", "S/2023/638")["vetoed_by"], ["RUS"])

    def test_a_cut_json_line_and_a_short_row_are_named_by_line(self):
        self.assertIn(3, [r["line"] for r in self.rejected("data_extract_broken.json")])
        self.assertIn(4, [r["line"] for r in self.rejected("roll_calls_broken.csv")])

    def test_an_impossible_date_is_never_a_fact(self):
        dates = {r["date"] for r in self.store.json("timeline")}
        self.assertFalse({d for d in dates if d and (d.startswith("2023-08-32") or d.startswith("2021-02-31"))})
        self.assertIn(3, [r["line"] for r in self.rejected("roll_calls_broken.csv")])

    def test_an_unknown_member_is_said_and_gets_no_ballot(self):
        self.assertIn("RURITANIA", json.dumps(self.rejects) + json.dumps(self.store.json("conflicts")) + self.done.stderr)
        self.assertEqual(self.store.run("votes", "Ruritania").returncode, 2)


if __name__ == "__main__":
    unittest.main()
