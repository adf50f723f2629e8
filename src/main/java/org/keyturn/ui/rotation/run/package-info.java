/// One run of a rotation, as the wizard follows it.
@NullMarked
package org.keyturn.ui.rotation.run;

import org.jspecify.annotations.NullMarked;
