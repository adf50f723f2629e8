/// What a session keeps: items, folders, files, earlier versions and settings, within one change
/// each.
@NullMarked
package org.keyturn.vault.items;

import org.jspecify.annotations.NullMarked;
