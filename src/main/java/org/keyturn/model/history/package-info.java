/// What items were: earlier versions, and what changed from one to the next.
@NullMarked
package org.keyturn.model.history;

import org.jspecify.annotations.NullMarked;
