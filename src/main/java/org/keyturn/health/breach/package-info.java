/// Looks passwords up in a file of breached ones that lies on this computer.
@NullMarked
package org.keyturn.health.breach;

import org.jspecify.annotations.NullMarked;
