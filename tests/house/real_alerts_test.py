#!/usr/bin/env python3
"""Alerts on the publishers' own files: what a desk would have been told, and when. Skipped where the files are not at hand.

usage: real_alerts_test.py PROGRAM SHARED_DATA
"""
import datetime
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
DATA = Path(sys.argv.pop(2)) if len(sys.argv) > 2 else TREE.parent / "shared/data"
PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else str(TREE / "build/release/unsc")
ALL = ["unxml", "undl/2026_02_06_sc_voting.extract.csv", "bd-unsc"]
LAPSE = "lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0"


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class RealAlerts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.read = cls.folder.name + "/read.db"
        subprocess.run([PROGRAM, "--store", cls.read, "sync", *(DATA / o for o in ALL), "-q"], capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        self.store = self.folder.name + "/unsc.db"  # each test writes a ledger of its own
        shutil.copy(self.read, self.store)

    def command(self, *words):
        return [PROGRAM, "--store", self.store, *map(str, words)]

    def run_unsc(self, *words):
        return subprocess.run(self.command(*words), capture_output=True, text=True)

    def json(self, *words):
        done = self.run_unsc(*words, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def dprk(self, day, *more):
        """Of the panel: that the texts end in 2023 is told beside whatever body is asked about."""
        all = self.json("alerts", "--as-of", day, "--body", "dprk-panel", *more)
        return {a["kind"]: a for a in all if a["kind"] != "stale_source"}

    def test_sixty_days_before_the_end_the_paragraph_is_quoted_and_the_review_stands_beside_it(self):
        due = self.dprk("2024-03-01")
        expiry = due["mandate_expiry"]
        self.assertEqual((expiry["basis"], expiry["paragraph"], expiry["due"]), ("S/RES/2680(2023)", "1", "2024-04-30"))
        self.assertIn("30 April 2024", expiry["quote"])
        self.assertIn("the usual day is", expiry["outlook"])
        self.assertIn("15-0-0", expiry["outlook"])
        self.assertEqual(due["review_due"]["due"], "2024-03-22")
        self.assertIn("22 March 2024", due["review_due"]["quote"])

    def test_the_veto_is_critical_with_its_tally_and_the_debate_has_its_day(self):
        due = self.dprk("2024-03-28")
        self.assertEqual(due["renewal_vetoed"]["severity"], "critical")
        for words in ("S/2024/255", "13-1-1", "RUS", "CHN abstaining"):
            self.assertIn(words, due["renewal_vetoed"]["reason"])
        self.assertEqual(due["veto_debate_due"]["due"], "2024-04-15")
        self.assertNotIn("review_due", due)

    def test_a_lapse_that_was_acknowledged_is_silent(self):
        self.assertEqual(set(self.dprk("2024-05-02")), {"lapsed"})
        self.json("alerts", "ack", LAPSE, "--as-of", "2024-05-02")
        self.assertEqual(self.dprk("2024-05-02"), {})
        self.assertNotIn(LAPSE, [a["id"] for a in self.json("alerts", "--new", "--as-of", "2024-05-02")])

    def test_ids_stay_the_same_over_reruns_and_over_a_rebuild(self):
        ids = [a["id"] for a in self.json("alerts", "--as-of", "2024-03-28")]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual([a["id"] for a in self.json("alerts", "--as-of", "2024-03-28")], ids)
        self.json("alerts", "ack", LAPSE, "--as-of", "2024-05-02")
        self.json("rebuild")
        self.assertEqual([a["id"] for a in self.json("alerts", "--as-of", "2024-03-28")], ids)
        self.assertEqual(self.dprk("2024-05-02"), {}, "a rebuild leaves the ledger alone")

    def test_two_runs_at_once_tell_each_alert_once(self):
        words = self.command("alerts", "--new", "--as-of", "2024-03-28", "--format", "ndjson", "-q")
        runs = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(4)]
        told = [json.loads(line)["id"] for run in runs for line in run.communicate()[0].splitlines()]
        self.assertEqual([run.returncode for run in runs], [0] * 4)
        self.assertGreater(len(told), 20)
        self.assertEqual(len(set(told)), len(told))

    def test_every_end_of_a_panel_had_its_alert_in_time_and_none_was_false(self):
        done = self.run_unsc("alerts", "--backtest", "--since", "2010-01-01", "--until", "2023-11-30", "--type", "expert_panel",
                             "--format", "json")
        ends = json.loads(done.stdout)
        self.assertRegex(done.stderr, r"\d+ ends from 2010-01-01 to 2023-11-30: \d+ with an alert at least 30 days before")
        self.assertGreater(sum(e["result"] == "early" for e in ends), 100)
        self.assertEqual([e for e in ends if e["result"] in ("missed", "late", "false_alarm")], [])
        for end in ends:
            if end["result"] == "early":
                self.assertGreaterEqual(end["lead_days"], 30)
            if end["result"] == "short_term":
                known = datetime.date.fromisoformat(end["end"]) - datetime.date.fromisoformat(end["known"])
                self.assertLess(known.days, 30, end)

    def test_the_backtest_of_all_bodies_and_times_has_no_miss_and_no_false_alarm(self):
        ends = self.json("alerts", "--backtest")
        self.assertGreater(len(ends), 1000)
        self.assertEqual([e for e in ends if e["result"] in ("missed", "late", "false_alarm")], [])

    def test_the_backtest_agrees_with_what_each_day_says(self):
        """Days drawn from the span: an end is due on the day of its first alert, and not on the day before."""
        ends = [e for e in self.json("alerts", "--backtest", "--since", "2019", "--until", "2023-11-30", "--type", "expert_panel")
                if e["result"] == "early"]
        for end in ends[::9]:
            first = datetime.date.fromisoformat(end["first_alert"])
            for day, expected in ((first, True), (first - datetime.timedelta(days=1), False)):
                due = self.json("alerts", "--as-of", day, "--body", end["body"], "--kind", "mandate_expiry")
                self.assertEqual(end["end"] in [a["due"] for a in due], expected, (end, day))

    def test_check_ends_zero_one_two_and_three(self):
        codes = {}
        for words in (("--as-of", "2024-03-20", "--body", "iran-panel"), ("--as-of", "2024-03-28", "--kind", "report_due"),
                      ("--as-of", "2024-03-28"), ("--as-of", "2024-03-28", "--boddy", "x")):
            done = self.run_unsc("alerts", "--check", *words)
            codes[done.returncode] = done
        self.assertEqual(sorted(codes), [0, 1, 2, 3])
        self.assertIn("--boddy", codes[3].stderr)
        self.assertTrue(codes[2].stdout.startswith("CRITICAL: "))

    def test_a_record_that_nobody_renews_is_stale_however_often_it_is_looked_at(self):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        late = self.run_unsc("alerts", "--check", "--as-of", today + datetime.timedelta(days=365))
        self.assertEqual(late.returncode, 3)
        self.assertIn("its record reaches to 2025-12-29", late.stdout)
        self.run_unsc("sync", *(DATA / o for o in ALL), "-q")
        again = self.run_unsc("alerts", "--check", "-q", "--as-of", today + datetime.timedelta(days=365))
        self.assertEqual(again.returncode, 3)
        self.assertIn("last looked at on " + today.isoformat(), again.stdout.splitlines()[1])
        missing = subprocess.run([PROGRAM, "--store", self.folder.name + "/no.db", "alerts", "--check"], capture_output=True, text=True)
        self.assertEqual(missing.returncode, 3)
        self.assertIn("no.db: no such store", missing.stderr)


if __name__ == "__main__":
    unittest.main()
