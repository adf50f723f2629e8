package org.keyturn.proof.turn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.keyturn.files.CallObserver;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;

/// A process that holds a write transaction open on a vault: writes one row, says `holding`, and
/// commits when it is told to. Its row is a presence, whose bytes nobody checks.
final class Holder {
  private Holder() {}

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var words = in.readLine().split("\t", -1);
    try (var file = VaultFile.open(Path.of(words[0]), CallObserver.NONE)) {
      file.write(transaction -> {
        var id = UUID.fromString(words[1]);
        transaction.putPresence(new Transaction.Presence(id, new byte[] {1, 2, 3}));
        System.out.println("holding");
        waitFor(in);
        return 0;
      });
    }
    System.out.println("committed");
  }

  private static void waitFor(BufferedReader in) {
    try {
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
