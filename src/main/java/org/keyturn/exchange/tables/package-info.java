/// Tables of other programs and of our own: which columns they have, what their rows mean, and how
/// they are written.
@NullMarked
package org.keyturn.exchange.tables;

import org.jspecify.annotations.NullMarked;
