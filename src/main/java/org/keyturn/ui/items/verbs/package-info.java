/// What can be done from the panes, and the questions asked before.
@NullMarked
package org.keyturn.ui.items.verbs;

import org.jspecify.annotations.NullMarked;
