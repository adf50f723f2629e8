package org.keyturn.model;

import java.util.UUID;

/// Something about an item that the security check found and the person does not want to hear of
/// any more.
///
/// @param kind of the finding, a stable word such as `weak`
public record IgnoredFinding(UUID item, String kind) {}
