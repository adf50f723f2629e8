/// Finding items by everything about them that is no secret: a small grammar, and an index that
/// answers it. Pure: knows only the model.
@NullMarked
package org.keyturn.search;

import org.jspecify.annotations.NullMarked;
