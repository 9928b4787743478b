"""Folding: how each Unicode scalar is read before patterns look at a text."""
import unicodedata2 as unicodedata

import blob

assert unicodedata.unidata_version == "15.1.0", unicodedata.unidata_version

PAGE = 64
# Above this only the tag and variation-selector plane is not itself, and `FoldingTable` drops that by range.
END = 0x30000
# A scalar whose folding is longer (Arabic ligatures, squared corporations) stays as it is.
LONGEST = 4

# Default_Ignorable_Code_Point of DerivedCoreProperties 15.1, without the E0000 plane.
IGNORABLE = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
]

# Where our reading differs from the standards.
OWN = {
    # Line ends are clause bounds, all of one kind.
    **dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029", "\n"), "\t": " ",
    # An ellipsis is one sign, not three full stops.
    "…": "…", "‥": "…", "⋯": "…",
    # Quotation marks of one pair; the curly single close is the apostrophe of phones.
    **dict.fromkeys("「『〝﹁﹃", "“"), **dict.fromkeys("」』〞〟﹂﹄", "”"), "„": "“", "‟": "“",
    **dict.fromkeys("’ʼ′`´＇｀‛", "'"),
    # Dashes.
    **dict.fromkeys("‐‑‒−﹣－⁃", "-"), **dict.fromkeys("–—―﹘⸺⸻", "—"),
    # Halves and quarters keep their value.
    "½": "½", "¼": "¼", "¾": "¾",
    "～": "~", "〜": "~", "∼": "~", "：": ":", "∶": ":", "︰": ":", "⁄": "/",
    # What OpenCC leaves open, decided for service talk.
    "ı": "i", "ſ": "s", "妳": "你", "瞭": "了", "祇": "只", "麽": "么", "著": "着", "〇": "〇",
}


def is_dropped(char: str) -> bool:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return char not in "\u3099\u309a"
    if category == "Cc" or any(low <= ord(char) <= high for low, high in IGNORABLE):
        return True
    return False


def fold(char: str, simplified: dict[str, str]) -> str:
    if char in OWN:
        return OWN[char]
    if 0xD800 <= ord(char) <= 0xDFFF:
        return char
    if is_dropped(char):
        return ""
    if unicodedata.category(char) == "Zs":
        return " "
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    kept = "".join(c for c in text if not is_dropped(c))
    composed = unicodedata.normalize("NFKC", kept) if kept else char
    folded = "".join(OWN.get(c, settled(c, simplified)) for c in composed)
    return folded if len(folded) <= LONGEST else char


def settled(char: str, simplified: dict[str, str]) -> str:
    """Follows chains such as 薴 → 苧 → 苎 to their end."""
    seen = {char}
    while char in simplified and simplified[char] not in seen:
        char = simplified[char]
        seen.add(char)
    return char


def folding_source(simplified: dict[str, str]) -> str:
    folded = [fold(chr(c), simplified) for c in range(END)]
    # One fold is enough: what comes out folds to itself.
    for text in folded:
        assert all(ord(c) >= END or folded[ord(c)] == c for c in text), text
    singles, several = set(), set()
    for code, text in enumerate(folded):
        if len(text) == 1 and ord(text) != code:
            singles.add(text)
        elif len(text) > 1:
            several.add(text)
    targets = sorted(singles)
    runs = sorted(several)
    index = {"": 1} | {text: 2 + i for i, text in enumerate(targets)}
    index |= {text: 2 + len(targets) + i for i, text in enumerate(runs)}
    values = [0 if text == chr(code) else index[text] for code, text in enumerate(folded)]
    pages: dict[tuple, int] = {}
    stage = [pages.setdefault(tuple(values[i:i + PAGE]), len(pages)) for i in range(0, END, PAGE)]
    run_scalars = [ord(text[i]) + 1 if i < len(text) else 0 for text in runs for i in range(LONGEST)]
    return blob.HEADER.format(
        sources="Unicode Character Database 15.1 (Unicode License v3); OpenCC TSCharacters (Apache-2.0).",
        name="GeneratedFolding",
        doc="How each scalar below 0x30000 folds.",
        body=f"  /// Targets that are one scalar; the numbers after them are runs.\n"
        f"  static var singleCount: Int {{ {len(targets)} }}\n"
        + blob.constant("stage", "Width 2: number of the page of 64 values, by scalar / 64.", blob.encode(stage, 2))
        + blob.constant("pages", "Width 2: 0 itself, 1 dropped, else target + 2.",
                        blob.encode([v for page in pages for v in page], 2))
        + blob.constant("singles", "Width 3: the target scalar.", blob.encode([ord(t) for t in targets], 3))
        + blob.constant("runs", "Width 3, four per target: scalar + 1, padded with 0.", blob.encode(run_scalars, 3)))
