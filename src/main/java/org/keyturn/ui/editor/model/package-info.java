/// An item while it is being edited, without a toolkit.
@NullMarked
package org.keyturn.ui.editor.model;

import org.jspecify.annotations.NullMarked;
