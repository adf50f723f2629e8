/// What every feature is given: words, jobs, time, settings, the one way to the clipboard, and when
/// the window locks by itself. Needs no toolkit.
@NullMarked
package org.keyturn.ui.context;

import org.jspecify.annotations.NullMarked;
