#!/usr/bin/env python3
"""Puts the emoji of Noto Emoji into the window's typeface.

JavaFX draws a text in one font and falls back to the computer's, which may have none, or one of bitmaps that JavaFX leaves out. With the glyphs in the
font itself, emoji show in labels and in text fields, everywhere alike. Sequences fall apart into their emoji; what joins them has no width.

Usage: emoji.py INTER.otf NOTO-EMOJI.ttf OUT.otf   (needs fonttools)
"""
import sys

from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

# Letters and signs that are text unless something else is asked for.
TEXT = set(range(0x80)) | {0xA9, 0xAE, 0x2122}
JOINERS = {0x200D, 0xFE0F, 0x20E3}
TAGS = 0xE0000
# Of 2048 units to the em: a twentieth of a pixel at 14 pixels.
TOLERANCE = 10


def outline(glyphs, name, scale, width, top, shared):
    pen = T2CharStringPen(width, None)
    if width:
        recorded = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(recorded)
        recorded.replay(Qu2CuPen(TransformPen(pen, (scale, 0, 0, scale, 0, 0)), TOLERANCE, all_cubic=True))
    return pen.getCharString(private=top.Private, globalSubrs=shared)


def merge(text_file, emoji_file, out):
    text, emoji = TTFont(text_file), TTFont(emoji_file)
    glyphs, known = emoji.getGlyphSet(), text.getBestCmap()
    scale = text["head"].unitsPerEm / emoji["head"].unitsPerEm
    cff = text["CFF "].cff
    top = cff.topDictIndex[0]
    strings, order, added = top.CharStrings, list(text.getGlyphOrder()), {}
    for code, name in sorted(emoji.getBestCmap().items()):
        new = "u%04X" % code
        if code in TEXT or code in known or code >= TAGS or new in order:
            continue
        width = 0 if code in JOINERS else round(emoji["hmtx"][name][0] * scale)
        strings.charStrings[new] = len(strings.charStringsIndex)
        strings.charStringsIndex.append(outline(glyphs, name, scale, width, top, cff.GlobalSubrs))
        text["hmtx"].metrics[new] = (width, 0)
        order.append(new)
        added[code] = new
    top.charset = order
    text.setGlyphOrder(order)
    short = [table for table in text["cmap"].tables if table.format == 4]
    if not any(table.format == 12 for table in text["cmap"].tables):
        whole = CmapSubtable.newSubtable(12)
        whole.platformID, whole.platEncID, whole.language = 3, 10, 0
        whole.cmap = dict(short[0].cmap)
        text["cmap"].tables.append(whole)
    for table in text["cmap"].tables:
        if table.format in (4, 12):
            table.cmap.update({c: n for c, n in added.items() if table.format == 12 or c < 0x10000})
    text.save(out)


if __name__ == "__main__":
    merge(*sys.argv[1:])
