/// Fields and views for secrets, and the proofs that they ask for.
@NullMarked
package org.keyturn.ui.secret;

import org.jspecify.annotations.NullMarked;
