/// Imports as the window thinks of them; needs no toolkit.
@NullMarked
package org.keyturn.ui.importing.model;

import org.jspecify.annotations.NullMarked;
