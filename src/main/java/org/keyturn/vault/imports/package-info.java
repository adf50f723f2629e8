/// What comes into a vault from elsewhere, which items it is like, and how it is taken back.
@NullMarked
package org.keyturn.vault.imports;

import org.jspecify.annotations.NullMarked;
