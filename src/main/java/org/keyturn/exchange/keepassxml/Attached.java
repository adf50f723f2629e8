package org.keyturn.exchange.keepassxml;

/// A file of an entry.
///
/// @param ref under which its content stands in [Database#files()]
public record Attached(String name, String ref) {}
