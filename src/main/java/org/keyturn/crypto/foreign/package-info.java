/// The cryptography of other programs' formats: nothing here protects a vault.
@NullMarked
package org.keyturn.crypto.foreign;

import org.jspecify.annotations.NullMarked;
