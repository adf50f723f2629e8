package org.keyturn.vault.rotation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.VaultKey;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.RecordIndexReader;
import org.keyturn.vault.records.RecordsFixture;

/// A vault and its next key, with nothing of a rotation but what seals its records anew.
final class NextKeyFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2027-01-02T03:04:05.678Z");

  final RecordsFixture vault;
  private final VaultKey key = VaultKey.generate();
  final RecordCipher next = new RecordCipher(RecordsFixture.VAULT, key);

  NextKeyFixture(Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  private static RotationRequest request(UUID... renew) {
    var passwords =
        new PasswordChange(
            Password.of("one".toCharArray()), Password.of("two".toCharArray()), Optional.empty());
    return new RotationRequest(
        passwords, Set.of(renew), RotationRequest.BackupChoice.NONE, Optional.empty());
  }

  /// @return what the next key reads, just after the time that is told to the rotation
  RecordIndex rotate(List<DamagedRecord> damaged, CancelToken cancel, UUID... renew) throws Failed {
    var known = vault.read();
    var header = RecordsFixture.header(RecordsFixture.VAULT, 2, key, 2);
    var clock = Clock.fixed(NOW.plusNanos(999), ZoneOffset.UTC);
    vault.file.edit(t -> {
      try (var run = new Reencryption(t, vault.cipher, next, clock)) {
        run.run(known, header, request(renew), damaged, Progress.NONE, cancel);
      }
    });
    return vault.file.read(t -> RecordIndexReader.read(t, next, header));
  }

  RecordIndex rotate(UUID... renew) throws Failed {
    return rotate(List.of(), new CancelToken(), renew);
  }

  @Override
  public void close() {
    key.close();
    vault.close();
  }
}
