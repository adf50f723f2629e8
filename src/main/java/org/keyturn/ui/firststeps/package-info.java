/// What is offered once a vault was created.
@NullMarked
package org.keyturn.ui.firststeps;

import org.jspecify.annotations.NullMarked;
