/// The copies of a vault: how they are made, and how one is put back.
@NullMarked
package org.keyturn.ui.preferences.backup;

import org.jspecify.annotations.NullMarked;
