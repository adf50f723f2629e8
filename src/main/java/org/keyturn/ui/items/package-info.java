/// The three panes: where items are found, read and copied, and what can be done from there.
@NullMarked
package org.keyturn.ui.items;

import org.jspecify.annotations.NullMarked;
