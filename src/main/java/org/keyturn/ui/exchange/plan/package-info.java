/// Imports as the window thinks of them; needs no toolkit.
@NullMarked
package org.keyturn.ui.exchange.plan;

import org.jspecify.annotations.NullMarked;
