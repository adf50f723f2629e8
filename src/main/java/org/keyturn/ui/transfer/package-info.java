/// Items on their way from one open vault to another.
@NullMarked
package org.keyturn.ui.transfer;

import org.jspecify.annotations.NullMarked;
