/// What people need who see, hear or move otherwise, as checks on whatever the window shows.
@NullMarked
package org.keyturn.ui.access;

import org.jspecify.annotations.NullMarked;
