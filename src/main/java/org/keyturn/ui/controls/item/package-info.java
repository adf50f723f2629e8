/// Rows of an item's values, with their ways to the clipboard.
@NullMarked
package org.keyturn.ui.controls.item;

import org.jspecify.annotations.NullMarked;
