/// Edits that a stale session could not save.
@NullMarked
package org.keyturn.vault.drafts;

import org.jspecify.annotations.NullMarked;
