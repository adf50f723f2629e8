/// The guided tour of the real window.
@NullMarked
package org.keyturn.ui.shell.tour;

import org.jspecify.annotations.NullMarked;
