/// The domain: create, unlock, sessions, rotation, exports. Interfaces and values; the work is in
/// `engine`.
@NullMarked
package org.keyturn.vault;

import org.jspecify.annotations.NullMarked;
