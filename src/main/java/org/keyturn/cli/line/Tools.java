package org.keyturn.cli.line;

import java.util.function.Function;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.health.Digests;
import org.keyturn.text.Messages;
import org.keyturn.transfer.Transfers;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// What the command line works with.
///
/// @param digests fresh ones for each check of passwords; the check closes them
public record Tools(
    Vaults vaults,
    Transfers transfers,
    Desktop desktop,
    Messages messages,
    Interruption interruption,
    Function<Session, Digests> digests) {}
