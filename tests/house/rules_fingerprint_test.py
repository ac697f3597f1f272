#!/usr/bin/env python3
"""The fingerprint of the rules moves with every rule that is planted into a copy of the tree, and with nothing else."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TREE / "host/store"))
sys.dont_write_bytecode = True
import rules_fingerprint  # noqa: E402

ROOMS = ("host/core", "host/council", "host/clause", "host/mandate", "host/store", "schema/reference", "schema")
INCLUDE = re.compile(r"^#include <((?:core|council|clause|mandate|store)/[^>]+)>", re.MULTILINE)


def reached_from(sources):
    """The sources of the host that these include, and the sources beside those headers, to the end."""
    waiting, seen = list(sources), set()
    while waiting:
        path = waiting.pop()
        if path in seen or not path.exists():
            continue
        seen.add(path)
        for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            waiting += [TREE / "host" / header, (TREE / "host" / header).with_suffix(".cpp")]
    return seen


class ACopy(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = Path(self.folder.name)
        for part in ("host", "schema"):
            shutil.copytree(TREE / part, self.tree / part)
        self.before = rules_fingerprint.fingerprint(self.tree)

    def tearDown(self):
        self.folder.cleanup()

    def append(self, path, text):
        """The fingerprint with this text at the end of a file, which is then as it was."""
        kept = path.read_bytes()
        path.write_bytes(kept + text.encode())
        after = rules_fingerprint.fingerprint(self.tree)
        path.write_bytes(kept)
        return after

    def one_of_each_kind(self):
        for room in ROOMS:
            found = [path for path in rules_fingerprint.deciding(self.tree) if path.parent == self.tree / room]
            self.assertTrue(found, f"{room}: nothing in it decides")
            for suffix in sorted({path.suffix for path in found}):
                yield next(path for path in found if path.suffix == suffix)

    def planted(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return rules_fingerprint.fingerprint(self.tree)

    def test_a_rule_planted_in_any_room_moves_it(self):
        rules = {".cpp": "int planted = 1;\n", ".hpp": "int planted = 1;\n", ".sql": "SELECT 1;\n", ".csv": "planted\n"}
        for path in self.one_of_each_kind():
            with self.subTest(path=path.name):
                self.assertNotEqual(self.append(path, rules[path.suffix]), self.before)

    def test_a_comment_or_blank_space_planted_in_any_room_leaves_it(self):
        words = {".cpp": "\n// planted\n/* int\n planted; */  \n", ".sql": "\n-- planted\n"}
        words[".hpp"] = words[".cpp"]
        for path in self.one_of_each_kind():
            if path.suffix in words:
                with self.subTest(path=path.name):
                    self.assertEqual(self.append(path, words[path.suffix]), self.before)

    def test_a_new_file_moves_it_and_another_name_for_a_source_does_not(self):
        self.assertNotEqual(self.planted(self.tree / "host/mandate/deeper/planted.cpp", "int planted;\n"), self.before)
        shutil.rmtree(self.tree / "host/mandate/deeper")
        (self.tree / "host/store/derive.cpp").rename(self.tree / "host/store/renamed.cpp")
        self.assertEqual(rules_fingerprint.fingerprint(self.tree), self.before)

    def test_what_only_reads_facts_leaves_it(self):
        for name in ("host/store/query/planted.cpp", "host/store/ledger.cpp", "host/render/planted.cpp", "schema/schema.sql"):
            with self.subTest(name=name):
                self.assertEqual(self.planted(self.tree / name, "int planted;\n"), self.before)

    def test_another_layout_leaves_it(self):
        style = "{BasedOnStyle: Mozilla, ColumnLimit: 70, SortIncludes: Never, BreakStringLiterals: false}"
        sources = [str(path) for path in rules_fingerprint.deciding(self.tree) if path.suffix in (".cpp", ".hpp")]
        subprocess.run(["clang-format", f"--style={style}", "-i", *sources], check=True)
        self.assertNotEqual(Path(sources[0]).read_bytes(), (TREE / Path(sources[0]).relative_to(self.tree)).read_bytes())
        self.assertEqual(rules_fingerprint.fingerprint(self.tree), self.before)


class Tokens(unittest.TestCase):
    def test_a_comment_inside_a_string_is_no_comment(self):
        for text in ('f("http://a")', 'f("a\\"/*b*/")', 'R"(a // b)"', 'R"sql(-- ")" )sql"', "f('\"', '/')"):
            with self.subTest(text=text):
                self.assertEqual("".join(rules_fingerprint.cpp_tokens(text)).replace(" ", ""), text.replace(" ", ""))
        self.assertEqual(rules_fingerprint.sql_tokens("SELECT '-- a' -- b\n"), ["SELECT", "'-- a'"])

    def test_a_quote_between_digits_opens_nothing(self):
        self.assertEqual(rules_fingerprint.cpp_tokens("f(10'000); // it's\ng();")[-4:], ["g", "(", ")", ";"])

    def test_tokens_do_not_run_together(self):
        self.assertNotEqual(rules_fingerprint.cpp_tokens("a + +b"), rules_fingerprint.cpp_tokens("a ++b"))
        self.assertNotEqual(rules_fingerprint.cpp_tokens("int a"), rules_fingerprint.cpp_tokens("inta"))

    def test_a_directive_ends_with_its_line(self):
        self.assertNotEqual(rules_fingerprint.cpp_tokens("#define A\nint b;"), rules_fingerprint.cpp_tokens("#define A int\nb;"))
        self.assertEqual(rules_fingerprint.cpp_tokens("#define A \\\n 1\n"), rules_fingerprint.cpp_tokens("#define A 1\n"))


class TheTree(unittest.TestCase):
    def test_all_that_deriving_facts_includes_is_in_it(self):
        reached = reached_from((TREE / "host/store").glob("derive*.cpp"))
        self.assertGreater(len(reached), 50)
        self.assertEqual(reached - set(rules_fingerprint.deciding(TREE)), set())


if __name__ == "__main__":
    unittest.main()
