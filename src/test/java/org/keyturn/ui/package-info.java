/// What tests of the window share: a headless toolkit, time moved by hand, a context without a
/// computer around it.
@NullMarked
package org.keyturn.ui;

import org.jspecify.annotations.NullMarked;
