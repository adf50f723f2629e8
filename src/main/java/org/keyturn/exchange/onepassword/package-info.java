/// 1Password's export of version 8, and what all its exports call the fields of items.
@NullMarked
package org.keyturn.exchange.onepassword;

import org.jspecify.annotations.NullMarked;
