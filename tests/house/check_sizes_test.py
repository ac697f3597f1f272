#!/usr/bin/env python3
"""The check of sizes holds on this tree, and names what is planted too long into a small one."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
CHECK = TREE / ".ci/check-sizes"


def check(tree):
    done = subprocess.run([sys.executable, str(CHECK), str(tree)], capture_output=True, text=True)
    return done.returncode, done.stdout


class TheTree(unittest.TestCase):
    def test_keeps_its_sizes(self):
        self.assertEqual(check(TREE), (0, ""))


class ASmallTree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = Path(self.folder.name)
        for path in ("host/clause/reader.cpp", "host/mandate/resolve.cpp"):
            self.plant(path, 351)  # what the check lets be longer
        self.assertEqual(check(self.tree), (0, ""))

    def tearDown(self):
        self.folder.cleanup()

    def plant(self, path, lines):
        file = self.tree / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("int line;\n" * lines, encoding="utf-8")
        return check(self.tree)

    def test_a_source_of_351_lines_is_named_and_one_of_350_is_not(self):
        for path in ("host/core/deeper/a.cpp", "plugins/vetoes/a.hpp", "tests/core/a_test.cpp", "tests/house/a_test.py"):
            with self.subTest(path=path):
                self.assertEqual(self.plant(path, 350), (0, ""))
                self.assertEqual(self.plant(path, 351), (1, f"{path}: 351 lines; expected at most 350: one idea a file\n"))
                (self.tree / path).unlink()

    def test_headers_as_they_were_released_and_other_files_are_not_measured(self):
        self.assertEqual(self.plant("tests/sdk/frozen/1.0/unsc/plugin.h", 351), (0, ""))
        self.assertEqual(self.plant("schema/reference/seats.csv", 351), (0, ""))

    def test_what_is_longer_no_more_must_leave_the_list(self):
        code, said = self.plant("host/clause/reader.cpp", 350)
        self.assertEqual(code, 1)
        self.assertIn("host/clause/: nothing there is longer than 350 lines", said)


if __name__ == "__main__":
    unittest.main()
