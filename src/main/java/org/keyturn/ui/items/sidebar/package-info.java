/// The first pane.
@NullMarked
package org.keyturn.ui.items.sidebar;

import org.jspecify.annotations.NullMarked;
