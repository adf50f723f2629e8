package org.keyturn.vault.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.store.Transaction;
import org.keyturn.vault.OtherSession;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.RecordCipher;

/// The register of sessions: best effort, sealed, outside the manifest. An entry ends with its
/// session, with its process if that ran on this computer, and after a day at the latest.
final class Presences {
  private static final String PURPOSE = "presence";
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final Environment environment;
  private final UUID own = UUID.randomUUID();

  public Presences(Environment environment) {
    this.environment = environment;
  }

  /// Writes this session's entry and drops those that are dead.
  public void announce(Transaction transaction, RecordCipher key) throws Failed {
    if (transaction.crowded()) {
      transaction.dropPresences();
    }
    for (var presence : transaction.presences()) {
      if (open(presence, key).filter(this::alive).isEmpty()) {
        transaction.deletePresence(presence.id());
      }
    }
    transaction.putPresence(new Transaction.Presence(own, key.sealNote(PURPOSE, own, encode())));
  }

  public void withdraw(Transaction transaction) throws Failed {
    transaction.deletePresence(own);
  }

  public List<OtherSession> others(Transaction transaction, RecordCipher key) throws Failed {
    return transaction.presences().stream()
        .filter(presence -> !presence.id().equals(own))
        .map(presence -> open(presence, key))
        .flatMap(Optional::stream)
        .filter(this::alive)
        .map(Entry::session)
        .toList();
  }

  private record Entry(OtherSession session, long process) {}

  private boolean alive(Entry entry) {
    var age = Duration.between(entry.session().since(), environment.clock().instant());
    if (age.compareTo(LIFETIME) > 0) {
      return false;
    }
    boolean here = entry.session().computer().equals(environment.place().computer());
    return !here || ProcessHandle.of(entry.process()).map(ProcessHandle::isAlive).orElse(false);
  }

  private byte[] encode() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(environment.place().computer());
      out.writeUTF(environment.place().user());
      out.writeLong(environment.clock().millis());
      out.writeLong(ProcessHandle.current().pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Optional<Entry> open(Transaction.Presence presence, RecordCipher key) {
    try (var in =
        new DataInputStream(
            new ByteArrayInputStream(key.openNote(PURPOSE, presence.id(), presence.bytes())))) {
      var computer = in.readUTF();
      var user = in.readUTF();
      var since = Instant.ofEpochMilli(in.readLong());
      return Optional.of(
          new Entry(new OtherSession(presence.id(), computer, user, since), in.readLong()));
    } catch (NotAuthentic | IOException e) {
      return Optional.empty();
    }
  }
}
