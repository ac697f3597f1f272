#!/usr/bin/env python3
"""The publishers' own files, read whole: what must come out of them. Skipped where they are not beside the tree.

usage: real_record_test.py PROGRAM SHARED_DATA
"""
import csv
import html
import json
import os
import random
import re
import shutil
import sqlite3
import stat
import subprocess
import unittest
from pathlib import Path

from real_record import ALL, DATA, POSITION, PROGRAM, WIDE, Store, names_by_code, words


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class WholeRecord(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store = Store(*ALL)

    @classmethod
    def tearDownClass(cls):
        cls.store.folder.cleanup()

    def test_only_the_malformed_statements_fail_and_say_where(self):
        self.assertEqual(self.store.synced.returncode, 3)
        said = json.loads(self.store.synced.stdout)
        self.assertEqual(said["documents"]["failed"], 5)
        self.assertEqual(self.store.synced.stderr.count("S_PRST_2008_"), 5)
        self.assertRegex(self.store.synced.stderr, r"S_PRST_2008_15-0833821E\.xml:\d+: ")

    def test_the_draft_that_ended_the_panel(self):
        vote = self.store.json("vote", "S/2024/255")
        self.assertEqual((vote["yes"], vote["no"], vote["abstain"]), (13, 1, 1))
        self.assertEqual((vote["outcome"], vote["vetoed_by"], vote["meeting"]), ("vetoed", ["RUS"], "S/PV.9591"))
        self.assertEqual({b["state"]: b["position"] for b in vote["ballots"]}["CHN"], "abstain")

    def test_the_panel_before_and_after(self):
        before = self.store.one("mandates", "dprk-panel", "--as-of", "2024-03-27")
        self.assertEqual((before["status"], before["until"], before["basis"]), ("active", "2024-04-30", "S/RES/2680(2023)"))
        after = self.store.one("mandates", "dprk-panel", "--as-of", "2024-05-01")
        self.assertEqual(after["status"], "lapsed")
        self.assertIn("S/2024/255", after["reason"])

    def test_designations_stand_beside_the_acts_of_the_council_in_order(self):
        store = Store()
        shutil.copy(self.store.file, store.file)
        self.assertEqual(store.sync("designations/UN_consolidated.xml", "designations/sdn.csv").returncode, 0)
        rows = store.json("timeline", "--topic", "DPRK")
        listed = [row["date"] for row in rows if row["kind"] == "designation"]
        self.assertEqual((len(listed), max(listed)), (155, "2018-03-30"))
        self.assertEqual([row["date"] for row in rows], sorted(row["date"] for row in rows))
        place = {(row["kind"], row["date"]): index for index, row in enumerate(rows)}
        self.assertLess(place["designation", "2018-03-30"], place["vetoed", "2024-03-28"])
        self.assertLess(place["vetoed", "2024-03-28"], place["mandate_end", "2024-04-30"])
        undated = store.rows("SELECT count(*) FROM event WHERE kind = 'designation' AND date IS NULL")
        self.assertEqual(undated, [(7379,)])  # OFAC prints no date of listing: counted, on no timeline
        self.assertEqual(store.rows("SELECT count(*) FROM timeline WHERE source = 'designations'"), [(1003,)])
        store.folder.cleanup()

    def test_a_renewal_known_by_title_only_is_no_lapse(self):
        cyprus = self.store.one("mandates", "unficyp", "--as-of", "2024-03-01")
        self.assertIn(cyprus["status"], ("unknown", "active"))
        self.assertIn("2723", cyprus["reason"])

    def test_the_view_and_the_command_say_the_same_of_every_body_on_any_day(self):
        chance = random.Random(2024)
        days = [f"{chance.randint(1995, 2027)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" for _ in range(30)]
        columns = ["body", "status", "since", "until", "basis", "paragraph", "quote", "reason"]
        compared = 0
        for day in days:
            told = {one["body"]: [one[name] for name in columns] for one in self.store.json("mandates", "--as-of", day)}
            for row in self.store.rows(f"SELECT {', '.join(columns)} FROM mandate_status WHERE '{day}' BETWEEN from_day AND until_day"):
                if row[0] in told:
                    self.assertEqual(told[row[0]], list(row), day)
                    compared += 1
                else:  # a body that is not there yet is in no list, nor one of which nothing was read
                    self.assertIn((row[1], row[-1] if row[1] == "unknown" else None),
                                  (("not_yet", None), ("unknown", "nothing that was read founds it")), (day, row))
        self.assertGreater(compared, 1000)
        bodies = self.store.rows("SELECT count(*) FROM body")[0][0]
        self.assertEqual(self.store.rows("SELECT count(DISTINCT body), count(*) FROM mandate_status_now"), [(bodies, bodies)])
        now = dict(self.store.rows("SELECT body, status FROM mandate_status_now WHERE body IN ('dprk-panel', 'unama')"))
        # Resolution 2760 of November 2024 is in none of these files: whatever was certain before it may have changed.
        self.assertEqual(now, {"dprk-panel": "unknown", "unama": "unknown"})

    def test_no_day_of_any_body_is_left_out_or_told_twice(self):
        self.assertEqual(self.store.rows("""
            SELECT s.body, s.from_day FROM mandate_span s LEFT JOIN mandate_span n ON n.body = s.body AND n.from_day = date(s.until_day, '+1 day')
            WHERE s.until_day <> '9999-12-31' AND (n.body IS NULL OR n.status || n.reason || coalesce(n.basis, '') = s.status || s.reason || coalesce(s.basis, ''))"""), [])
        self.assertEqual(self.store.rows("SELECT body FROM mandate_span GROUP BY body HAVING min(from_day) <> '0001-01-01' OR max(until_day) <> '9999-12-31'"), [])

    def test_the_alert_sixty_days_before_and_the_lapse_after(self):
        due = {a["body"]: a for a in self.store.json("alerts", "--as-of", "2024-03-01", "--within", "90d")}
        self.assertEqual(due["dprk-panel"]["days_left"], 60)
        self.assertEqual(due["dprk-panel"]["kind"], "mandate_expiry")
        kinds = {a["kind"] for a in self.store.json("alerts", "--as-of", "2024-05-02", "--body", "dprk-panel")}
        self.assertEqual(kinds, {"lapsed", "stale_source"})  # the newest text is of 28 March

    def test_every_member_can_be_asked_for_by_code_and_by_name(self):
        for code, name in self.store.rows("SELECT DISTINCT s.code, s.name FROM seat JOIN state s ON s.code = seat.state WHERE seat.from_date < '2026'"):
            by_code, by_name = self.store.json("votes", code, "--count"), self.store.json("votes", name, "--count")
            self.assertEqual(by_code, by_name, code)
            self.assertGreater(by_code["total"], 0, code)

    def test_conflicts_hold_the_contradictions_that_are_known(self):
        refs = {r for (r,) in self.store.rows("SELECT DISTINCT ref FROM conflict WHERE kind = 'ballot'")}
        self.assertLessEqual({"S/RES/1559(2004)", "S/RES/2312(2016)", "S/RES/2720(2023)"}, refs)
        years = {int(y) for (y,) in self.store.rows(
            "SELECT DISTINCT substr(v.date, 1, 4) FROM conflict c JOIN vote v ON v.key = c.ref WHERE c.kind = 'no_seat'")}
        self.assertLessEqual({1964, 1966, 1967, 1990, 2011, 2012, 2024}, years)
        resolved = self.store.json("vote", "1559")
        self.assertEqual((resolved["yes"], resolved["no"], resolved["abstain"]), (9, 0, 6))
        syria = self.store.json("vote", "S/2023/638")
        self.assertEqual({b["state"]: b["position"] for b in syria["ballots"]}["CHN"], "abstain")
        self.assertEqual(self.store.rows("SELECT date FROM vote WHERE number = 2700"), [("2023-10-19",)])

    def test_no_fact_gives_a_ballot_to_a_state_without_a_seat(self):
        # A day that the numbers of other resolutions contradict is known by its month or year alone.
        stray = self.store.rows(
            "SELECT v.key, b.state FROM vote v JOIN ballot b USING (vote) WHERE v.organ = 'SC' AND NOT EXISTS (SELECT 1 FROM seat s "
            "WHERE s.state = b.state AND s.from_date <= v.date || '-99' AND coalesce(s.until_date, '9999') >= v.date)")
        self.assertEqual(stray, [])

    def test_chinas_record_on_the_dprk(self):
        counted = self.store.json("votes", "CHN", "--topic", "DPRK", "--since", "2006-01-01", "--count")
        by = {row["position"]: row["count"] for row in counted["by"]}
        self.assertEqual((by["yes"], by["abstain"], by["no"]), (24, 1, 1))

    def test_every_term_of_the_reference_is_read_from_the_texts(self):
        """No miss, no wrong date and no term beside the reference for the six panels that it covers."""
        measure = Path(PROGRAM).parent / "tests/measure/unsc_measure"
        if not measure.exists():
            self.skipTest("unsc_measure is not built beside the program")
        terms = self.store.run("mandates", "--terms", "--format", "csv", "-q").stdout
        done = subprocess.run([measure, "--until", "2023-12-31", "--confidence", "P", "--bound", "1",
                               DATA / "reference/panel_terms_sample.csv"], input=terms, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        hits, misses, wrong, beside = [sum(int(line.split("\t")[i]) for line in done.stdout.split("\n\n")[0].splitlines()[1:])
                                       for i in (1, 2, 3, 4)]
        self.assertEqual((misses, wrong, beside), (0, 0, 0), done.stdout)
        self.assertGreaterEqual(hits, 73)

    def test_peace_operations_have_no_gap_but_real_ones(self):
        """Every renewal of ten operations 2005-2023: each is adopted before the end of the term before it."""
        missions = ("unifil", "monusco", "unmiss", "minusma", "unficyp", "undof", "minurso", "unisfa", "unama", "unsmil")
        gaps, count = [], 0
        for mission in missions:
            reaches = None
            for term in self.store.json("mandates", mission, "--terms"):
                if term["outcome"] != "adopted" or not "2004-06-01" <= term["adopted"] <= "2023-12-31":
                    continue
                count += 1
                if reaches and term["adopted"] > reaches:
                    gaps.append((mission, term["symbol"], reaches))
                end = term["until"] or term["until_at_least"]
                self.assertIsNotNone(end, (mission, term["symbol"]))
                # a start that the text does not state leaves the end open by the days between adoption and expiry
                reaches = end if term["until"] else end[:8] + "31"
        self.assertEqual(gaps, [])
        self.assertGreater(count, 215)

    def test_few_clock_like_paragraphs_are_unread_and_each_is_one_thing(self):
        counts = dict(self.store.rows("SELECT class, count(*) FROM paragraph_class GROUP BY class"))
        self.assertLess(counts["unread"], 0.03 * sum(counts.values()))
        self.assertEqual(self.store.rows("SELECT count(*) FROM paragraph_class WHERE (class = 'named_nonclock') <> (coalesce(name, '') <> '') "
                                         "AND class IN ('named_nonclock', 'unread', 'term')"), [(0,)])

    def test_clocks_that_a_word_once_hid_are_terms(self):
        for body, symbol, until in (("somalia-piracy-authorization", "S/RES/1897(2009)", "2010-11-30"), ("unmop", "S/RES/1285(2000)", "2000-07-15"),
                                    ("unmee", "S/RES/1320(2000)", "2001-03-15"), ("sudan-panel", "S/RES/1591(2005)", None),
                                    ("minusma", "S/RES/2100(2013)", "2014-07-01"), ("unamid", "S/RES/1769(2007)", "2008-07-31"),
                                    ("iraq-oil-for-food", "S/RES/1330(2000)", "2001-06-04"), ("drc-group", "S/RES/1698(2006)", "2007-07-31"),
                                    ("taliban-team", "S/RES/2557(2020)", "2021-12"), ("cted", "S/RES/2395(2017)", "2021-12-31"), ("liberia-arms-measures", "S/RES/1731(2006)", "2007-12-20"),
                                    ("eufor-chad", "S/RES/1778(2007)", None), ("syria-cross-border-aid", "S/RES/2672(2023)", "2023-07-10"), ("minustah", "S/RES/2350(2017)", "2017-10-15"), ("binuh", "S/RES/2476(2019)", "2020-10-16")):
            terms = {t["symbol"]: t["until"] for t in self.store.json("mandates", body, "--terms")}
            self.assertEqual(terms.get(symbol, "not there"), until, body)

    def test_panels_outside_the_reference_end_where_their_texts_say(self):
        for body, day, status, until in (("haiti-panel", "2024-10-01", "active", "2024-11-19"), ("iran-panel", "2011-01-01", "active", "2011-06-09"),
                                         ("liberia-panel", "2020-01-01", "terminated", "2016-05-25"), ("cote-divoire-group", "2020-01-01", "terminated", "2016-04-28"),
                                         ("iran-panel", "2020-01-01", "terminated", "2016-01-16"), ("iran-panel", "2026-01-01", "unknown", None), ("mali-panel", "2024-01-01", "lapsed", "2023-09-30"),
                                         ("mali-measures", "2024-01-01", "lapsed", "2023-08-31")):
            said = self.store.one("mandates", body, "--as-of", day)
            # Of 2024 no text is there: what its titles say of Haiti may have moved the panel's end.
            end = said["until_at_least"] if body == "haiti-panel" else said["until"]
            self.assertEqual((said["status"], end), (status, until), (body, said))

    def test_a_second_sync_adds_nothing_but_its_own_row(self):
        dump = "SELECT count(*) FROM {} "
        tables = [t for (t,) in self.store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sync_run%'")]
        before = [self.store.rows(dump.format(f'"{t}"')) for t in tables]
        sums = self.store.rows("SELECT sum(claim), max(claim) FROM vote_claim")
        self.assertEqual(json.loads(self.store.sync(*ALL).stdout)["documents"]["read"], 0)
        self.assertEqual([self.store.rows(dump.format(f'"{t}"')) for t in tables], before)
        self.assertEqual(self.store.rows("SELECT sum(claim), max(claim) FROM vote_claim"), sums)

    def test_deriving_everything_again_gives_the_same_facts(self):
        said = self.store.json("rebuild")
        self.assertFalse(said["changed"])

    def test_a_copy_in_a_read_only_folder_opens_for_a_stranger(self):
        folder = Path(self.store.folder.name) / "archive"
        folder.mkdir()
        shutil.copy(self.store.file, folder / "S.db")
        os.chmod(folder / "S.db", stat.S_IRUSR)
        os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
        try:
            with sqlite3.connect(f"file:{folder / 'S.db'}?mode=ro", uri=True) as db:
                first = db.execute("SELECT date, kind, symbol, title FROM timeline ORDER BY date LIMIT 5").fetchall()
        finally:
            os.chmod(folder, stat.S_IRWXU)
        self.assertEqual(first[0][:3], ("1946-01-25", "adopted", "S/RES/1(1946)"))

    def test_the_lines_that_why_names_hold_the_value(self):
        """A hundred ballots drawn by chance: the named line of the named document says the same of the same state."""
        names = names_by_code()
        history = {}
        for code, current in self.store.rows("SELECT code, current FROM state"):
            history.setdefault(current, []).append(code)
        with open(DATA / WIDE, encoding="utf-8-sig", newline="") as table:
            wide = list(csv.reader(table))
        drawn = random.Random(2680).sample(self.store.rows(
            "SELECT v.key, b.state, b.position FROM ballot b JOIN vote v USING (vote) ORDER BY 1, 2"), 100)
        held = 0
        for key, state, position in drawn:
            why = self.store.json("why", key, state)
            self.assertEqual(why["value"], position, (key, state))
            if why["rule"] in ("missing_is_absent", "mislabelled_column"):
                continue  # printed nowhere under that name: the rule says so
            known = {n for code in history[state] for n in names.get(code, set()) | {words(code)}}
            files = [p for p in DATA.rglob(why["document"])]
            self.assertTrue(files, why)
            self.assertTrue(any(self.holds(p, why["line"], known, position, wide) for p in files), (key, state, why))
            held += 1
        self.assertGreater(held, 80)

    def test_the_lines_that_why_names_hold_the_sentence_of_a_term(self):
        """Terms drawn by chance: from the named line on, the named document prints the quoted words."""
        flat = lambda text: re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", text)).replace("\u00a0", " ")
        bodies = [b for (b,) in self.store.rows("SELECT DISTINCT body FROM mandate_term WHERE claim_kind = 'text' ORDER BY 1")]
        drawn = random.Random(1874).sample(bodies, 25)
        held = 0
        for body in drawn:
            for fact in self.store.json("why", body)["facts"]:
                if not fact["document"]:
                    continue
                file = next(DATA.rglob(fact["document"]))
                lines = file.read_text(encoding="utf-8-sig").splitlines()
                printed = html.unescape(flat("\n".join(lines[fact["line"] - 1:fact["line"] + 400])))
                self.assertIn(flat(fact["quote"])[:80], printed, (body, fact["fact"]))
                held += 1
        self.assertGreater(held, 60)

    @staticmethod
    def holds(file, line, names, position, wide):
        if file.suffix == ".csv" and file.name == Path(WIDE).name:
            row = next((r for i, r in enumerate(wide) if WholeRecord.line_of(wide, i) == line), None)
            return row is not None and any(
                POSITION.get(cell) == position for name, cell in zip(wide[0][14:], row[14:]) if cell and words(name) in names)
        text = file.read_text(encoding="utf-8-sig").splitlines()[line - 1]
        if file.suffix == ".json":
            said = json.loads(text)
            column = {"yes": "MS_in_favour", "no": "MS_against", "abstain": "MS_abstaining"}[position]
            return any(words(n) in names for n in said[column])
        if file.suffix == ".csv":
            row = next(csv.reader([text]))
            return (words(row[1]) in names or words(row[2]) in names) and POSITION[row[4]] == position
        return words(re.sub(r"<[^>]*>", " ", text)) in names

    @staticmethod
    def line_of(rows, index):
        """The first line of a row: cells may hold line breaks."""
        if not hasattr(WholeRecord, "lines"):
            WholeRecord.lines, line = [], 1
            for row in rows:
                WholeRecord.lines.append(line)
                line += 1 + sum(cell.count("\n") + cell.count("\r") for cell in row)
        return WholeRecord.lines[index]


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class OneTableOfVotes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.store = Store(WIDE)

    @classmethod
    def tearDownClass(cls):
        cls.store.folder.cleanup()

    def test_every_row_is_a_vote(self):
        self.assertEqual(self.store.rows("SELECT count(*) FROM vote"), [(3203,)])

    def test_vetoes_by_the_rule_and_as_declared(self):
        counted = self.store.json("vetoes", "--count")
        self.assertEqual(counted["total"], 271)
        self.assertEqual({r["state"]: r["count"] for r in counted["by"]}, {"RUS": 160, "USA": 96, "GBR": 32, "CHN": 21, "FRA": 17})
        self.assertEqual(self.store.rows("SELECT count(*) FROM vote WHERE outcome_declared = 'vetoed'"), [(270,)])
        self.assertEqual(self.store.rows("SELECT count(*) FROM vote WHERE outcome = 'not_adopted'"), [(122,)])
        outcome = self.store.json("conflicts", "--kind", "outcome")
        self.assertEqual([row["ref"].split("@")[0] for row in outcome], ["S/5134"])

    def test_a_draft_voted_on_sixteen_times_is_sixteen_votes(self):
        self.assertEqual(len(self.store.json("vote", "S/3502")["votes"]), 16)

    def test_a_permanent_no_on_an_adopted_text_is_no_veto(self):
        for number in (157, 2623):
            self.assertEqual(self.store.json("vote", number)["vetoed_by"], [])


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class ReleasesInAnyOrder(unittest.TestCase):
    def setUp(self):
        self.releases = sorted((DATA / "unxml/history_2025").glob("*.json"))

    def facts_of(self, releases):
        store = Store()
        self.assertEqual(store.run("sync", *releases).returncode, 0)
        try:
            return store.fact_hash()
        finally:
            store.folder.cleanup()

    def test_every_order_gives_the_facts_of_the_newest(self):
        newest = self.facts_of(self.releases[-1:])
        self.assertEqual(self.facts_of(self.releases), newest)
        self.assertEqual(self.facts_of(self.releases[::-1]), newest)
        self.assertEqual(self.facts_of(random.Random(1).sample(self.releases, len(self.releases))), newest)

    def test_the_store_knows_when_two_titles_were_not_yet_there(self):
        store = Store()
        store.run("sync", *self.releases)
        changed = store.rows("SELECT min(reading) FROM change WHERE ref IN ('S/RES/2775(2025)', 'S/RES/2777(2025)') AND field = 'title'")
        earlier = f"reading:{changed[0][0] - 1}"
        for number in (2775, 2777):
            self.assertIsNone(store.json("vote", number, "--known-on", earlier)["title"])
            self.assertIsNotNone(store.json("vote", number)["title"])
        store.folder.cleanup()


if __name__ == "__main__":
    unittest.main()
