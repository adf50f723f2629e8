package org.keyturn.exchange.keepass;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.keepassxml.Entry;

/// An entry and where it goes.
record Filed(Entry entry, Optional<UUID> folder, boolean trashed) {}
