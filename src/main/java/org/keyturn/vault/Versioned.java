package org.keyturn.vault;

/// A record's content with the revision that it was read at.
public record Versioned<T>(T value, long revision) {}
