package org.keyturn.ui.commands;

import org.keyturn.ui.controls.Glyph;

/// Something that the palette leads to.
///
/// @param detail told behind the title, and searched as well; may be empty
/// @param keys the shortcut as it stands on the keys; empty if there is none
/// @param always whether it shows while nothing has been typed
public record PaletteEntry(
    Glyph glyph, String title, String detail, String keys, boolean always, Runnable action) {}
