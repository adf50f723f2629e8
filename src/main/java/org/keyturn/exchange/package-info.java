/// Import and export: tells what a file is and pours it into a sink.
@NullMarked
package org.keyturn.exchange;

import org.jspecify.annotations.NullMarked;
