/// One window for each person: a second start hands over what it was asked to open.
@NullMarked
package org.keyturn.platform.instance;

import org.jspecify.annotations.NullMarked;
