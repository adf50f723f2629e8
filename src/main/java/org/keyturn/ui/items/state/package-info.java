/// What the three panes show, without a toolkit.
@NullMarked
package org.keyturn.ui.items.state;

import org.jspecify.annotations.NullMarked;
