/// The choices of this computer that are no secrets: typed keys with defaults in one small file.
@NullMarked
package org.keyturn.settings;

import org.jspecify.annotations.NullMarked;
