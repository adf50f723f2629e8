/// Formats of other programs that are known for what they are and have no readers.
@NullMarked
package org.keyturn.exchange.unread;

import org.jspecify.annotations.NullMarked;
