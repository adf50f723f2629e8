/// Slow work off the UI thread: progress and cancelling, free of any toolkit.
@NullMarked
package org.keyturn.jobs;

import org.jspecify.annotations.NullMarked;
