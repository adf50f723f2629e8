/// What comes into a vault from elsewhere, and how it is taken back.
@NullMarked
package org.keyturn.vault.receive;

import org.jspecify.annotations.NullMarked;
