/// One item as it is read: its fields, files and history, what is shown of its secrets and for how
/// long.
@NullMarked
package org.keyturn.ui.detail;

import org.jspecify.annotations.NullMarked;
