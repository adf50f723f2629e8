/// Joins records and keys: what is sealed into a row, the manifest that authenticates the set of
/// rows, and the reading and changing of both. Internal to the vault room.
@NullMarked
package org.keyturn.vault.seal;

import org.jspecify.annotations.NullMarked;
