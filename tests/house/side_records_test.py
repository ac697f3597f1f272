#!/usr/bin/env python3
"""Records of deadlines, seats and registers that a script prints end where people ask for them: in `deadlines`, `alerts`,
`timeline` and `council`, and `why` names the line. What contradicts the table of seats is a conflict; an event of a kind that is
decided here is refused.

usage: side_records_test.py PROGRAM
"""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1)
LINES = [
    {"unsc_records": 1},
    {"record": "deadline", "body": "Panel of Experts on Libya", "kind": "report", "due": "2030-03-15", "owed_by": "Panel of Experts",
     "owed_to": "Security Council", "paragraph": "12", "phrase": "no later than 15 March 2030"},
    {"record": "deadline", "body": "Panel of Experts on Libya", "kind": "review"},
    {"record": "membership", "state": "Uruguay", "from": "2041-01-01", "until": "2042-12-31"},
    {"record": "membership", "state": "Republic of Korea", "from": "2024-01-01", "until": "2026-12-31"},
    {"record": "membership", "state": "Chile", "organ": "HRC", "from": "2023", "until": "2025"},
    {"record": "event", "kind": "Mandate end", "date": "2024-01-01", "title": "decided by nobody"},
    {"record": "mandate_action", "body": "Panel of Experts on Libya", "act": "extend", "symbol": "2769", "date": "2025-01-16",
     "until": "2026-05-15", "review": "2026-04-01"},
    {"record": "membership", "state": "Finland", "organ": "ECOSOC", "until": "2030-12-31"},
    {"record": "membership", "state": "Norway", "organ": "ECOSOC", "from": "2021-01-01", "until": "2020-01-01"},
]


class SideRecords(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.store = str(Path(folder.name) / "unsc.db")
        cls.synced = json.loads(cls.run_program("sync", "-", stdin="\n".join(map(json.dumps, LINES))).stdout)

    @classmethod
    def run_program(cls, *words, stdin=None):
        return subprocess.run([PROGRAM, "--store", cls.store, *words, "--format", "json", "-q"], input=stdin, capture_output=True, text=True)

    def ask(self, *words):
        done = self.run_program(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_what_cannot_be_a_fact_is_refused_with_its_line_and_reason(self):
        self.assertEqual(self.synced["rejects"], 3)
        told = {one["line"]: one["reason"] for one in self.ask("rejects")}
        self.assertIn("expected the day or month when it is due", told[3])
        self.assertIn("decided from votes, mandates and seats", told[7])
        self.assertIn("expected the first day before the last", told[10])

    def test_a_deadline_and_a_registers_review_fall_due(self):
        due = {(one["kind"], one["due"]): one for one in self.ask("deadlines", "--as-of", "2026-01-01", "--body", "libya-panel")}
        self.assertEqual(set(due), {("review", "2026-04-01"), ("report", "2030-03-15")})
        self.assertEqual(due[("report", "2030-03-15")]["quote"], "no later than 15 March 2030")
        alerts = self.ask("alerts", "--as-of", "2030-03-01", "--kind", "report_due")
        self.assertEqual([(one["body"], one["days_left"]) for one in alerts], [("libya-panel", 14)])
        self.assertIn("stdin:2", alerts[0]["source"])

    def test_the_timeline_has_what_is_due_and_who_takes_a_seat(self):
        entries = self.ask("timeline", "--since", "2030-01-01", "--as-of", "2042-01-01")
        self.assertEqual([(one["date"], one["kind"], one["source"]) for one in entries],
                         [("2030-03-15", "deadline", "records"), ("2041-01-01", "seat", "records")])

    def test_the_council_and_other_organs_have_their_seats_with_the_source(self):
        council = {one["state"]: one["source"] for one in self.ask("council", "--as-of", "2041-05-01")}
        self.assertEqual(council["URY"], "records")
        self.assertEqual(council["FRA"], "reference")
        self.assertEqual([one["state"] for one in self.ask("council", "--organ", "HRC", "--as-of", "2025-12-31")], ["CHL"])
        self.assertEqual(self.ask("council", "--organ", "HRC", "--as-of", "2026-01-01"), [])
        self.assertEqual(self.run_program("council", "--organ", "XYZ").returncode, 2)

    def test_a_first_day_that_nobody_gives_is_unknown(self):
        self.assertEqual(self.ask("council", "--organ", "ECOSOC", "--as-of", "2025-01-01"), [])
        self.assertIn("? to 2030-12-31", {one["value"] for one in self.ask("why", "Finland", "--as-of", "2025-01-01")["facts"]})

    def test_why_names_the_line(self):
        panel = {one["fact"]: one for one in self.ask("why", "libya-panel", "--as-of", "2026-01-01")["facts"]}
        self.assertEqual((panel["report due"]["document"], panel["report due"]["line"]), ("stdin", 2))
        self.assertEqual((panel["S/RES/2769(2025) review due"]["document"], panel["S/RES/2769(2025) review due"]["line"]), ("stdin", 8))
        seats = {one["value"]: one for one in self.ask("why", "Uruguay", "--as-of", "2042-01-01")["facts"]}
        self.assertEqual(seats["2041-01-01 to 2042-12-31"]["line"], 4)
        self.assertEqual(seats["2016-01-01 to 2017-12-31"]["source"], "reference")

    def test_a_seat_that_the_table_contradicts_is_a_conflict_and_the_table_stands(self):
        [conflict] = self.ask("conflicts", "--kind", "seat")
        self.assertEqual((conflict["ref"], conflict["state"]), ("SC KOR", "KOR"))
        said = {one["value"]: one for one in conflict["values"]}
        self.assertEqual(said["2024-01-01 to 2026-12-31"]["line"], 5)
        self.assertNotIn("KOR", {one["state"] for one in self.ask("council", "--as-of", "2026-06-01")})


if __name__ == "__main__":
    unittest.main()
