/// Items on their way from one open vault to another.
@NullMarked
package org.keyturn.ui.copyto;

import org.jspecify.annotations.NullMarked;
