package org.keyturn.store.salvage;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.files.CallObserver;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Connections;
import org.keyturn.store.Kind;
import org.keyturn.store.Records;
import org.keyturn.store.RowIds;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.VaultFile;

/// What can still be read of a vault, however damaged: every row on every readable page. A page
/// that is damaged takes only its own rows with it, also where SQLite would lose the whole tree
/// below it.
public final class SalvageReader implements AutoCloseable {

  private record RowName(Kind kind, UUID id) {}

  private record ChunkName(UUID attachment, long seq) {}

  private record Found(RawPages.Cell cell, long revision) {}

  private final RawPages pages;
  private final Map<RowName, Found> rows = new LinkedHashMap<>();
  private final Map<ChunkName, RawPages.Cell> chunks = new HashMap<>();
  private final List<ClearHeader> headers = new ArrayList<>();

  private SalvageReader(RawPages pages) {
    this.pages = pages;
  }

  /// Lets SQLite roll back a hot journal first, if the file is sound enough for that. A file whose
  /// first page is gone counts as a vault if a clear header is found in it.
  ///
  /// @throws Failed `Damaged(BOTH_HEADERS)` if neither clear header is left,
  ///   `NotRecognised(VAULT)`, `NotFound(FILE)`
  public static SalvageReader of(Path file, CallObserver observer) throws Failed {
    var refusal = refusal(file, observer);
    try {
      return of(new RawPages(Connections.unopened(file)), refusal);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private static SalvageReader of(RawPages pages, @Nullable Failure refusal)
      throws IOException, Failed {
    var remains = new SalvageReader(pages);
    try {
      remains.collect();
      if (remains.headers.isEmpty() && refusal instanceof Failure.NotRecognised) {
        throw new Failed(refusal);
      }
      return remains;
    } catch (IOException | Failed | RuntimeException e) {
      remains.close();
      throw e;
    }
  }

  /// @return why the file does not open as a vault, if it is for what stands in it
  private static @Nullable Failure refusal(Path file, CallObserver observer) throws Failed {
    try {
      VaultFile.open(file, observer).close();
      return null;
    } catch (Failed e) {
      var failure = e.failure();
      if (failure instanceof Failure.Damaged
          || failure instanceof Failure.InterruptedRotation
          || failure instanceof Failure.NotRecognised) {
        return failure;
      }
      throw e;
    }
  }

  private void collect() throws IOException {
    for (int page = 1; page <= pages.count(); page++) {
      for (var cell : pages.cells(page)) {
        var columns = pages.read(cell);
        if (columns != null) {
          sort(cell, columns);
        }
      }
    }
  }

  private void sort(RawPages.Cell cell, RecordColumns columns) {
    var kind = columns.integer(0);
    var id = columns.blob(1, 16);
    var revision = columns.integer(2);
    var attachment = columns.blob(0, 16);
    var seq = columns.integer(1);
    var bytes = columns.blob(1, -1);
    var checksum = columns.blob(2, 32);
    if (columns.size() == 6
        && kind != null
        && id != null
        && revision != null
        && Kind.of(kind).isPresent()) {
      rows.merge(
          new RowName(Kind.of(kind).orElseThrow(), RowIds.of(id)),
          new Found(cell, revision),
          (one, other) -> one.revision() >= other.revision() ? one : other);
    } else if (columns.size() == 3 && attachment != null && seq != null) {
      chunks.put(new ChunkName(RowIds.of(attachment), seq), cell);
    } else if (columns.size() == 3 && bytes != null && checksum != null) {
      header(bytes, checksum);
    }
  }

  private void header(byte[] bytes, byte[] checksum) {
    if (MessageDigest.isEqual(ClearHeader.sha256(bytes), checksum)) {
      ClearHeader.parse(bytes)
          .filter(
              found -> headers.stream().noneMatch(one -> Arrays.equals(one.bytes(), found.bytes())))
          .ifPresent(headers::add);
    }
  }

  /// @return the clear headers that were found, at least one, that with the newest wrap first; what
  ///   one claims of itself is no proof
  public List<ClearHeader> headers() throws Failed {
    if (headers.isEmpty()) {
      throw new Failed(new Failure.Damaged(Failure.Part.BOTH_HEADERS));
    }
    return headers.stream()
        .sorted(Comparator.comparingLong(ClearHeader::wrapRevision).reversed())
        .toList();
  }

  /// Every row that could be read, whether it is authentic or not.
  public void records(Records.Sink sink) throws Failed {
    for (var entry : rows.entrySet()) {
      var row = row(entry.getKey(), entry.getValue());
      if (row != null) {
        sink.accept(row);
      }
    }
  }

  private @Nullable SealedRecord row(RowName name, Found found) throws Failed {
    var columns = columns(found.cell());
    var keyId = columns == null ? null : columns.blob(3, 16);
    var first = columns == null ? null : columns.blob(4, -1);
    var second = columns == null ? null : columns.blob(5, -1);
    return keyId == null || first == null || second == null
        ? null
        : new SealedRecord(
            name.kind(), name.id(), found.revision(), KeyId.of(keyId), first, second);
  }

  public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
    var cell = chunks.get(new ChunkName(attachment, seq));
    var columns = cell == null ? null : columns(cell);
    return columns == null ? Optional.empty() : Optional.ofNullable(columns.blob(2, -1));
  }

  private @Nullable RecordColumns columns(RawPages.Cell cell) throws Failed {
    try {
      return pages.read(cell);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  @Override
  public void close() {
    pages.close();
  }
}
