package org.keyturn.vault;

import java.time.Instant;
import java.util.UUID;

/// Another unlocked opening of this vault, as it announced itself.
public record OtherSession(UUID id, String computer, String user, Instant since) {}
