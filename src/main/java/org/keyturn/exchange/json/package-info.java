/// JSON that nobody vouches for: read in pieces and within bounds, written member by member.
@NullMarked
package org.keyturn.exchange.json;

import org.jspecify.annotations.NullMarked;
