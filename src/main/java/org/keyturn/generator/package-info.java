/// Makes passwords and passphrases. Pure: knows no vault, no window, no file but its word list.
@NullMarked
package org.keyturn.generator;

import org.jspecify.annotations.NullMarked;
