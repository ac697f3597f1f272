#!/usr/bin/env python3
"""The check of layout names a file that clang-format would change, and no other."""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]


class ASmallTree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = Path(self.folder.name)
        shutil.copy(TREE / ".clang-format", self.tree)
        subprocess.run(["git", "init", "-q", self.tree], check=True)

    def tearDown(self):
        self.folder.cleanup()

    def check(self, path, text):
        file = self.tree / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        subprocess.run(["git", "-C", self.tree, "add", path], check=True)
        done = subprocess.run([str(TREE / ".ci/check-format"), str(self.tree)], capture_output=True, text=True)
        return done.returncode, done.stdout

    def test_a_file_laid_out_otherwise_is_named(self):
        for path in ("host/core/a.cpp", "host/core/b.hpp", "plugins/sdk/unsc/c.h", "tests/sdk/d.c"):
            code, said = self.check(path, "int  planted;\n")
            with self.subTest(path=path):
                self.assertEqual(code, 1)
                self.assertIn(f"{path}: not laid out by .clang-format", said)

    def test_a_clean_file_a_released_header_and_another_language_are_not(self):
        for path, text in (("a.cpp", "int planted;\n"), ("tests/sdk/frozen/1.0/a.h", "int  planted;\n"), ("a.py", "int  planted\n")):
            with self.subTest(path=path):
                self.assertEqual(self.check(path, text), (0, ""))


if __name__ == "__main__":
    unittest.main()
