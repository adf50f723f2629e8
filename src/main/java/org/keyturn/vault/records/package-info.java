/// Joins records and keys: what is sealed into a row, the manifest that authenticates the set of
/// rows, and the open file behind one lock that reads and changes both.
@NullMarked
package org.keyturn.vault.records;

import org.jspecify.annotations.NullMarked;
