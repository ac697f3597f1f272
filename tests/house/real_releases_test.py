"""Releases, lists and freshness of the publishers' own files: PROGRAM SHARED_DATA."""
import datetime
import json
import shutil
import unittest
from pathlib import Path

from real_record import DATA, Store

LISTS = ["designations/releases/2018-10-29_consolidated.xml", "designations/releases/2020-11-30_consolidated.xml",
         "designations/UN_consolidated.xml"]
IRAN = "SELECT symbol, date FROM timeline WHERE kind = 'designation' AND detail LIKE 'UN list: Iran%' ORDER BY 1, 2"


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class OnTheRealFiles(unittest.TestCase):
    def setUp(self):
        self.store = Store()
        self.folder = Path(self.store.folder.name)
        self.addCleanup(self.store.folder.cleanup)

    def copy(self, source, name):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DATA / source, file)
        return file

    def test_of_all_versions_under_one_name_in_dated_folders_the_newest_counts(self):
        newest = Store()
        self.addCleanup(newest.folder.cleanup)
        versions = sorted((DATA / "unxml/history_2025").glob("*.json"))
        newest.run("sync", versions[-1])
        for at, version in enumerate(versions):
            stamp = version.name[:15]
            self.copy(version, f"instants/{stamp}/2025.json")
            self.copy(version, f"days/{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}/2025.json")  # the last of a day
            self.copy(version, f"undated/{97 * at % 43}/2025.json")
        for folder in ("instants", "days", "undated"):
            store = Store()
            done = store.run("sync", self.folder / folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(store.fact_hash(), newest.fact_hash(), folder)
            store.folder.cleanup()

    def test_a_partial_release_after_a_full_one_is_held_back_until_it_is_accepted(self):
        full = self.copy("undl/scale_sc_voting_layout.csv", "2026_01_05_sc_voting.csv")
        part = DATA / "undl/2026_02_06_sc_voting.extract.csv"
        self.assertEqual(self.store.run("sync", full).returncode, 0)
        votes = self.store.rows("SELECT count(*) FROM vote")
        for _ in range(2):
            done = self.store.run("sync", part, "--format", "json", "-q")
            self.assertEqual(done.returncode, 3)
            self.assertIn("leaves out 2709 of the 2722 records", json.loads(done.stdout)["held"][0]["reason"])
        self.assertEqual(self.store.rows("SELECT count(*) FROM vote"), votes)
        self.assertIn("2026_02_06_sc_voting.extract.csv leaves out", self.store.run("doctor", "--format", "json").stdout)
        other = Store()  # read the other way round
        self.addCleanup(other.folder.cleanup)
        self.assertEqual(other.run("sync", part).returncode, 0)
        other.run("sync", full)
        self.assertEqual(other.fact_hash(), self.store.fact_hash())
        self.assertEqual(self.store.run("sync", "--accept-shrink", part).returncode, 0)
        self.assertEqual(self.store.rows("SELECT count(*) FROM vote"), [(15,)])

    def test_the_timeline_loses_no_listing_and_the_log_counts_who_came_and_went(self):
        self.store.sync(LISTS[0])
        first = set(self.store.rows(IRAN))
        self.assertEqual(len(first), 84)
        self.store.sync(LISTS[1])
        self.assertLessEqual(first, set(self.store.rows(IRAN)))
        self.assertEqual(self.store.sync(LISTS[2]).returncode, 0)
        self.assertLessEqual(first, set(self.store.rows(IRAN)))
        counted = [(row["added"], row["removed"]) for row in self.store.json("log", "--count")]
        self.assertEqual(counted, [(1093, 0), (28, 103), (91, 106)])
        gone = self.store.rows("SELECT first_seen, last_seen, removed FROM event WHERE entry = 'UN Consolidated List QDi.063'")
        self.assertEqual(gone, [("2018-10-29", "2018-10-29", "2020-12-01")])  # released on 30 November 2020 in New York
        facts = self.store.fact_hash()
        for order in ((2, 1, 0), (1, 2, 0), (0, 2, 1)):
            other = Store()
            for at in order:
                other.sync(LISTS[at])
            self.assertEqual(other.fact_hash(), facts, order)
            other.folder.cleanup()

    def test_each_dataset_is_shown_with_its_own_publisher_and_three_dates(self):
        self.store.sync("designations/UN_consolidated.xml", "designations/releases/2022-09-22_sdn.csv")
        rows = {row["dataset"]: row for row in self.store.json("sources")}
        self.assertEqual(set(rows), {"UN Consolidated List", "OFAC"})
        self.assertIn("Treasury", rows["OFAC"]["publisher"])
        self.assertIn("United Nations", rows["UN Consolidated List"]["publisher"])
        self.assertEqual([rows[name]["newest"] for name in sorted(rows)], ["2022-09-22", "2026-02-27"])
        self.assertTrue(all(row["changed"] and row["looked"] for row in rows.values()))

    def test_an_unchanged_folder_is_stale_a_year_later_wherever_one_looks(self):
        file = self.copy("designations/UN_consolidated.xml", "lists/list.xml")
        self.store.run("sync", file)
        self.store.run("sync", file)
        day = (datetime.date(2026, 2, 27) + datetime.timedelta(days=365)).isoformat()
        check = self.store.run("alerts", "--check", "-q", "--as-of", day)
        self.assertEqual((check.returncode, check.stderr), (3, ""))
        for words in ("its record reaches to 2026-02-27, 365 days ago", "last changed on", "last looked at on"):
            self.assertIn(words, check.stdout)
        self.assertIn("stale_source", [row["kind"] for row in self.store.json("alerts", "--as-of", day)])
        doctor = self.store.run("doctor", "--format", "json", "--as-of", day)
        self.assertEqual(doctor.returncode, 1)
        self.assertIn("UN Consolidated List is stale", doctor.stdout)
        for command in ("calendar", "feed"):
            said = self.store.run(command, "--as-of", day, "-q").stdout.replace("\n ", "").replace("\\", "")
            for words in ("Newest day of the record 2026-02-27", "last changed on", "last looked at on"):
                self.assertIn(words, said, command)

    def test_english_is_cited_before_french_and_why_names_both(self):
        english = next((DATA / "unxml/akn/2023").rglob("*2687*"))
        french = next((DATA / "unxml/other_languages/2023_French").rglob("*2687*"))
        self.store.run("sync", self.copy(french, "A_first.xml"))
        self.store.run("sync", self.copy(english, "Z_last.xml"))
        self.assertTrue(self.store.one("vote", 2687)["title"].startswith("Security Council resolution 2687"))
        for fact in self.store.one("why", 2687)["facts"]:
            if fact["document"]:
                self.assertEqual(fact["document"], "Z_last.xml", fact["fact"])
        date = next(fact for fact in self.store.one("why", 2687)["facts"] if fact["fact"] == "date")
        self.assertEqual([other["document"] for other in date["also"]], ["A_first.xml"])


if __name__ == "__main__":
    unittest.main()
