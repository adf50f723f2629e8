/// XML, read and written piece by piece and with little trust.
@NullMarked
package org.keyturn.exchange.xml;

import org.jspecify.annotations.NullMarked;
