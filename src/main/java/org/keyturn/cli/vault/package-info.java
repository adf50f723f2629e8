/// Commands on whole vaults.
@NullMarked
package org.keyturn.cli.vault;

import org.jspecify.annotations.NullMarked;
