package org.keyturn.vault;

/// What the taking back of an import did.
///
/// @param removed items that are gone, leaving no byte
/// @param restored items that are what they were before something was merged into them
/// @param folders that were made for it and are empty now
/// @param left items that stay because they were changed since
public record ImportUndone(int removed, int restored, int folders, int left) {}
