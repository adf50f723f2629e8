/// What is saved from a damaged vault.
@NullMarked
package org.keyturn.vault.rescue;

import org.jspecify.annotations.NullMarked;
