/// What the wizard knows and decides, and one run of a rotation as it follows it; needs no toolkit.
@NullMarked
package org.keyturn.ui.rotation.model;

import org.jspecify.annotations.NullMarked;
