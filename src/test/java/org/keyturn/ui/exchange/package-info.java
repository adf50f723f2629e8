@NullMarked
package org.keyturn.ui.exchange;

import org.jspecify.annotations.NullMarked;
