#!/usr/bin/env python3
"""Topics against a list of vetoes whose maker wrote beside each row what it is about. Skipped where it is not there.

The column is taken away before the list is read, so that what is found rests on titles, agenda items and our own table.

usage: real_topics_test.py PROGRAM SHARED_DATA
"""
import csv
import re
import unittest
from pathlib import Path

from real_record import DATA, WIDE, Store

LIST = "veto-lists/unsc_vetoes_1946_sept2022.csv"
COLUMN = "crisis_topic"
# What a person asks, and what the list's maker calls it.
ASKED = {
    "Palestine": {"Israel-Palestine"},
    "Israel": {"Israel-Palestine", "Israel-Lebanon"},
    "Lebanon": {"Lebanon", "Israel-Lebanon"},
    "Syria": {"Syria"},
    # Not those that the table was first measured by.
    "Namibia": {"Namibia"},
    "Rhodesia": {"Rhodesia"},
    "South Africa": {"South Africa"},
    "Nicaragua": {"Nicaragua"},
    "Greece": {"Greek Civil War"},
    "India": {"India-Pakistan"},
    "admission": {"Admission"},
    "Cyprus": {"Cyprus"},
    "Bosnia": {"Bosnia"},
    "Ukraine": {"Ukraine"},
}
REVISION = re.compile(r"/(Rev|Corr|Add)\..*|[ \n(,].*", re.DOTALL)


def listed():
    with open(DATA / LIST, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(row):
    month, day_of_month, year = row["date"].split("/")
    return f"{year}-{int(month):02}-{int(day_of_month):02}"


def draft(text):
    return REVISION.sub("", (text or "").strip())


def found_of(rows, vetoes):
    """The rows of the list that one of the votes is: by draft, or by day where either has no draft."""
    left = [(vote["date"], draft(vote["draft"])) for vote in vetoes]
    found = []
    for row in rows:
        wanted = draft(row["draft"])
        unnamed = wanted.startswith("S/PV")
        match = next((one for one in left if one[1] == wanted or (one[0] == day(row) and (unnamed or not one[1]))), None)
        if match:
            left.remove(match)
            found.append(row)
    return found


@unittest.skipUnless((DATA / LIST).is_file() and (DATA / WIDE).is_file(), f"the list of vetoes is not at {DATA}")
class Topics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = listed()
        cls.store = Store()
        without = Path(cls.store.folder.name) / "vetoes_without_topics.csv"
        with open(without, "w", encoding="utf-8", newline="") as file:
            names = [name for name in cls.rows[0] if name != COLUMN]
            table = csv.DictWriter(file, names, extrasaction="ignore")
            table.writeheader()
            table.writerows(cls.rows)
        cls.store.sync(without, WIDE)

    @classmethod
    def tearDownClass(cls):
        cls.store.folder.cleanup()

    def test_nine_in_ten_are_found_without_the_list_s_own_column(self):
        for topic, called in ASKED.items():
            with self.subTest(topic):
                wanted = [row for row in self.rows if row[COLUMN] in called]
                found = found_of(wanted, self.store.json("vetoes", "--topic", topic))
                self.assertGreater(len(found), 0.9 * len(wanted), [row["draft"] for row in wanted if row not in found])

    def test_what_is_found_is_on_the_topic(self):
        # Looked at by hand: every veto found on Lebanon and on Syria is about it; the list calls these two otherwise.
        others = {"Lebanon": {"S/10786"}, "Syria": {"S/17796", "S/2022/538"}}
        for topic, called in (("Lebanon", ASKED["Lebanon"]), ("Syria", ASKED["Syria"])):
            with self.subTest(topic):
                vetoes = [vote for vote in self.store.json("vetoes", "--topic", topic) if vote["date"] <= "2022-09-30"]
                wanted = [row for row in self.rows if row[COLUMN] in called]
                drafts = {draft(row["draft"]) for row in wanted} | others[topic]
                wrong = [vote["ref"] for vote in vetoes if vote["draft"] and draft(vote["draft"]) not in drafts]
                self.assertEqual(wrong, [])

    def test_votes_and_drafts_are_both_counted(self):
        counted = self.store.json("vetoes", "--count")
        self.assertEqual(counted["votes"], counted["total"])
        self.assertLess(counted["drafts"], counted["votes"])
        self.assertGreaterEqual(counted["suspected_duplicates"], 5)

    def test_a_word_of_two_states_is_refused_with_both(self):
        for word, states in (("Congo", ("drc", "congo-brazzaville")), ("Korea", ("dprk", "south-korea"))):
            done = self.store.run("vetoes", "--topic", word)
            self.assertEqual(done.returncode, 2)
            for state in states:
                self.assertIn(f'"{state}"', done.stderr)


if __name__ == "__main__":
    unittest.main()
