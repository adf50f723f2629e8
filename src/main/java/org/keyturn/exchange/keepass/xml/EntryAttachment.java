package org.keyturn.exchange.keepass.xml;

/// A file of an entry.
///
/// @param ref under which its content stands in [KeepassDatabase#files()]
public record EntryAttachment(String name, String ref) {}
