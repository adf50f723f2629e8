/// The XML document inside every KeePass database, and alone in KeePass' unencrypted exports:
/// between bytes and groups of entries as they stand in it.
@NullMarked
package org.keyturn.exchange.keepass.xml;

import org.jspecify.annotations.NullMarked;
