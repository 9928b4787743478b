#!/usr/bin/env python3
"""Writes Sources/Terminal/WidthTable.swift from the Unicode data of Debian's package `unicode-data`.

    apt-get install unicode-data && Tools/make-width-table.py

A set is written as its boundaries: where it begins, the first scalar after, and so on. A scalar is in the set if an
odd number of boundaries is less than or equal to it.
"""

import pathlib
import re

DATA = pathlib.Path("/usr/share/unicode")
OUT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Terminal/WidthTable.swift"

# Format characters (Cf) that take a cell of their own: the soft hyphen and the prepended marks.
VISIBLE_FORMATS = {0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
# Vowels and final consonants of Hangul, drawn into the cell of the consonant before.
JOINING_JAMO = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD7FC)}


def properties(path, wanted):
    """The scalars whose second field is `wanted`, from a file of lines `0000..FFFF ; value # comment`."""
    found = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match and match[3] == wanted:
            found.update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))
    return found


def categories(wanted):
    found = set()
    for line in (DATA / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        if fields[2] in wanted:
            found.add(int(fields[0], 16))
    return found


def boundaries(scalars):
    edges = []
    for scalar in sorted(scalars):
        if edges and edges[-1] == scalar:
            edges[-1] = scalar + 1
        else:
            edges += [scalar, scalar + 1]
    return edges


def swift(name, meaning, scalars):
    numbers = [f"0x{edge:X}" for edge in boundaries(scalars)]
    lines, line = [], "   "
    for number in numbers:
        if len(line) + len(number) + 2 > 120:
            lines.append(line)
            line = "   "
        line += f" {number},"
    lines.append(line)
    return f"  /// {meaning}\n  static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n  ]\n"


def main():
    east_asian = DATA / "EastAsianWidth.txt"
    version = re.search(r"EastAsianWidth-([\d.]+)\.txt", east_asian.read_text(encoding="utf-8"))[1]
    zero = (categories({"Mn", "Me", "Cf"}) - VISIBLE_FORMATS) | JOINING_JAMO
    wide = (properties(east_asian, "W") | properties(east_asian, "F")) - zero
    ambiguous = properties(east_asian, "A") - zero - {0xAD}
    pictographic = properties(DATA / "emoji/emoji-data.txt", "Extended_Pictographic")
    OUT.write_text(
        f"/// How many cells a scalar takes, by the data of Unicode {version}.\n"
        "///\n"
        "/// Written by `Tools/make-width-table.py`; do not edit. A scalar is in a set if an odd number of the set's\n"
        "/// boundaries is less than or equal to it.\n"
        "enum WidthTable {\n"
        + "\n".join([
            swift("zero", "Marks and format characters, which take no cell of their own.", zero),
            swift("wide", "East-Asian wide and full-width characters and emoji: two cells.", wide),
            swift("ambiguous", "One cell in Western terminals, two in many Chinese ones.", ambiguous),
            swift("pictographic", "Pictures that a zero-width joiner can bind to the one before.", pictographic),
        ])
        + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
