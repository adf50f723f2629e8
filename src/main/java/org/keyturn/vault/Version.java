package org.keyturn.vault;

import java.time.Instant;
import java.util.List;
import org.keyturn.model.Difference;

/// An earlier version of an item, without its contents.
///
/// @param saved when it was made
/// @param replaced when the next one took its place
/// @param differences what that next one changed
public record Version(int number, Instant saved, Instant replaced, List<Difference> differences) {}
