#!/usr/bin/python3
"""`unsc calendar` and `unsc feed`: what others read of them. The calendar is read by python3-vobject and by libical, two readers
that are not ours, the feed by expat. Needs Debian's own Python, which sees Debian's modules.

usage: subscription_test.py PROGRAM
"""
import ctypes
import json
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import vobject
from desk import TREE, Desk

PROGRAM = str(Path(sys.argv.pop(1) if len(sys.argv) > 1 else TREE / "build/release/unsc").resolve())
ATOM = "{http://www.w3.org/2005/Atom}"
PANEL = "mandate_expiry:dprk-panel@unsc"


def libical_errors(text):
    """What libical finds wrong: errors of the parser, and of its check of what each component may and must hold."""
    library = ctypes.CDLL("libical.so.3")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    root = library.icalparser_parse_string(ctypes.c_char_p(text))
    if not root:
        return ["no calendar"]
    library.icalcomponent_strip_errors.argtypes = library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    library.icalrestriction_check.argtypes = [ctypes.c_void_p]
    errors = library.icalcomponent_count_errors(root)
    is_allowed = library.icalrestriction_check(root)
    return ([f"{errors} errors of the parser"] if errors else []) + ([] if is_allowed else ["restrictions broken"])


class Calendar(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Desk(PROGRAM)
        cls.addClassCleanup(cls.desk.close)

    def bytes(self, *words, desk=None):
        done = (desk or self.desk).run("calendar", *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.encode()

    def events(self, *words, desk=None):
        read = vobject.readOne(self.bytes(*words, desk=desk).decode())
        return {str(event.uid.value): event for event in read.contents.get("vevent", [])}

    def test_two_other_readers_find_nothing_wrong(self):
        text = self.bytes("--since", "1990", "--as-of", "2024-03-29")
        read = vobject.readOne(text.decode())
        self.assertTrue(read.validate(raiseException=True))
        self.assertGreater(len(read.vevent_list), 30)
        self.assertEqual(libical_errors(text), [])

    def test_the_readers_would_find_what_is_wrong(self):
        text = self.bytes("--body", "dprk-panel", "--as-of", "2024-03-29")
        self.assertTrue(libical_errors(text.replace(b"VALUE=DATE:2024", b"VALUE=DATE:20x4")))
        with self.assertRaises(Exception):
            vobject.readOne(re.sub(rb"UID:mandate[^\r]*\r\n", b"", text).decode()).validate(raiseException=True)

    def test_twice_the_same_bytes_and_on_another_day_too(self):
        words = ("--body", "dprk-panel", "--since", "2023-01-01", "--as-of")
        self.assertEqual(self.bytes(*words, "2024-03-29"), self.bytes(*words, "2024-03-29"))
        self.assertEqual(self.bytes(*words, "2024-03-29"), self.bytes(*words, "2024-04-30"))

    def test_the_same_documents_in_another_store_give_the_same_bytes(self):
        other = Desk(PROGRAM)
        self.addCleanup(other.close)
        (other.home / "unsc.db").unlink()
        self.assertEqual(other.run("sync", str(TREE / "fixtures")).returncode, 0)
        undated = lambda text: re.sub(rb"last (changed|looked at)[\r\n ]+on[\r\n ]+[-0-9\r\n ]+", b"", text)
        self.assertEqual(undated(self.bytes("--as-of", "2024-03-29", desk=other)),
                         undated(self.bytes("--as-of", "2024-03-29")))

    def test_an_event_takes_the_whole_day_and_ends_before_the_next(self):
        event = self.events("--as-of", "2024-03-01")[PANEL]
        self.assertEqual((event.dtstart.value.isoformat(), event.dtend.value.isoformat()), ("2024-04-30", "2024-05-01"))
        self.assertIn("30 April 2024", event.description.value)
        self.assertEqual(event.url.value, "https://undocs.org/S/RES/2680(2023)")

    def test_a_renewal_moves_the_event_and_raises_its_sequence_and_keeps_its_uid(self):
        words = ("--body", "dprk-panel", "--kind", "mandate_expiry", "--as-of")
        before, after = self.events(*words, "2023-03-22"), self.events(*words, "2023-03-23")
        self.assertEqual(list(before), list(after))
        self.assertEqual([str(e[PANEL].dtstart.value) for e in (before, after)], ["2023-04-30", "2024-04-30"])
        self.assertEqual(int(after[PANEL].sequence.value), int(before[PANEL].sequence.value) + 1)

    def test_a_renewal_that_is_synced_later_does_the_same(self):
        desk = Desk(PROGRAM)
        self.addCleanup(desk.close)
        (desk.home / "unsc.db").unlink()
        (desk.home / "texts").mkdir()
        renewal = "S_RES_2680.xml"
        for text in (TREE / "fixtures/texts").glob("S_RES_*.xml"):
            if text.name != renewal:
                (desk.home / "texts" / text.name).write_bytes(text.read_bytes())
        words = ("--body", "dprk-panel", "--as-of", "2023-04-01")
        self.assertEqual(desk.run("sync", "texts").returncode, 0)
        before = self.events(*words, desk=desk)
        (desk.home / "texts" / renewal).write_bytes((TREE / "fixtures/texts" / renewal).read_bytes())
        self.assertEqual(desk.run("sync", "texts").returncode, 0)
        after = self.events(*words, desk=desk)
        self.assertEqual(set(before) - set(after), set(), "no event of another kind may vanish")
        self.assertGreater(int(after[PANEL].sequence.value), int(before[PANEL].sequence.value))
        changed = [uid for uid in before if before[uid].serialize() != after[uid].serialize()]
        self.assertEqual(changed, [PANEL])

    def test_an_end_of_which_only_the_month_is_known_is_the_whole_month_and_says_so(self):
        rows = json.loads(self.desk.run("calendar", "--format", "json", "--since", "1990", "--as-of", "2026-01-01").stdout)
        months = [row for row in rows if row["first_day"] != row["last_day"]]
        self.assertTrue(months)
        for row in months:
            self.assertIn("the day is not stated", row["summary"])
            self.assertEqual(row["first_day"][-2:], "01")
            event = self.events("--since", "1990", "--as-of", "2026-01-01")[row["uid"]]
            self.assertEqual(event.dtend.value.day, 1)

    def test_a_veto_is_followed_by_its_debate(self):
        event = self.events("--kind", "veto_debate_due", "--as-of", "2024-03-29")["veto_debate_due:S/2024/255@unsc"]
        self.assertEqual(str(event.dtstart.value), "2024-04-15")

    def test_no_line_is_longer_than_75_octets(self):
        lines = self.bytes("--since", "1990", "--as-of", "2024-03-29").split(b"\r\n")
        self.assertLessEqual(max(map(len, lines)), 75)

    def test_it_holds_what_was_asked_for_only(self):
        committee = self.events("--committee", "1718", "--as-of", "2024-03-01")
        self.assertTrue(committee)
        for event in committee.values():
            self.assertIn("1718 Committee", event.categories.value)
        self.assertEqual(self.desk.run("calendar", "--committee", "1817").returncode, 2)
        self.assertEqual(self.desk.run("calendar", "--kind", "expiry").returncode, 2)
        self.assertEqual(self.desk.run("calendar", "--body", "dprk-pannel").returncode, 2)


class Feed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Desk(PROGRAM)
        cls.addClassCleanup(cls.desk.close)

    def feed(self, *words):
        done = self.desk.run("feed", *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return ElementTree.fromstring(done.stdout.encode())

    def entries(self, *words):
        return {e.findtext(ATOM + "id"): e for e in self.feed(*words).iter(ATOM + "entry")}

    def test_an_entry_is_an_alert_with_its_id_and_the_day_it_began_to_speak(self):
        entries = self.entries("--as-of", "2024-03-05")
        panel = entries["urn:x-unsc:alert:mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60"]
        self.assertEqual(panel.findtext(ATOM + "updated"), "2024-03-01T00:00:00Z")
        self.assertIn("30 April 2024", panel.findtext(ATOM + "content"))

    def test_the_feed_was_updated_when_its_latest_entry_was(self):
        feed = self.feed("--as-of", "2024-03-05")
        self.assertEqual(feed.findtext(ATOM + "updated"), max(e.findtext(ATOM + "updated") for e in feed.iter(ATOM + "entry")))

    def test_without_entries_it_is_a_feed_all_the_same(self):
        feed = self.feed("--as-of", "2024-03-05", "--body", "iran-panel", "--kind", "lapsed")
        self.assertEqual(list(feed.iter(ATOM + "entry")), [])
        self.assertTrue(feed.findtext(ATOM + "updated"))

    def test_what_is_acknowledged_at_one_desk_stays_in_the_feed(self):
        name = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60"
        self.assertEqual(self.desk.run("alerts", "ack", name, "--as-of", "2024-03-01").returncode, 0)
        self.assertIn("urn:x-unsc:alert:" + name, self.entries("--as-of", "2024-03-01"))


if __name__ == "__main__":
    unittest.main()
