/// Files as they are made: readable by their owner alone, whole before they have their name, and on
/// the disk before that is said; and one map from the file system's exceptions to failures. Knows
/// nothing of vaults.
@NullMarked
package org.keyturn.files;

import org.jspecify.annotations.NullMarked;
