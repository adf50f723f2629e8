/// Making passwords and passphrases.
@NullMarked
package org.keyturn.ui.generator;

import org.jspecify.annotations.NullMarked;
