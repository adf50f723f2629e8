/// Databases of KeePass 1 (`.kdb`), which are read and not written.
@NullMarked
package org.keyturn.exchange.keepass1;

import org.jspecify.annotations.NullMarked;
