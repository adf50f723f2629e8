/// The door to vaults: create, unlock, sessions, items, rotation, exports, imports, backups.
/// Interfaces and values; the work is in the rooms below.
@NullMarked
package org.keyturn.vault;

import org.jspecify.annotations.NullMarked;
