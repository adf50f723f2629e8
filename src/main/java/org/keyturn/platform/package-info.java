/// What the operating system offers, behind small interfaces.
@NullMarked
package org.keyturn.platform;

import org.jspecify.annotations.NullMarked;
