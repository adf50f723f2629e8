package org.keyturn.vault.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.files.CallObserver;
import org.keyturn.files.FreeSpace;
import org.keyturn.files.IoFailures;
import org.keyturn.files.PartFile;
import org.keyturn.files.PrivateFiles;
import org.keyturn.files.WholeFile;
import org.keyturn.model.Failed;
import org.keyturn.store.RowIds;

/// The drafts of one vault in this computer's data folder, one file each (mode 0600): a label in
/// the clear, bound into the seal, then the sealed bytes. The label: `KTDR`, u16 version 1, vault
/// id, draft id, u32 generation, item id, u64 base revision.
final class DraftFolder {
  private static final byte[] MAGIC = "KTDR".getBytes(StandardCharsets.US_ASCII);
  private static final short VERSION = 1;
  private static final int LABEL_BYTES = 4 + 2 + 16 + 16 + 4 + 16 + 8;
  private static final String END = ".draft";

  private final Path folder;
  private final UUID vaultId;

  DraftFolder(Path data, UUID vaultId) {
    this.folder = data.resolve("drafts").resolve(vaultId.toString());
    this.vaultId = vaultId;
  }

  /// What a draft belongs to.
  record Label(UUID vault, UUID draft, int generation, UUID item, long base) {
    byte[] bytes() {
      return ByteBuffer.allocate(LABEL_BYTES)
          .put(MAGIC)
          .putShort(VERSION)
          .put(RowIds.bytes(vault))
          .put(RowIds.bytes(draft))
          .putInt(generation)
          .put(RowIds.bytes(item))
          .putLong(base)
          .array();
    }
  }

  record Stored(Label label, byte[] sealed) {}

  Label label(UUID draft, int generation, UUID item, long base) {
    return new Label(vaultId, draft, generation, item, base);
  }

  /// @return what HPKE calls `info`
  byte[] info() {
    return "keyturn draft v1".getBytes(StandardCharsets.US_ASCII);
  }

  void write(Label label, byte[] sealed) throws Failed {
    var file = file(label.draft());
    byte[] bytes =
        ByteBuffer.allocate(LABEL_BYTES + sealed.length).put(label.bytes()).put(sealed).array();
    try {
      PrivateFiles.folder(folder);
    } catch (IOException e) {
      throw FreeSpace.told(IoFailures.failed(e), file, bytes.length);
    }
    new WholeFile(PartFile.beside(file, vaultId.toString()), CallObserver.NONE)
        .replace(file, out -> out.write(bytes));
  }

  List<Stored> list() throws Failed {
    PartFile.sweep(folder, vaultId.toString(), "");
    var found = new ArrayList<Stored>();
    try (var files = Files.newDirectoryStream(folder, "*" + END)) {
      for (var file : files) {
        if (Files.isRegularFile(file)) {
          parse(Files.readAllBytes(file)).ifPresent(found::add);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
    return found;
  }

  private Optional<Stored> parse(byte[] bytes) {
    if (bytes.length <= LABEL_BYTES) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(bytes, 6, bytes.length - 6);
    var vault = new UUID(in.getLong(), in.getLong());
    var draft = new UUID(in.getLong(), in.getLong());
    int generation = in.getInt();
    var item = new UUID(in.getLong(), in.getLong());
    var label = new Label(vault, draft, generation, item, in.getLong());
    var sealed = new byte[in.remaining()];
    in.get(sealed);
    boolean ours =
        vault.equals(vaultId)
            && Arrays.equals(label.bytes(), 0, LABEL_BYTES, bytes, 0, LABEL_BYTES);
    return ours ? Optional.of(new Stored(label, sealed)) : Optional.empty();
  }

  boolean delete(UUID draft) throws Failed {
    try {
      return Files.deleteIfExists(file(draft));
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private Path file(UUID draft) {
    return folder.resolve(draft + END);
  }
}
