package org.keyturn.vault.items;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.keyturn.files.FreeSpace;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Attachments;
import org.keyturn.vault.TransferStage;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.ChunksAhead;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// The attachments of one session.
public final class VaultAttachments implements Attachments {
  private final VaultAccess access;
  private final Environment environment;

  public VaultAttachments(VaultAccess access, Environment environment) {
    this.access = access;
    this.environment = environment;
  }

  @Override
  public AttachmentRef add(
      UUID item,
      String fileName,
      InputStream content,
      long sizeHint,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    return access.write((change, index) -> {
      if (change.find(RecordKind.ITEM, item).isEmpty()) {
        throw new Failed(new Failure.NotFound(Failure.Missing.ITEM));
      }
      var id = UUID.randomUUID();
      var address = new AttachmentStreams.Address(id, item, change.revision());
      var stored =
          store(
              change,
              address,
              content,
              sizeHint,
              cancel,
              bytes -> progress.report(tick(TransferStage.STORE, bytes, sizeHint)));
      change.put(id, stored);
      var now = environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
      var added = new AttachmentRef(id, fileName, stored.size(), now);
      VaultItems.editWithin(
          change,
          index,
          item,
          overview -> {
            var all = new ArrayList<>(overview.details().attachments());
            all.add(added);
            return overview.withAttachments(all);
          });
      return added;
    });
  }

  private static OfAttachment store(
      Change change,
      AttachmentStreams.Address address,
      InputStream content,
      long size,
      CancelToken cancel,
      AttachmentStreams.Passed passed)
      throws Failed {
    try {
      return AttachmentStreams.write(
          change.records(), change.key(), address, content, cancel, passed);
    } catch (Failed e) {
      // What was still to come is known, whatever part of it fitted.
      throw FreeSpace.atLeast(e, size);
    }
  }

  private static Tick tick(TransferStage stage, long bytes, long total) {
    return new Tick(stage, 0, 1, bytes, Math.max(total, bytes));
  }

  @Override
  public void extract(UUID attachment, Path target, Progress progress, CancelToken cancel)
      throws Failed {
    var found = find(attachment);
    environment
        .outputs()
        .create(
            target,
            out ->
                copy(
                    attachment,
                    found,
                    out,
                    bytes -> {
                      AttachmentStreams.requireOngoing(cancel);
                      var size = found.content(OfAttachment.class).size();
                      progress.report(tick(TransferStage.WRITE, bytes, size));
                    }));
  }

  @Override
  public void read(UUID attachment, OutputStream out) throws Failed {
    copy(attachment, find(attachment), out, bytes -> {});
  }

  @FunctionalInterface
  private interface Step {
    void after(long bytes) throws Failed;
  }

  private void copy(UUID id, RecordIndex.Entry entry, OutputStream out, Step step) throws Failed {
    var content = entry.content(OfAttachment.class);
    var address = new AttachmentStreams.Address(id, content.item(), entry.revision());
    AttachmentStreams.read(new CountedChunks(id, step), access.key(), address, content, out);
  }

  private final class CountedChunks implements AttachmentStreams.Chunks {
    private final ChunksAhead ahead = new ChunksAhead(access);
    private final UUID id;
    private final Step step;
    private long passed;

    CountedChunks(UUID id, Step step) {
      this.id = id;
      this.step = step;
    }

    @Override
    public byte[] at(int seq) throws Failed {
      step.after(passed);
      var chunk = ahead.chunk(id, seq);
      passed += chunk.map(bytes -> bytes.length).orElse(0);
      if (chunk.isEmpty()) {
        find(id);
      }
      return chunk.orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
    }
  }

  private RecordIndex.Entry find(UUID attachment) throws Failed {
    return access
        .look(index -> index.find(RecordKind.ATTACHMENT, attachment))
        .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT)));
  }

  @Override
  public void remove(UUID item, UUID attachment) throws Failed {
    access.edit((change, index) -> {
      if (change.find(RecordKind.ATTACHMENT, attachment).isEmpty()) {
        throw new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT));
      }
      change.remove(RecordKind.ATTACHMENT, attachment);
      VaultItems.editWithin(
          change,
          index,
          item,
          overview ->
              overview.withAttachments(
                  overview.details().attachments().stream()
                      .filter(one -> !one.id().equals(attachment))
                      .toList()));
      change.transaction().rebuild();
    });
    access.shrink();
  }
}
