/// Where keys lie on a keyboard, whatever is printed on them.
@NullMarked
package org.keyturn.platform.keys;

import org.jspecify.annotations.NullMarked;
