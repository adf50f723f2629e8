package org.keyturn.vault.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.keyturn.crypto.Sha256;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.items.SessionParts;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.ChunkInput;

/// Copies items, their files and their earlier versions from one open vault into another, in one
/// transaction of the other, a chunk in memory at a time.
final class CopyWork {
  /// A copy holds the other vault's lock while it takes this one's: two copies at once, there and
  /// back, would wait for each other.
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final SessionParts from;
  private final SessionParts to;
  private final Instant now;
  private final Progress progress;
  private final CancelToken cancel;

  CopyWork(SessionParts from, SessionParts to, Instant now, Progress progress, CancelToken cancel) {
    this.from = from;
    this.to = to;
    this.now = now;
    this.progress = progress;
    this.cancel = cancel;
  }

  /// What came of it, and which ids the items have there.
  record Done(ImportReport report, Map<UUID, UUID> placed) {}

  Done run(List<UUID> ids) throws Failed {
    ONE_AT_A_TIME.lock();
    try {
      return to.access()
          .write((change, index) -> {
            var there = new ImportDestination(change, index, now);
            try (var receiver =
                new ImportReceiver(
                    there, Duplicates.IDENTICAL, Optional.empty(), progress, cancel)) {
              pour(new LinkedHashSet<>(ids), receiver);
              return new Done(receiver.finish(), receiver.placed());
            }
          });
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private void pour(Set<UUID> ids, ContentsSink sink) throws Failed {
    var used =
        from.items().list().stream()
            .filter(item -> ids.contains(item.id()))
            .flatMap(item -> item.filing().folder().stream())
            .toList();
    for (var folder : from.folders().list()) {
      if (used.contains(folder.id())) {
        sink.folder(folder);
      }
    }
    for (var id : ids) {
      var item = from.items().open(id).value();
      sink.item(item);
      try (var versions = from.items().history().all(id)) {
        sink.versions(id, versions);
      }
      for (var file : item.overview().details().attachments()) {
        attachment(id, file, sink);
      }
    }
  }

  private void attachment(UUID item, AttachmentRef file, ContentsSink sink) throws Failed {
    var access = from.access();
    var row =
        access.read((transaction, index) -> {
          if (index.find(RecordKind.ATTACHMENT, file.id()).isEmpty()) {
            throw new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT));
          }
          return access.row(transaction, RecordKind.ATTACHMENT, file.id());
        });
    try (var in = new ChunkInput(seq -> chunk(file.id(), seq), access.key(), row)) {
      sink.attachment(item, file, in);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private byte[] chunk(UUID attachment, int seq) throws Failed {
    return from.access()
        .read((transaction, _) -> transaction.records().chunk(attachment, seq))
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }

  /// Reads both again, to the last byte of each file.
  ///
  /// @throws Failed `Conflict` if what is there is not what is here
  void verify(Map<UUID, UUID> placed) throws Failed {
    for (var id : placed.keySet()) {
      AttachmentStreams.requireOngoing(cancel);
      try (var here = from.items().open(id).value();
          var there = to.items().open(placed.getOrDefault(id, id)).value()) {
        if (!here.secrets().equals(there.secrets())
            || !here.name().equals(there.name())
            || !sameFiles(here, there)) {
          throw new Failed(new Failure.Conflict(id));
        }
      }
    }
  }

  private boolean sameFiles(Item here, Item there) throws Failed {
    var mine = files(here.overview());
    var theirs = files(there.overview());
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!MessageDigest.isEqual(digest(from, mine.get(i)), digest(to, theirs.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static List<AttachmentRef> files(Overview overview) {
    return overview.details().attachments();
  }

  private static byte[] digest(SessionParts session, AttachmentRef file) throws Failed {
    var digest = Sha256.newDigest();
    session
        .attachments()
        .read(file.id(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
  }
}
