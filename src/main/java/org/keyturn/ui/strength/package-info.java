/// How strong a password is, told while it is typed.
@NullMarked
package org.keyturn.ui.strength;

import org.jspecify.annotations.NullMarked;
