/// Judges passwords. Pure.
@NullMarked
package org.keyturn.health;

import org.jspecify.annotations.NullMarked;
