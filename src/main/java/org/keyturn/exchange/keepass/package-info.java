/// What KeePass' entries and groups mean to Keyturn, and the other way round. A database of KDBX
/// and an unencrypted XML export say the same.
@NullMarked
package org.keyturn.exchange.keepass;

import org.jspecify.annotations.NullMarked;
