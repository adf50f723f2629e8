@NullMarked
package org.keyturn.ui.rotation;

import org.jspecify.annotations.NullMarked;
