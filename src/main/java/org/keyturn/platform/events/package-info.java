/// What the operating system tells about the computer and its screen.
@NullMarked
package org.keyturn.platform.events;

import org.jspecify.annotations.NullMarked;
