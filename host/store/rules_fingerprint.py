#!/usr/bin/env python3
"""A hash over everything that decides the facts of a store, besides its claims.

A store remembers the hash that its facts were derived by, and derives them again at the next write of a program that has
another one. So the hash must move with every rule, and should stay where only words about a rule change: comments and layout
are left out of it, and so are the names of source files.

usage: rules_fingerprint.py TREE                  prints the hash
       rules_fingerprint.py TREE OUTPUT DEPFILE   writes a C++ source that defines it (only where it changed), and what it read
"""
import hashlib
import re
import sys
from pathlib import Path

# What decides, once. A file that is new in one of these folders decides until it is named below.
DECIDING = [
    ("host/core", "the values: dates, symbols, names, ballots"),
    ("host/council", "votes: identity, trust, seats, majority, conflicts"),
    ("host/clause", "what an operative paragraph says"),
    ("host/mandate", "terms, spans and deadlines of bodies"),
    ("host/store", "how claims are normalised when written, which of them are visible, what is derived from them"),
    ("schema", "the tables and views of facts; the reference data"),
]
# Within them, what only reads facts that are there.
NOT_DECIDING = [
    ("host/store/query", "questions to the facts"),
    ("host/store/ledger.", "what desks were told"),
    ("host/store/fact_hash.", "compares facts"),
    ("schema/schema.sql", "generated from the migrations"),
    ("schema/reference/topic", "which votes a topic finds"),
]
SUFFIXES = {".cpp", ".hpp", ".sql", ".csv"}

SQL_TOKEN = re.compile(r"(?P<skip>\s+|--[^\n]*|/\*.*?\*/)|'(?:[^']|'')*'|\"[^\"]*\"|\w+|.", re.DOTALL)
CPP_TOKEN = re.compile(
    r"(?P<skip>[ \t\r\f\v]+|\\\n|//(?:\\\n|[^\n])*|/\*.*?\*/)"
    r"|(?P<line>\n)"
    r'|(?:u8|[uUL])?R"(?P<fence>[^()\\\s]{0,16})\(.*?\)(?P=fence)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|[\w.]*\d(?:'?[\w.])*|\w+"
    r"|'(?:\\.|[^'\\\n])+'"
    r"|<=>|->\*|\.\.\.|<<=|>>=|::|->|\+\+|--|<<|>>|&&|\|\||##|[-+*/%^&|=!<>]=|.",
    re.DOTALL,
)


def sql_tokens(text):
    return [match.group() for match in SQL_TOKEN.finditer(text) if match.lastgroup != "skip"]


def cpp_tokens(text):
    """The compiler's tokens. A line break is one only where it ends a directive."""
    tokens, directive, fresh = [], False, True
    for match in CPP_TOKEN.finditer(text):
        if match["skip"] is not None:
            continue
        if match["line"] is not None:
            if directive:
                tokens.append("\n")
            directive, fresh = False, True
            continue
        directive = directive or (fresh and match.group() == "#")
        fresh = False
        tokens.append(match.group())
    return tokens


def what_counts(path):
    """The part of a file that a rule can depend on."""
    if path.suffix == ".csv":
        return f"{path.name}\n".encode() + path.read_bytes()
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".sql":
        return "\0".join([path.name, *sql_tokens(text)]).encode()
    return "\0".join(cpp_tokens(text)).encode()


def deciding(tree):
    """The files that decide, in order."""
    found = []
    for folder, _ in DECIDING:
        for path in (tree / folder).rglob("*"):
            name = path.relative_to(tree).as_posix()
            if path.suffix in SUFFIXES and not any(name.startswith(prefix) for prefix, _ in NOT_DECIDING):
                found.append(path)
    return sorted(found)


def fingerprint(tree):
    each = sorted(hashlib.sha256(what_counts(path)).hexdigest() for path in deciding(tree))
    return hashlib.sha256("\n".join(each).encode()).hexdigest()


def write_source(tree, output, depfile):
    source = (
        "#include <store/derive.hpp>\n\nnamespace unsc::store {\n\n"
        f'const char *const kRulesFingerprint = "{fingerprint(tree)}";\n\n}}  // namespace unsc::store\n'
    )
    if not output.exists() or output.read_text(encoding="utf-8") != source:
        output.write_text(source, encoding="utf-8")
    # The folders too: their times tell of files that came and went.
    folders = [path for folder, _ in DECIDING for path in [tree / folder, *(tree / folder).rglob("*")] if path.is_dir()]
    escaped = [str(path).replace(" ", "\\ ") for path in [*deciding(tree), *folders]]
    depfile.write_text(str(output).replace(" ", "\\ ") + ": " + " \\\n  ".join(escaped) + "\n", encoding="utf-8")


def main():
    tree = Path(sys.argv[1]).resolve()
    if len(sys.argv) > 2:
        write_source(tree, Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(fingerprint(tree))


if __name__ == "__main__":
    main()
