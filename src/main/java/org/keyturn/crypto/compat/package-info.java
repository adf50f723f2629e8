/// The cryptography of other programs' formats: nothing here protects a vault.
@NullMarked
package org.keyturn.crypto.compat;

import org.jspecify.annotations.NullMarked;
