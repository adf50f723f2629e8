/// The emergency sheet: what someone needs to open a vault when nobody remembers where it lies, on
/// paper. Never the master password itself.
@NullMarked
package org.keyturn.ui.sheet;

import org.jspecify.annotations.NullMarked;
