/// The tables that other programs export: which columns they have and what their rows mean.
@NullMarked
package org.keyturn.exchange.layouts;

import org.jspecify.annotations.NullMarked;
