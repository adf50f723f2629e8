/// What a vault keeps besides items, folders and files: its settings.
@NullMarked
package org.keyturn.model.vault;

import org.jspecify.annotations.NullMarked;
