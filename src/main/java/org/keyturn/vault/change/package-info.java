/// What can be done to many items at once, and how it is taken back.
@NullMarked
package org.keyturn.vault.change;

import org.jspecify.annotations.NullMarked;
