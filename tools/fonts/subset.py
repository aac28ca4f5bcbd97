#!/usr/bin/env python3
"""Makes the fonts in theme/fonts from their published packages.

Run it only to change which characters or weights the pages can show:

    python3 -m venv target/fonts && target/fonts/bin/pip install -r tools/fonts/requirements.txt
    npm install --prefix target/fonts --ignore-scripts $(cat tools/fonts/packages.txt)
    target/fonts/bin/python tools/fonts/subset.py target/fonts/node_modules

It prints each file's size and the metric overrides that theme/css/fonts.css gives the fallback
fonts, so that text does not move when the real font arrives.
"""

import io
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "theme" / "fonts"
BUDGET = 80 * 1024
# Kerning counts from here on, in em: four tenths of a pixel in a heading of 48.
KERN = 0.008

ASCII = "".join(map(chr, range(0x20, 0x7F)))
PUNCTUATION = "\u00a0–—‘’“”„…·"
# What English and German pages are written with. A file of it and no more comes in the first flight of a cold
# connection (RFC 6928: ten segments, 14,600 bytes); a page asks for another only where it has a letter of it.
COMMON = ASCII + PUNCTUATION + "ÄÖÜäöüßé×"
SIGNS = "§±²−←→↗✓"
# Western European letters, so that names and loan words keep their font, and what formulas are written with.
LATIN_1 = "".join(map(chr, range(0xA1, 0x100))) + "Œœı"
LETTERS = LATIN_1 + "ŠšŽžŁłŃńŚśČčĆćĘęĄąŐőŰűĞğİŞş" + "‚•′″‹›†‡‑\u2009\u200a\u202f€÷≤≥≈≠∞½¼¾³µ↑↓↘✗"
# What a heading is written with besides: the letters of Western Europe, and few of Latin 1's signs.
HEADING = "ÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕØÙÚÛàáâãåæçèêëìíîïñòóôõøùúûÿœŒ¡¿«»‹›§·£€°−‚•′″"
# What a pronunciation is written with, the letters among them: marks stand over and under letters of their own file.
IPA = "ˈˌːˑɪʊəɜɛæɑɒɔʌɐɹɾʔŋθðʃʒɡɫχβɣʁʰʲʷᵐ̩̯̃͡"
SPOKEN = "abcdefghijklmnopqrstuvwxyzøœçɐ" + " ()./" + IPA


def without(characters, others):
    """`characters` that aren't among `others`, each once, in their order."""
    return "".join(dict.fromkeys(c for c in characters if c not in others))


TEXT = "source-sans/WOFF2/VF/SourceSans3VF-Upright.ttf.woff2"
HEAD = "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2"

# name, source, characters, axes to pin or narrow, layout features to keep
FONTS = [
    ("newsreader.woff2", HEAD, COMMON, {"wght": 500, "opsz": 48}, ["kern", "liga", "tnum"]),
    (
        "newsreader-letters.woff2",
        HEAD,
        without(HEADING, COMMON),
        {"wght": 500, "opsz": 48},
        ["kern"],
    ),
    (
        "newsreader-italic.woff2",
        "@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2",
        ASCII + "àáâäåæçèéêëíïñóôöøùúüßœ–—‘’“”…×·",
        {"wght": 500, "opsz": 40},
        ["kern", "liga"],
    ),
    ("source-sans.woff2", TEXT, COMMON + SIGNS, {"wght": (400, 600)}, ["kern"]),
    (
        "source-sans-letters.woff2",
        TEXT,
        without(LETTERS, COMMON + SIGNS),
        {"wght": (400, 600)},
        [],
    ),
    ("source-sans-ipa.woff2", TEXT, SPOKEN, {"wght": 400}, ["mark", "mkmk"]),
    (
        "plex-mono.woff2",
        "@ibm/plex-mono/fonts/complete/woff2/IBMPlexMono-Regular.woff2",
        ASCII + "§·×–—‘’“”…←↑→↓↗↘−±≤≥≈é£€°µ",
        {},
        ["mark"],
    ),
    (
        "plex-mono-600.woff2",
        "@ibm/plex-mono/fonts/complete/woff2/IBMPlexMono-SemiBold.woff2",
        ASCII + "§·×–—’…←→−" + "ÄÅÉÖÜàâäåçèéêíîñóôöùûüß",
        {},
        ["mark"],
    ),
]

# The Open Font License keeps some names for the unmodified fonts ("Source", "Plex"); what is cut down here
# carries a name of its own in each file. (Newsreader keeps none, and is treated alike.)
NAMES = {
    "newsreader.woff2": "Switchboard Head",
    "newsreader-letters.woff2": "Switchboard Head Letters",
    "newsreader-italic.woff2": "Switchboard Head",
    "source-sans.woff2": "Switchboard Text",
    "source-sans-letters.woff2": "Switchboard Text Letters",
    "source-sans-ipa.woff2": "Switchboard Text Pronunciation",
    "plex-mono.woff2": "Switchboard Mono",
    "plex-mono-600.woff2": "Switchboard Mono Semibold",
}
# In the OpenType name table: family, full name, name for PostScript, version, unique identifier.
FAMILY, UNIQUE, FULL, VERSION, POSTSCRIPT = 1, 3, 4, 5, 6

LICENCES = {
    "OFL-newsreader.txt": "@fontsource-variable/newsreader/LICENSE",
    "OFL-source-sans.txt": "source-sans/LICENSE.md",
    "OFL-plex-mono.txt": "@ibm/plex-mono/LICENSE.txt",
}

# Relative frequency of characters in English prose (spaces included, after Lewand, 2000), with
# which an average width says how long a line of real text runs.
FREQUENCY = dict(
    zip(
        " etaoinshrdlcumwfgypbvkjxqz",
        [18, 12.7, 9.1, 8.2, 7.5, 7.0, 6.7, 6.3, 6.1, 6.0, 4.3, 4.0, 2.8, 2.8, 2.4, 2.4, 2.2, 2.0]
        + [2.0, 1.9, 1.5, 1.0, 0.8, 0.15, 0.15, 0.1, 0.07],
    )
)


def widths(numbers):
    """Advance widths per 1000 units, by character: those of FREQUENCY, in its order."""
    return dict(zip(FREQUENCY, numbers))


# Advance widths of the fallbacks per 1000 units, from Adobe's public font metrics for Helvetica
# and Times, which Arial, Liberation Sans, Times New Roman and Liberation Serif share.
HELVETICA = widths(
    [278, 556, 278, 556, 556, 222, 556, 500, 556, 333, 556, 222, 500, 556, 833, 722, 278, 556]
    + [500, 556, 556, 500, 500, 222, 500, 556, 500]
)
TIMES = widths(
    [250, 444, 278, 444, 500, 278, 500, 389, 500, 333, 500, 278, 444, 500, 778, 722, 333, 500]
    + [500, 500, 500, 500, 500, 278, 500, 500, 444]
)
# The same of what Android has in their place, read from the fonts themselves (Roboto 2.138, Noto Serif 2.004).
ROBOTO = widths(
    [248, 530, 327, 544, 570, 243, 552, 516, 551, 339, 564, 243, 523, 551, 877, 751, 348, 562]
    + [473, 562, 562, 484, 507, 239, 496, 568, 496]
)
NOTO_SERIF = widths(
    [260, 535, 352, 563, 577, 320, 645, 451, 635, 471, 614, 310, 492, 635, 945, 862, 369, 538]
    + [565, 614, 614, 579, 585, 300, 578, 614, 511]
)
NOTO_SERIF_ITALIC = widths(
    [260, 493, 368, 579, 574, 304, 599, 464, 599, 468, 579, 304, 487, 599, 896, 819, 318, 556]
    + [528, 577, 562, 538, 569, 291, 546, 560, 511]
)
FALLBACKS = {
    "newsreader.woff2": (TIMES, NOTO_SERIF),
    "newsreader-italic.woff2": (TIMES, NOTO_SERIF_ITALIC),
    "source-sans.woff2": (HELVETICA, ROBOTO),
}


def average(width):
    """The mean advance of English text, in the unit that `width(character)` gives."""
    return sum(width(c) * f for c, f in FREQUENCY.items()) / sum(FREQUENCY.values())


def subset(source, characters, axes, features):
    """Reads `source`, narrows its axes and keeps only `characters` and `features`."""
    font = TTFont(source)
    if axes:
        # The subsetter needs the instance as a file would give it.
        whole = io.BytesIO()
        instancer.instantiateVariableFont(font, axes).save(whole)
        font = TTFont(whole)
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def prune_kerning(font):
    """Takes out what moves two letters by less than can be seen: in the heading's font a quarter of all
    pairs, and a tenth of its weight."""
    if "GPOS" not in font:
        return
    least = KERN * font["head"].unitsPerEm
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = table.ExtSubTable if table.LookupType == 9 else table
            if pairs.LookupType != 2:
                continue
            if pairs.Format == 1:
                for of in pairs.PairSet:
                    of.PairValueRecord = [pair for pair in of.PairValueRecord if moves(pair, least)]
                    of.PairValueCount = len(of.PairValueRecord)
            else:
                for row in pairs.Class1Record:
                    for pair in row.Class2Record:
                        if pair.Value1 and not moves(pair, least):
                            pair.Value1.XAdvance = 0


def moves(pair, least):
    """Whether a pair's letters come nearer, or further apart, by as much as this."""
    return abs(getattr(pair.Value1, "XAdvance", None) or 0) >= least


def rename(font, family):
    """Gives the font a name of its own wherever it says one; who made it and its licence stay."""
    style = font["name"].getDebugName(2) or "Regular"
    full = family if style == "Regular" else f"{family} {style}"
    compact = full.replace(" ", "-")
    names = {FAMILY: family, UNIQUE: compact, FULL: full, VERSION: "Version 1.000", POSTSCRIPT: compact}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID > 255 and "-" in str(record):
            # The name for PostScript of a named weight: SourceSans3VF-Semibold.
            record.string = f"{compact}-{str(record).rsplit('-', 1)[1]}"
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = compact
        for key in ("FullName", "FamilyName"):
            if hasattr(cff.topDictIndex[0], key):
                setattr(cff.topDictIndex[0], key, full)


def overrides(font, fallback):
    """The `@font-face` descriptors that make the fallback, of these widths, as wide and as tall as `font`."""
    cmap, advance = font.getBestCmap(), font["hmtx"].metrics
    units = font["head"].unitsPerEm
    ours = average(lambda c: advance[cmap[ord(c)]][0] / units)
    theirs = average(lambda c: fallback[c] / 1000)
    scale = ours / theirs
    line = font["hhea"]
    ascent, descent, gap = (v / units / scale for v in (line.ascent, -line.descent, line.lineGap))
    return (
        f"size-adjust: {scale:.2%}; ascent-override: {ascent:.2%}; "
        f"descent-override: {descent:.2%}; line-gap-override: {gap:.2%};"
    )


def unicode_range(characters):
    """`characters` as the `unicode-range` of an `@font-face`."""
    runs = []
    for code in sorted(set(map(ord, characters))):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def main(packages):
    """Writes every font and licence; returns the exit status."""
    OUT.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, source, characters, axes, features in FONTS:
        font = subset(packages / source, characters, axes, features)
        if name.startswith("newsreader"):
            prune_kerning(font)
        rename(font, NAMES[name])
        missing = [c for c in characters if ord(c) not in font.getBestCmap()]
        data = io.BytesIO()
        font.save(data)
        (OUT / name).write_bytes(data.getvalue())
        total += len(data.getvalue())
        print(f"{len(data.getvalue()):6} bytes  {name}  (not in the font: {''.join(missing) or 'none'})")
        for fallback in FALLBACKS.get(name, ()):
            print(f"              {overrides(font, fallback)}")
        if name in ("newsreader.woff2", "source-sans.woff2"):
            print(f"              unicode-range: {unicode_range(characters)};")
    for name, source in LICENCES.items():
        (OUT / name).write_bytes((packages / source).read_bytes())
    print(f"{total:6} bytes of at most {BUDGET}")
    return 0 if total <= BUDGET else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
