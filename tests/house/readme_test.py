#!/usr/bin/env python3
"""What README.md shows is what happens: each fenced block "```sh test" is run, line by line, in an empty folder with fixtures/
beside it and the built program on the path. A line exits with 0, or as its trailing comment says ("# exits with 3"). Where a "```text"
block follows, each of its lines (but "...") is found in what the block printed, spaces folded.

usage: readme_test.py PROGRAM
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.argv.pop(1) if len(sys.argv) > 1 else TREE / "build/release/unsc").resolve()
FENCE = re.compile(r"^```(sh test|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
fold = lambda text: " ".join(text.split())


def blocks(markdown):
    """(line in the file, commands, expected lines) of each tested block."""
    found = []
    previous_end = None
    for match in FENCE.finditer(markdown):
        line = markdown.count("\n", 0, match.start()) + 1
        lines = [text for text in match.group(2).split("\n") if text.strip()]
        if match.group(1) == "sh test":
            found.append((line, lines, []))
        elif found and markdown[previous_end : match.start()].strip() == "":
            found[-1][2].extend(text for text in lines if text.strip() != "...")
        previous_end = match.end()
    return found


class TheReadme(unittest.TestCase):
    def test_every_command_it_shows_does_what_it_shows(self):
        shown = blocks((TREE / "README.md").read_text(encoding="utf-8"))
        self.assertGreater(len(shown), 5, "README.md shows hardly any tested command")
        with tempfile.TemporaryDirectory() as home:
            shutil.copytree(TREE / "fixtures", Path(home) / "fixtures")
            environment = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "HOME": home, "NO_COLOR": "1",
                           "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
            environment.pop("UNSC_STORE", None)
            for line, commands, expected in shown:
                self.run_block(home, environment, line, commands, expected)

    def run_block(self, home, environment, line, commands, expected):
        printed = ""
        for command in commands:
            said = re.search(r"#\s*exits with (\d+)", command)
            done = subprocess.run(["bash", "-c", command], cwd=home, env=environment, capture_output=True, text=True)
            with self.subTest(line=line, command=command):
                self.assertEqual(done.returncode, int(said.group(1)) if said else 0, done.stdout + done.stderr)
            printed += done.stdout + done.stderr
        for text in expected:
            with self.subTest(line=line, expected=text):
                self.assertIn(fold(text), fold(printed))


if __name__ == "__main__":
    unittest.main()
