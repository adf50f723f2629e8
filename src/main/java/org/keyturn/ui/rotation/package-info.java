/// The wizard that rotates the key: five pages over one view-model.
@NullMarked
package org.keyturn.ui.rotation;

import org.jspecify.annotations.NullMarked;
