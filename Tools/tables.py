#!/usr/bin/env python3
"""Generates the character tables under Sources/Scoring/Tables/Generated*.swift.

The program must read a text in the same way on every machine, so the tables are its own: made here, committed, and
never taken from the toolchain's Unicode library. Run again only to take over a newer source; `--check` says whether
the committed files are what this script makes.

    python3 -m venv /tmp/tables && /tmp/tables/bin/pip install unicodedata2==15.1.0 opencc-python-reimplemented==0.1.7
    apt-get download unicode-data && dpkg -x unicode-data_*.deb /tmp/unicode
    /tmp/tables/bin/python Tools/tables.py --unihan /tmp/unicode/usr/share/unicode/Unihan_Readings.txt.bz2

Sources and licences:
  Unicode Character Database 15.1 through unicodedata2 (Unicode License v3; the package: Apache-2.0)
  Unihan readings 15.0 (kHanyuPinlu, kMandarin), Debian package unicode-data (Unicode License v3)
  OpenCC's TSCharacters, through opencc-python-reimplemented (Apache-2.0)
"""
import argparse
import bz2
import importlib.resources
import pathlib
import sys

from folding import folding_source
from readings import readings_source

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HERE.parent / "Sources" / "Scoring" / "Tables"


def traditional_to_simplified() -> dict[str, str]:
    text = (importlib.resources.files("opencc") / "dictionary" / "TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line)
    return {row[0]: row[1].split()[0] for row in rows}


def unihan(path: str) -> dict[str, dict[str, str]]:
    fields: dict[str, dict[str, str]] = {"kHanyuPinlu": {}, "kMandarin": {}}
    opener = bz2.open if path.endswith(".bz2") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in fields:
                fields[parts[1]][chr(int(parts[0][2:], 16))] = parts[2]
    return fields


def main() -> int:
    arguments = argparse.ArgumentParser(description="generates the character tables")
    arguments.add_argument("--unihan", required=True, help="Unihan_Readings.txt or .txt.bz2")
    arguments.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    options = arguments.parse_args()
    files = {
        "GeneratedFolding.swift": folding_source(traditional_to_simplified()),
        "GeneratedReadings.swift": readings_source(unihan(options.unihan)),
    }
    stale = [name for name, text in files.items()
             if not (TABLES / name).exists() or (TABLES / name).read_text(encoding="utf-8") != text]
    for name in stale:
        print(("stale: " if options.check else "wrote: ") + name)
        if not options.check:
            (TABLES / name).write_text(files[name], encoding="utf-8")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
