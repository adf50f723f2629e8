/// The three panes: where items are found, read and copied.
@NullMarked
package org.keyturn.ui.items;

import org.jspecify.annotations.NullMarked;
