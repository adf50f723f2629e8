/// The window for whoever works on it: no test, and never shipped.
@NullMarked
package org.keyturn.dev;

import org.jspecify.annotations.NullMarked;
