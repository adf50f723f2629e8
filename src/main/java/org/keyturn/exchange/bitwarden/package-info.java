/// Bitwarden's JSON: plain and password-protected files, and single items.
@NullMarked
package org.keyturn.exchange.bitwarden;

import org.jspecify.annotations.NullMarked;
