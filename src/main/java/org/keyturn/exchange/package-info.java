/// Import and export: the list of formats, and telling what a file is.
@NullMarked
package org.keyturn.exchange;

import org.jspecify.annotations.NullMarked;
