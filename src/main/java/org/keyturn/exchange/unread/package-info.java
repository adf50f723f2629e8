/// Files of other programs that are known for what they are and have no reader: each is refused
/// with the way on. A reader takes such a kind over as soon as its format says that it is read.
@NullMarked
package org.keyturn.exchange.unread;

import org.jspecify.annotations.NullMarked;
