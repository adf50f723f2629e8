package org.keyturn.vault.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Scope;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.SettingsJson;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfOpaque;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.Content.OfSettings;
import org.keyturn.vault.records.Content.OfStates;
import org.keyturn.vault.records.Content.OfVersions;

/// Contents as bytes: JSON for items, folders and settings, Java's `DataOutput` encoding
/// (big-endian, strings as `writeUTF`) for the others. Times are milliseconds since 1970.
final class ContentCodec {
  private ContentCodec() {}

  @FunctionalInterface
  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  static byte[] encode(Content content) {
    return switch (content) {
      case OfItem item -> ItemJson.writeOverview(item.overview());
      case OfFolder folder -> ItemJson.writeFolder(folder.folder());
      case OfSettings settings -> SettingsJson.write(settings.settings());
      case OfAttachment attachment ->
          bytes(out -> {
            id(out, attachment.item());
            out.writeLong(attachment.size());
          });
      case OfVersions versions ->
          bytes(out -> {
            id(out, versions.item());
            out.writeInt(versions.count());
          });
      case OfExport export -> bytes(out -> export(out, export));
      case OfRetiredKey key ->
          bytes(out -> {
            out.write(key.key().bytes());
            out.writeInt(key.generation());
            out.writeLong(key.began().toEpochMilli());
            out.writeLong(key.retired().toEpochMilli());
          });
      case OfDraftKey key -> bytes(out -> draftKey(out, key));
      case OfImport done -> bytes(out -> ImportCodec.write(out, done));
      case OfStates states -> states.names().clone();
      case OfOpaque opaque -> throw new IllegalArgumentException(opaque.kind().word());
      case OfAftermath aftermath ->
          bytes(out -> {
            out.writeLong(aftermath.keyBegan().toEpochMilli());
            out.writeByte(aftermath.owed().code());
          });
    };
  }

  /// @throws RuntimeException of any kind if authentic bytes make no sense, which the caller names
  ///   as damage
  static Content decode(SealedRecord row, byte[] plain) {
    try {
      var in = new DataInputStream(new ByteArrayInputStream(plain));
      return switch (row.kind()) {
        case RecordKind.ITEM -> new OfItem(ItemJson.readOverview(plain));
        case RecordKind.FOLDER -> new OfFolder(ItemJson.readFolder(plain));
        case RecordKind.SETTINGS -> new OfSettings(SettingsJson.read(plain));
        case RecordKind.ATTACHMENT -> attachment(in, row.second());
        case RecordKind.VERSIONS -> new OfVersions(id(in), in.readInt());
        case RecordKind.EXPORT -> export(in);
        case RecordKind.RETIRED_KEY ->
            new OfRetiredKey(KeyId.of(in.readNBytes(16)), in.readInt(), instant(in), instant(in));
        case RecordKind.DRAFT_KEY -> draftKey(in);
        case RecordKind.IMPORT -> ImportCodec.read(in);
        case RecordKind.AFTERMATH -> new OfAftermath(instant(in), Content.Owed.of(in.readByte()));
        case RecordKind.STATES -> states(plain);
        case OpaqueKind kind -> new OfOpaque(kind);
        case RecordKind.HEADER, RecordKind.BUCKET ->
            throw new IllegalArgumentException("no content");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OfStates states(byte[] plain) {
    int most = StateLine.NAMES_A_ROW * StateLine.NAME;
    if (plain.length == 0 || plain.length > most || plain.length % StateLine.NAME != 0) {
      throw new IllegalArgumentException("states");
    }
    return new OfStates(plain.clone());
  }

  private static OfAttachment attachment(DataInputStream in, byte[] second) throws IOException {
    var stream = StreamHeader.decode(second);
    if (stream == null) {
      throw new IOException("stream");
    }
    return new OfAttachment(id(in), in.readLong(), stream);
  }

  private static void export(DataOutputStream out, OfExport export) throws IOException {
    var identity = export.identity();
    out.writeByte(identity.kind().code());
    id(out, identity.exportId());
    id(out, identity.vaultId());
    out.writeUTF(identity.keyId());
    out.writeInt(identity.generation());
    out.writeUTF(export.path().toString());
    out.writeLong(export.created().toEpochMilli());
    out.writeUTF(export.computer());
    out.writeBoolean(export.pending());
    // The whole vault has no list of items.
    if (export.scope() instanceof Scope.Items some) {
      for (var item : some.ids()) {
        id(out, item);
      }
    }
  }

  private static OfExport export(DataInputStream in) throws IOException {
    var kind = ExportIdentity.Kind.of(in.readByte());
    var identity = new ExportIdentity(kind, id(in), id(in), in.readUTF(), in.readInt());
    var path = path(in.readUTF());
    var created = instant(in);
    var computer = in.readUTF();
    boolean pending = in.readBoolean();
    var only = new ArrayList<UUID>();
    while (in.available() > 0) {
      only.add(id(in));
    }
    var scope = only.isEmpty() ? new Scope.Whole() : Scope.Items.of(only);
    return new OfExport(identity, path, created, computer, pending, scope);
  }

  /// A path of another system may not be a path here; its last name then stands for it.
  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return Path.of(text.replaceAll("[^\\w.-]", "_"));
    }
  }

  private static void draftKey(DataOutputStream out, OfDraftKey key) throws IOException {
    out.writeInt(key.generation());
    out.writeShort(key.publicKey().length);
    out.write(key.publicKey());
    var secret = key.privateKey().lend(byte[]::clone);
    out.writeShort(secret.length);
    out.write(secret);
    Arrays.fill(secret, (byte) 0);
    out.writeLong(key.ended().isEmpty() ? 0 : key.ended().getFirst().toEpochMilli());
  }

  private static OfDraftKey draftKey(DataInputStream in) throws IOException {
    int generation = in.readInt();
    var publicKey = in.readNBytes(in.readUnsignedShort());
    var privateKey = SecretBytes.takeFrom(in.readNBytes(in.readUnsignedShort()));
    long ended = in.readLong();
    return new OfDraftKey(
        generation,
        publicKey,
        privateKey,
        ended == 0 ? List.of() : List.of(Instant.ofEpochMilli(ended)));
  }

  private static byte[] bytes(Writer writer) {
    var bytes = new Wiped();
    try {
      writer.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.take();
  }

  /// Leaves no second copy of what it collected; long enough for a private key never to outgrow it.
  private static final class Wiped extends ByteArrayOutputStream {
    private Wiped() {
      super(256);
    }

    private byte[] take() {
      var all = toByteArray();
      Arrays.fill(buf, (byte) 0);
      return all;
    }
  }

  static void id(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  static UUID id(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }
}
