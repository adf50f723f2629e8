/// Turns secrets and bytes into sealed bytes and back. Knows no file, table, log or clock, and
/// imports nothing else of Keyturn. What each primitive is and where its numbers come from stands
/// in `docs/crypto.md`.
@NullMarked
package org.keyturn.crypto;

import org.jspecify.annotations.NullMarked;
