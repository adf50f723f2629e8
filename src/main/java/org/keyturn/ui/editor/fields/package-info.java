/// Inputs for the kinds of values that an item holds.
@NullMarked
package org.keyturn.ui.editor.fields;

import org.jspecify.annotations.NullMarked;
