/// The guided tour of the real window, and the self-test of an installation.
@NullMarked
package org.keyturn.tour;

import org.jspecify.annotations.NullMarked;
