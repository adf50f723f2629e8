/// Finding items by everything about them that is no secret: a small grammar, and an index that
/// answers it.
@NullMarked
package org.keyturn.vault.search;

import org.jspecify.annotations.NullMarked;
