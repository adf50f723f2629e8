package org.keyturn.model;

import java.time.Instant;

/// A password that an item had until `lastUsed`.
public record PastPassword(SecretText password, Instant lastUsed, Extras extras) {}
