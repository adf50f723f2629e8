/// Proofs of what the vault promises when things go wrong: killed processes, failing disks, several
/// sessions at once. All on real files.
@NullMarked
package org.keyturn.proof.turn;

import org.jspecify.annotations.NullMarked;
