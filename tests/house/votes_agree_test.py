#!/usr/bin/env python3
"""Every vote agrees with itself and with the others, or a conflict says why not: over the publishers' own files, and over small ones
that contradict themselves. Skipped where they are not beside the tree.

usage: votes_agree_test.py PROGRAM SHARED_DATA
"""
import unittest

from real_record import DATA, WIDE, Store

UN = ["unxml/data_extract", "unxml/akn"]
BALLOTS = """SELECT v.key, v.organ, v.yes, v.no, v.abstain, count(b.state) AS listed, sum(b.position = 'unknown') AS unknown,
    sum(b.position = 'yes') AS y, sum(b.position = 'no') AS n, sum(b.position = 'abstain') AS a
  FROM vote v JOIN ballot b USING (vote) GROUP BY v.vote"""
MEETINGS = {1436: 4615, 1492: 4789, 1506: 4820, 1604: 5202, 1724: 5575, 2112: 7012, 2113: 7013, 2114: 7014, 2256: 7593, 2546: 8763,
            2717: 9512}


def unexplained(store):
    """Votes whose tally is not that of their ballots, without a conflict that says why."""
    return store.rows(f"""SELECT key FROM ({BALLOTS}) s WHERE (coalesce(yes, y) <> y OR coalesce(no, n) <> n OR coalesce(abstain, a) <> a)
        AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.ref = s.key
                        AND c.kind IN ('tally', 'seat_count', 'no_seat', 'two_lists', 'unknown_state'))""")


def uncounted(store):
    return store.rows(f"SELECT key FROM ({BALLOTS}) WHERE organ = 'SC' AND listed IN (11, 15) AND unknown = 0 AND yes IS NULL")


@unittest.skipUnless(DATA.is_dir(), f"the publishers' files are not at {DATA}")
class VotesAgree(unittest.TestCase):
    def store(self, *origins):
        store = Store(*origins)
        self.addCleanup(store.folder.cleanup)
        return store

    def test_the_uns_own_files(self):
        store = self.store(*UN)
        self.assertEqual(uncounted(store), [])
        self.assertEqual(unexplained(store), [])
        said = dict(store.rows("SELECT number, meeting FROM vote WHERE number IS NOT NULL"))
        self.assertEqual({number: said[number] for number in MEETINGS}, {number: f"S/PV.{n}" for number, n in MEETINGS.items()})
        drafts = {ref for (ref,) in store.rows("SELECT ref FROM conflict WHERE kind = 'draft_twice'")}
        self.assertLessEqual({"S/RES/1566(2004)", "S/RES/1567(2004)"}, drafts)

    def test_a_table_of_all_votes(self):
        store = self.store(WIDE)
        self.assertEqual(uncounted(store), [])
        self.assertEqual(unexplained(store), [])
        self.assertEqual(store.rows("SELECT count(*) FROM vote WHERE outcome = 'vetoed' AND modality <> 'vote'"), [(0,)])
        out_of_order = {ref for (ref,) in store.rows("SELECT ref FROM conflict WHERE kind = 'number_order'")}
        # Eight days of 2,810 are slips: of the month (1992-08-01 for 8 January) or of the day.
        self.assertLessEqual({"S/RES/451(1979)", "S/RES/593(1986)", "S/RES/727(1992)", "S/RES/1009(1995)"}, out_of_order)
        self.assertLessEqual(len(out_of_order), 10)
        counted = {row["kind"]: row["count"] for row in store.json("doctor")["store"]["breaches"]}
        self.assertEqual(counted["number_order"], len(out_of_order))

    def test_records_that_contradict_themselves(self):
        store = self.store("nearly_right/2026_three.json")
        votes = {number: store.json("vote", number) for number in (1287, 2680, 2713)}
        tally = {number: tuple(vote[field] for field in ("yes", "no", "abstain", "absent")) for number, vote in votes.items()}
        self.assertEqual(tally, {1287: (14, 0, 0, 1), 2680: (15, 0, 0, 0), 2713: (None, 0, None, None)})
        self.assertEqual(votes[2680]["meeting"], "S/PV.9287")
        self.assertEqual({b["position"] for b in votes[2713]["ballots"]}, {"unknown"})
        self.assertEqual({b["state"]: b["position"] for b in votes[1287]["ballots"]}["JAM"], "absent")
        self.assertEqual([row["ref"] for row in store.json("conflicts", "--kind", "tally")], ["S/RES/2713(2023)"])

    def test_a_list_alone_beside_one_count(self):
        vote = self.store("nearly_right/unanimous_list_only.records.jsonl").json("vote", 2680)
        self.assertEqual((vote["yes"], vote["no"], vote["abstain"]), (15, 0, 0))

    def test_democratic_yemen_and_footnotes(self):
        store = self.store("nearly_right/yemen1990.records.jsonl")
        vote = store.json("vote", 650)
        self.assertEqual(({b["state"]: b["position"] for b in vote["ballots"]}["YMD"], vote["yes"]), ("yes", 15))
        self.assertEqual(store.rows("SELECT key FROM vote ORDER BY number"),
                         [("S/RES/650(1990)",), ("S/RES/1261(1999)",), ("S/RES/2250(2015)",)])
        self.assertEqual(store.json("conflicts"), [])
        sat = {row["state"] for row in store.json("council", "--as-of", "1990-05-21")}
        self.assertTrue("YMD" in sat and "YEM" not in sat)


if __name__ == "__main__":
    unittest.main()
