/// The command line, on the same vaults as the window.
@NullMarked
package org.keyturn.cli;

import org.jspecify.annotations.NullMarked;
