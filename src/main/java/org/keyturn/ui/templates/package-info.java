/// The person's own kinds of items: made from an item, changed, removed.
@NullMarked
package org.keyturn.ui.templates;

import org.jspecify.annotations.NullMarked;
