package org.keyturn.cli;

import org.keyturn.text.Messages;
import org.keyturn.vault.Transfers;
import org.keyturn.vault.Vaults;

/// What the command line works with.
public record Tools(
    Vaults vaults,
    Transfers transfers,
    Desktop desktop,
    Messages messages,
    Interruption interruption) {}
