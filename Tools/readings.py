"""Readings: toneless pinyin of the characters of GB 2312, and which characters share a syllable."""
import re
import unicodedata2 as unicodedata

import blob

FIRST, LAST = 0x4E00, 0x9FFF
# A reading that makes up less than this share of a character's use is no typing slip's source (kHanyuPinlu counts).
RARE = 0.02


def toneless(reading: str) -> str:
    text = unicodedata.normalize("NFD", reading)
    kept = "".join(c for c in text if c == "\u0308" or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept).replace("ü", "v")


def readings_of(char: str, fields: dict[str, dict[str, str]]) -> list[str]:
    counted = re.findall(r"([^ (]+)\((\d+)\)", fields["kHanyuPinlu"].get(char, ""))
    sums: dict[str, int] = {}
    for reading, count in counted:
        sums[toneless(reading)] = sums.get(toneless(reading), 0) + int(count)
    total = sum(sums.values())
    common = [r for r in sums if sums[r] >= RARE * total]
    standard = [toneless(r) for r in fields["kMandarin"].get(char, "").split()[:1]]
    return sorted(set(common + standard) - {""})


def is_common(char: str) -> bool:
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def readings_source(fields: dict[str, dict[str, str]]) -> str:
    chars = [chr(c) for c in range(FIRST, LAST + 1)]
    table = {c: readings_of(c, fields) if is_common(c) else [] for c in chars}
    syllables = sorted({r for readings in table.values() for r in readings})
    number = {s: i for i, s in enumerate(syllables)}
    combinations = sorted({tuple(number[r] for r in rs) for rs in table.values() if len(rs) > 1})
    longest = max(len(c) for c in combinations)
    value = {c: len(syllables) + 1 + i for i, c in enumerate(combinations)}
    values = []
    for char in chars:
        ids = tuple(number[r] for r in table[char])
        values.append(0 if not ids else ids[0] + 1 if len(ids) == 1 else value[ids])
    members = [[ord(c) for c in chars if s in table[c]] for s in syllables]
    starts = [0]
    for group in members:
        starts.append(starts[-1] + len(group))
    padded = [ids[i] + 1 if i < len(ids) else 0 for ids in combinations for i in range(longest)]
    width = max(map(len, syllables))
    return blob.HEADER.format(
        sources="Unihan 15.0, kHanyuPinlu and kMandarin (Unicode License v3).",
        name="GeneratedReadings",
        doc="Toneless pinyin of the 6,763 characters of GB 2312, 0x4E00 to 0x9FFF; ü is v.",
        body=f"  static var syllableCount: Int {{ {len(syllables)} }}\n"
        f"  /// The most readings one character has.\n  static var longest: Int {{ {longest} }}\n"
        f"  /// Letters of the longest syllable.\n  static var nameWidth: Int {{ {width} }}\n"
        + blob.constant("values", "Width 2, by scalar - 0x4E00: 0 none, syllable + 1, or syllableCount + 1 + combination.",
                        blob.encode(values, 2))
        + blob.constant("combinations", "Width 2, `longest` per combination: syllable + 1, padded with 0.",
                        blob.encode(padded, 2))
        + blob.constant("starts", "Width 2, by syllable and one more: where its members begin.", blob.encode(starts, 2))
        + blob.constant("members", "Width 3: the characters of each syllable, in order of scalars.",
                        blob.encode([c for group in members for c in group], 3))
        + blob.constant("names", "`nameWidth` letters per syllable, padded with full stops; in alphabetical order.",
                        "".join(s.ljust(width, ".") for s in syllables)))
