package org.keyturn.model;

import java.time.Instant;
import java.util.UUID;

/// A file kept with an item; the bytes are a record of their own under `id`.
///
/// @param size length of the plain content in bytes
public record AttachmentRef(UUID id, String fileName, long size, Instant added) {}
