/// Judges passwords, and what stands around them in a vault. Pure: knows no vault, no file and no
/// clock, and borrows what it needs of cryptography.
@NullMarked
package org.keyturn.health;

import org.jspecify.annotations.NullMarked;
