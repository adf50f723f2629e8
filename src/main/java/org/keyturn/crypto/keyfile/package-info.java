/// The key file of a vault: what it holds, and the secret that it stands for.
@NullMarked
package org.keyturn.crypto.keyfile;

import org.jspecify.annotations.NullMarked;
