#!/usr/bin/env python3
"""The pictures that README.md shows are those that .ci/draw-pictures draws of fixtures/ today.

usage: pictures_test.py PROGRAM
"""
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.argv.pop(1) if len(sys.argv) > 1 else TREE / "build/release/unsc").resolve()
SHOWN = TREE / "docs/pictures"


class ThePictures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.drawn = Path(cls.folder.name)
        subprocess.run([TREE / ".ci/draw-pictures", PROGRAM, cls.drawn], check=True)

    def test_drawn_again_they_are_the_same_bytes(self):
        names = sorted(path.name for path in self.drawn.iterdir())
        self.assertEqual(names, sorted(path.name for path in SHOWN.iterdir()))
        for name in names:
            with self.subTest(name=name):
                self.assertEqual((SHOWN / name).read_text(), (self.drawn / name).read_text(), "run .ci/draw-pictures PROGRAM")

    def test_the_line_of_the_panel_shows_fifteen_terms_the_veto_and_the_end(self):
        words = [element.text for element in xml.parse(self.drawn / "dprk-panel.svg").iter("{http://www.w3.org/2000/svg}text")]
        numbers = [word for word in words if re.fullmatch(r"\d{4}", word) and not 2009 <= int(word) <= 2025]
        self.assertEqual((len(numbers), numbers[0], numbers[-1]), (15, "1874", "2680"))
        self.assertIn("2024-03-28: draft S/2024/255, one more year, 13-1-1, vetoed by RUS", words)
        self.assertIn("2024-04-30: lapsed", words)


if __name__ == "__main__":
    unittest.main()
