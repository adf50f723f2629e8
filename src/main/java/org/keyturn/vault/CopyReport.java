package org.keyturn.vault;

/// What a copy into another vault did.
///
/// @param already items that the other vault had already, equal in every field
/// @param undo brings back what a move put into the trash here; empty after a mere copy
public record CopyReport(int copied, int already, Undo undo) {}
