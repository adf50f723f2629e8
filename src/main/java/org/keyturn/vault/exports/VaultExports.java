package org.keyturn.vault.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ChosenContents;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Scope;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.Exports;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.VaultAccess;

/// Exports of one session and their ledger.
public final class VaultExports implements Exports {
  private static final String KEY_PURPOSE = "export";

  private final VaultAccess access;
  private final Environment environment;
  private final Contents contents;

  public VaultExports(VaultAccess access, Environment environment, Contents contents) {
    this.access = access;
    this.environment = environment;
    this.contents = contents;
  }

  @Override
  public List<ExportNote> ledger() throws Failed {
    return entries().stream()
        .map(this::note)
        .sorted(Comparator.comparing(ExportNote::created).reversed())
        .toList();
  }

  private ExportNote note(OfExport export) {
    var identity = export.identity();
    boolean stale =
        identity.kind() == ExportIdentity.Kind.RESTRICTED
            && !identity.keyId().equals(access.key().keyId().hex());
    return new ExportNote(identity, export.path(), export.created(), export.computer(), stale);
  }

  public List<OfExport> entries() throws Failed {
    return access.look(index -> index.all(OfExport.class).toList());
  }

  @Override
  public ExportNote create(
      Path target,
      Optional<Password> filePassword,
      Scope scope,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var chosen = ChosenContents.allOf(contents, scope);
    var kind =
        filePassword.isPresent() ? ExportIdentity.Kind.PROTECTED : ExportIdentity.Kind.RESTRICTED;
    var identity = identity(kind, UUID.randomUUID());
    environment
        .outputs()
        .create(
            target,
            out -> {
              var format = environment.exportFormat();
              if (filePassword.isPresent()) {
                format.writeProtected(identity, filePassword.get(), chosen, out, progress, cancel);
              } else {
                writeRestricted(identity, chosen, out, progress, cancel);
              }
            });
    var entry = entry(identity, target, scope);
    try {
      record(entry);
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.AfterCommit)) {
        // An export that the vault does not know of must not lie about.
        new Disk(environment.observer()).delete(target);
      }
      throw e;
    }
    return note(entry);
  }

  private void writeRestricted(
      ExportIdentity identity,
      Contents chosen,
      OutputStream out,
      Progress progress,
      CancelToken cancel)
      throws Failed, IOException {
    try (var key = access.key().key().subKey(KEY_PURPOSE)) {
      environment.exportFormat().writeRestricted(identity, key, chosen, out, progress, cancel);
    }
  }

  private ExportIdentity identity(ExportIdentity.Kind kind, UUID exportId) throws Failed {
    var header = access.look(index -> index.header());
    return new ExportIdentity(
        kind, exportId, header.vaultId(), header.key().id().hex(), header.key().generation());
  }

  private OfExport entry(ExportIdentity identity, Path path, Scope scope) {
    return new OfExport(
        identity,
        path.toAbsolutePath().normalize(),
        now(),
        environment.place().computer(),
        false,
        scope);
  }

  private void record(OfExport entry) throws Failed {
    access.edit((change, _) -> change.put(entry.identity().exportId(), entry));
  }

  @Override
  public void forget(UUID exportId) throws Failed {
    access.edit((change, _) -> {
      if (change.find(RecordKind.EXPORT, exportId).isEmpty()) {
        throw new Failed(new Failure.NotFound(Failure.Missing.EXPORT));
      }
      change.remove(RecordKind.EXPORT, exportId);
    });
  }

  @Override
  public SecretBytes bodyKey(ExportIdentity identity) throws Failed {
    var header = access.read((_, index) -> index.header());
    if (!identity.vaultId().equals(header.vaultId())) {
      throw new Failed(new Failure.Refused(Failure.Rule.FOREIGN_EXPORT));
    }
    if (identity.keyId().equals(header.key().id().hex())) {
      return access.key().key().subKey(KEY_PURPOSE);
    }
    var retired =
        access.look(index ->
            index
                .all(OfRetiredKey.class)
                .filter(key -> key.key().hex().equals(identity.keyId()))
                .findFirst());
    if (retired.isPresent()) {
      var key = retired.get();
      throw new Failed(new Failure.StaleExport(identity.keyId(), key.generation(), key.retired()));
    }
    // A key that this vault never had: of a later time, or of a fork.
    throw new Failed(
        new Failure.Refused(
            identity.generation() > header.key().generation()
                ? Failure.Rule.OLDER_COPY
                : Failure.Rule.FOREIGN_EXPORT));
  }

  @Override
  public List<Path> renewPending(Progress progress, CancelToken cancel) throws Failed {
    var renewed = new ArrayList<Path>();
    for (var export : entries()) {
      if (export.pending() && renew(export, progress, cancel)) {
        renewed.add(export.path());
      }
    }
    return renewed;
  }

  /// Writes the export beside the old file and puts it in its place, if that is still the file the
  /// ledger means.
  private boolean renew(OfExport export, Progress progress, CancelToken cancel) throws Failed {
    var disk = new Disk(environment.observer());
    var target = export.path();
    if (!isThatExport(disk, export)) {
      return false;
    }
    var identity = identity(export.identity().kind(), export.identity().exportId());
    var chosen = ChosenContents.of(contents, export.scope());
    try {
      boolean replaced =
          environment
              .outputs()
              .replace(
                  target,
                  () -> isThatExport(disk, export),
                  out -> writeRestricted(identity, chosen, out, progress, cancel));
      if (replaced) {
        record(entry(identity, target, export.scope()));
      }
      return replaced;
    } catch (Failed e) {
      if (ends(e.failure())) {
        throw e;
      }
      return false;
    }
  }

  /// Whether trying the other exports makes no sense either; any other failure leaves this one
  /// pending.
  private static boolean ends(Failure failure) {
    return failure instanceof Failure.Cancelled
        || failure instanceof Failure.StaleSession
        || failure instanceof Failure.Refused;
  }

  private boolean isThatExport(Disk disk, OfExport export) {
    if (!disk.plainFile(export.path())) {
      return false;
    }
    try (InputStream in = Files.newInputStream(export.path())) {
      return environment
          .exportFormat()
          .identify(in)
          .filter(found -> found.vaultId().equals(export.identity().vaultId()))
          .filter(found -> found.exportId().equals(export.identity().exportId()))
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private Instant now() {
    return environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
