/// Editing an item of any type, and settling conflicts.
@NullMarked
package org.keyturn.ui.editor;

import org.jspecify.annotations.NullMarked;
