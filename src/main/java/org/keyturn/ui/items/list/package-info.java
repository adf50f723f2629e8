/// The second pane.
@NullMarked
package org.keyturn.ui.items.list;

import org.jspecify.annotations.NullMarked;
