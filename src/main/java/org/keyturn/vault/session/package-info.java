/// Vaults and sessions at work: unlocking, the states of a session, what an unlock owes, drafts,
/// and salvage.
@NullMarked
package org.keyturn.vault.session;

import org.jspecify.annotations.NullMarked;
