/// The wizard that turns the key: five pages over one view-model.
@NullMarked
package org.keyturn.ui.rotation;

import org.jspecify.annotations.NullMarked;
