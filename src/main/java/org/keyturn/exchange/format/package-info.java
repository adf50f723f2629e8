/// What every format needs of a file and of the job that works on it.
@NullMarked
package org.keyturn.exchange.format;

import org.jspecify.annotations.NullMarked;
