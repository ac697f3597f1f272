#!/usr/bin/env python3
"""What a plugin author has after an installation: from "unsc plugin new" to facts on the timeline, out of this tree, with each
compiler, from a prefix and from the Debian packages.

usage: installed_test.py BUILD_FOLDER
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILD = Path(sys.argv.pop(1)).resolve()
FORMATS = {"csv": "csv", "xml": "xml", "json": "json", "text": "txt"}
COMPILERS = [compiler for compiler in ("g++", "clang++") if shutil.which(compiler)]
PLUGIN_CHECK = True  # every scaffold must pass the conformance kit


def run(*words, **named):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **named)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))} ends {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Author:
    """Somebody with an installed unsc and a folder to work in."""

    def __init__(self, prefix, folder):
        self.prefix, self.folder, self.program = prefix, folder, prefix / "bin/unsc"
        self.environment = {**os.environ, "HOME": str(folder), "UNSC_STORE": str(folder / "unsc.db"), "NO_COLOR": "1"}
        for name in ("UNSC_PLUGIN_PATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            self.environment.pop(name, None)

    def unsc(self, *words):
        return run(self.program, *words, env=self.environment)

    def build(self, source, compiler, build):
        run("cmake", "-G", "Ninja", "-S", source, "-B", build, f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
        run("cmake", "--build", build)
        return run("ctest", "--test-dir", build, "--output-on-failure")

    def new_sources(self, folder):
        """One a format, and a project over all of them, so that a compiler is asked about once."""
        folder.mkdir()
        for name in FORMATS:
            self.unsc("plugin", "new", f"votes_in_{name}", "--format", name, "--dir", folder)
        lines = ["cmake_minimum_required(VERSION 3.25)", "project(all_formats LANGUAGES CXX)", "include(CTest)"]
        lines += [f"add_subdirectory(votes_in_{name})" for name in FORMATS]
        (folder / "CMakeLists.txt").write_text("\n".join(lines) + "\n")
        return folder


class OutOfTree(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)

    def tearDown(self):
        self.temporary.cleanup()

    def prove(self, author, name, plugin_folder, fixture):
        """The scaffold's plugin is found, valid, and its facts are on the timeline."""
        found = {row["id"]: row for row in json.loads(author.unsc("plugin", "list", "--plugin-dir", plugin_folder, "--format", "json"))}
        self.assertEqual(found[name]["status"], "usable", found[name])
        self.assertTrue(found["resolutions"]["bundled"], "the installed program does not find its own plugins")
        if PLUGIN_CHECK:
            author.unsc("plugin", "check", plugin_folder / f"{name}.so", fixture)
        said = json.loads(author.unsc("sync", fixture, "--plugin-dir", plugin_folder, "--format", "json"))
        self.assertEqual((said["documents"]["read"], said["records"]["vote"], said["rejects"]), (1, 2, 1), said)
        vote = json.loads(author.unsc("vote", "S/RES/2664", "--format", "json"))
        self.assertEqual((vote["date"], vote["yes"], vote["no"], vote["abstain"]), ("2022-12-09", 14, 0, 1), name)
        self.assertIn("S/RES/2680(2023)", author.unsc("timeline", "--topic", "DPRK"))


class Scaffolds(OutOfTree):
    def test_every_format_builds_with_every_compiler_from_an_installed_prefix(self):
        prefix = self.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", prefix)
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                author = Author(prefix, self.folder)
                source = author.new_sources(self.folder / compiler)
                said = author.build(source, compiler, source / "build")
                self.assertIn(f"100% tests passed, 0 tests failed out of {len(FORMATS)}", said)
                for name, ending in FORMATS.items():
                    author.environment["UNSC_STORE"] = str(source / f"{name}.db")
                    own = f"votes_in_{name}"
                    self.prove(author, own, source / "build" / own, source / own / f"fixture/{own}.{ending}")

    def test_a_folder_that_is_there_is_never_written_into(self):
        mine = self.folder / "mine"
        mine.mkdir()
        done = subprocess.run([BUILD / "unsc", "plugin", "new", "mine", "--dir", self.folder], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("is there already", done.stderr)
        self.assertEqual(list(mine.iterdir()), [])


@unittest.skipUnless(shutil.which("dpkg-shlibdeps"), "dpkg-dev is not here")
class Packages(OutOfTree):
    @classmethod
    def setUpClass(cls):
        cls.made = tempfile.TemporaryDirectory()
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.made.name)
        cls.packages = sorted(Path(cls.made.name).glob("*.deb"))

    @classmethod
    def tearDownClass(cls):
        cls.made.cleanup()

    def test_the_two_packages_are_enough_to_write_a_source(self):
        self.assertEqual({re.sub("_.*", "", package.name) for package in self.packages}, {"unsc", "unsc-dev"})
        for package in self.packages:
            run("dpkg-deb", "-x", package, self.folder / "root")
        author = Author(self.folder / "root/usr", self.folder)
        author.unsc("plugin", "new", "my_votes", "--dir", self.folder)
        folder = self.folder / "my_votes"
        source = folder / "my_votes.cpp"
        text = source.read_text()
        self.assertNotRegex(text + (folder / "CMakeLists.txt").read_text(), r"(?i)my_?source|UNSC_VERSION")
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                build = self.folder / compiler
                author.environment["UNSC_STORE"] = str(self.folder / f"{compiler}.db")
                author.build(folder, compiler, build)
                self.prove(author, "my_votes", build, folder / "fixture/my_votes.csv")

        source.write_text(text.replace("vote.no = no.count()", "vote.no = 1"))
        with self.assertRaisesRegex(AssertionError, "my_votes.csv.expected:5: differs"):
            author.build(folder, compiler, build)

    @unittest.skipUnless(shutil.which("lintian"), "lintian is not here")
    def test_debian_has_nothing_against_them(self):
        said = subprocess.run(["lintian", "--allow-root", "--fail-on", "error", *self.packages], capture_output=True, text=True)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)


class Scripts(unittest.TestCase):
    FIXTURE = Path(__file__).resolve().parents[2] / "plugins/records/fixture"

    def test_the_roll_call_that_the_readme_shows_is_a_vote_of_its_organ(self):
        printed = run(sys.executable, self.FIXTURE / "human_rights_council.py")
        self.assertEqual(printed, (self.FIXTURE / "human_rights_council.records.jsonl").read_text())
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "HOME": folder, "UNSC_STORE": folder + "/unsc.db"}
            said = json.loads(run(BUILD / "unsc", "sync", "-", "--format", "json", input=printed, env=environment))
            self.assertEqual((said["documents"]["read"], said["rejects"]), (1, 0), said)
            vote = json.loads(run(BUILD / "unsc", "vote", "A/HRC/RES/49/1", "--format", "json", env=environment))
            self.assertEqual((vote["organ"], vote["outcome"], vote["yes"], vote["no"], vote["abstain"]), ("HRC", "adopted", 32, 2, 13))
            against = {ballot["state"] for ballot in vote["ballots"] if ballot["position"] == "no"}
            self.assertEqual((len(vote["ballots"]), against), (47, {"ERI", "RUS"}))


class Documentation(unittest.TestCase):
    """What the shells and man get is made of the table of commands and is valid in their eyes."""

    MADE = BUILD / ".ci/package"

    def test_the_manual_page_is_well_formed(self):
        if not shutil.which("man"):
            self.skipTest("man is not here")
        done = subprocess.run(["man", "--warnings", "-l", self.MADE / "unsc.1"], capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("plugin new NAME", done.stdout)

    def complete(self, *words):
        script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _unsc_words; printf "%s\\n" "${COMPREPLY[@]}"'
        return run("bash", "-c", script, "bash", self.MADE / "unsc.bash", "unsc", *words).split()

    def test_bash_completes_commands_options_and_choices(self):
        self.assertEqual(self.complete("veto"), ["vetoes"])
        self.assertIn("new", self.complete("plugin", ""))
        self.assertEqual(self.complete("votes", "FRA", "--posi"), ["--position"])
        self.assertEqual(self.complete("votes", "FRA", "--format", "c"), ["csv"])
        self.assertEqual(sorted(self.complete("plugin", "new", "x", "--format", "")), sorted(FORMATS))

    def test_the_other_shells_read_theirs(self):
        for shell, file in (("zsh", "_unsc"), ("fish", "unsc.fish")):
            if shutil.which(shell):
                run(shell, "-n", self.MADE / file)


if __name__ == "__main__":
    unittest.main()
