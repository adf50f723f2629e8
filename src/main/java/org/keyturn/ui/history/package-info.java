/// What an item was before: its earlier versions and passwords.
@NullMarked
package org.keyturn.ui.history;

import org.jspecify.annotations.NullMarked;
