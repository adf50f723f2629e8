/// KDBX, the encrypted file of KeePass and KeePassXC: versions 2 to 4 are read, 4 is written. What
/// is inside is the business of `keepass`.
@NullMarked
package org.keyturn.exchange.kdbx;

import org.jspecify.annotations.NullMarked;
