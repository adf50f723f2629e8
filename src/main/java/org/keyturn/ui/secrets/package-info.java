/// Fields and views for secrets, and the proof that some items ask for.
@NullMarked
package org.keyturn.ui.secrets;

import org.jspecify.annotations.NullMarked;
