/// What the wizard knows and decides, without a toolkit.
@NullMarked
package org.keyturn.ui.rotation.plan;

import org.jspecify.annotations.NullMarked;
