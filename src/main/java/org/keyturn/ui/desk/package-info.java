/// What every feature finds at hand: words, jobs, time, commands, dialogs, the one way to the
/// clipboard.
@NullMarked
package org.keyturn.ui.desk;

import org.jspecify.annotations.NullMarked;
