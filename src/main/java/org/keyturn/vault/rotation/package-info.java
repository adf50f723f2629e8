/// The rotation of the key: one transaction, and what surrounds it.
@NullMarked
package org.keyturn.vault.rotation;

import org.jspecify.annotations.NullMarked;
