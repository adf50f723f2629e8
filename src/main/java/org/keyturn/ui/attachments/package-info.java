/// The files of an item: taken in, looked at, written out, taken away.
@NullMarked
package org.keyturn.ui.attachments;

import org.jspecify.annotations.NullMarked;
