/// What the three panes show, without a toolkit.
@NullMarked
package org.keyturn.ui.items.model;

import org.jspecify.annotations.NullMarked;
