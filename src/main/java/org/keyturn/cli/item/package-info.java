/// Commands on items.
@NullMarked
package org.keyturn.cli.item;

import org.jspecify.annotations.NullMarked;
