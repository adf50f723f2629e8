@NullMarked
package org.keyturn.ui.exporting;

import org.jspecify.annotations.NullMarked;
