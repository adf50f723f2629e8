/// The window itself: its screens, the open vaults, and the ways between them.
@NullMarked
package org.keyturn.ui.shell;

import org.jspecify.annotations.NullMarked;
