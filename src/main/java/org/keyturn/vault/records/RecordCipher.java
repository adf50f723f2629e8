package org.keyturn.vault.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.ChunkOpener;
import org.keyturn.crypto.ChunkSealer;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.RowIds;
import org.keyturn.store.SealedRecord;

/// Seals and opens the records of one vault under one of its keys. The associated data of every
/// seal is `KTAD`, vault id, key id, kind (1 byte), record id, revision (8 bytes), part (1 byte): a
/// sealed part opens at its own place only. Safe for use from any thread; fails with
/// `IllegalStateException` once the key is closed.
public final class RecordCipher {
  private static final byte[] MAGIC = "KTAD".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHING = new byte[0];
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int CHUNKS = 3;

  private final UUID vaultId;
  private final VaultKey key;
  private final KeyId keyId;

  public RecordCipher(UUID vaultId, VaultKey key) {
    this.vaultId = vaultId;
    this.key = key;
    this.keyId = key.keyId();
  }

  public UUID vaultId() {
    return vaultId;
  }

  public KeyId keyId() {
    return keyId;
  }

  public VaultKey key() {
    return key;
  }

  /// @param secrets plain second part of an item; the caller wipes it
  public SealedRecord sealItem(UUID id, long revision, byte[] overview, byte[] secrets) {
    return new SealedRecord(
        RecordKind.ITEM,
        id,
        revision,
        keyId,
        seal(RecordKind.ITEM, id, revision, FIRST, overview),
        seal(RecordKind.ITEM, id, revision, SECOND, secrets));
  }

  /// @param versions plain second part; the caller wipes it
  public SealedRecord sealVersions(
      UUID id, long revision, Content.OfVersions content, byte[] versions) {
    return new SealedRecord(
        RecordKind.VERSIONS,
        id,
        revision,
        keyId,
        seal(RecordKind.VERSIONS, id, revision, FIRST, ContentCodec.encode(content)),
        seal(RecordKind.VERSIONS, id, revision, SECOND, versions));
  }

  /// Seals what another key has sealed, byte for byte.
  ///
  /// @param second plain second part, empty if there is none; the caller wipes both
  public SealedRecord sealParts(
      Kind kind, UUID id, long revision, byte[] first, Optional<byte[]> second) {
    return new SealedRecord(
        kind,
        id,
        revision,
        keyId,
        seal(kind, id, revision, FIRST, first),
        second.map(plain -> seal(kind, id, revision, SECOND, plain)).orElse(NOTHING));
  }

  /// Seals anything but an item, its versions, or what this program cannot read.
  public SealedRecord seal(UUID id, long revision, Content content) {
    var second =
        content instanceof Content.OfAttachment attachment ? attachment.stream().encode() : NOTHING;
    var plain = ContentCodec.encode(content);
    try {
      return sealRaw(content.kind(), id, revision, plain, second);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  SealedRecord sealRaw(Kind kind, UUID id, long revision, byte[] plain, byte[] second) {
    return new SealedRecord(
        kind, id, revision, keyId, seal(kind, id, revision, FIRST, plain), second);
  }

  /// Gives the same row each time that the same is sealed.
  SealedRecord sealRepeatably(Kind kind, UUID id, long revision, byte[] plain) {
    var sealed = key.sealer().sealRepeatably(kind.word(), data(kind, id, revision, FIRST), plain);
    return new SealedRecord(kind, id, revision, keyId, sealed, NOTHING);
  }

  /// @return the failure that a row which does not open is, to be thrown
  public static Failed altered(SealedRecord row) {
    return new Failed(
        new Failure.Damaged(
            Failure.Part.RECORDS,
            List.of(new Failure.DamagedRecord(row.kind(), row.id(), DamageReason.ALTERED))));
  }

  /// @return what the first part of a row says, where it is no row of the manifest
  public Content open(SealedRecord row) throws NotAuthentic {
    try (var first = new PlainPart(openFirst(row))) {
      return read(row, first);
    }
  }

  /// @param first what the first part of the row has opened to
  /// @return what it says
  public static Content read(SealedRecord row, PlainPart first) throws NotAuthentic {
    try {
      return ContentCodec.decode(row, first.bytes());
    } catch (RuntimeException e) {
      throw new NotAuthentic();
    }
  }

  /// @return what the first part of a row of this kind says
  public <C extends Content> C open(SealedRecord row, Class<C> type) throws NotAuthentic {
    return type.cast(open(row));
  }

  /// @return plain first part; the caller wipes it
  public byte[] openFirst(SealedRecord row) throws NotAuthentic {
    return key.sealer().open(row.kind().word(), data(row, FIRST), row.first());
  }

  /// @return plain second part of an item, of its versions or of an opaque record; the caller
  ///   closes it
  public PlainPart openSecrets(SealedRecord row) throws NotAuthentic {
    return new PlainPart(key.sealer().open(row.kind().word(), data(row, SECOND), row.second()));
  }

  public ChunkSealer chunkSealer(UUID attachment, long revision) {
    return key.sealer()
        .chunkSealer("chunk", data(RecordKind.ATTACHMENT, attachment, revision, CHUNKS));
  }

  public ChunkOpener chunkOpener(UUID attachment, long revision, byte[] salt) throws NotAuthentic {
    return key.sealer()
        .chunkOpener("chunk", data(RecordKind.ATTACHMENT, attachment, revision, CHUNKS), salt);
  }

  /// Seals something that is no listed record, such as the presence of a session.
  public byte[] sealNote(String purpose, UUID id, byte[] plain) {
    return key.sealer().seal(purpose, note(id), plain);
  }

  public byte[] openNote(String purpose, UUID id, byte[] sealed) throws NotAuthentic {
    return key.sealer().open(purpose, note(id), sealed);
  }

  private byte[] note(UUID id) {
    return ByteBuffer.allocate(4 + 16 + 16 + 16)
        .put(MAGIC)
        .put(RowIds.bytes(vaultId))
        .put(keyId.bytes())
        .put(RowIds.bytes(id))
        .array();
  }

  private byte[] seal(Kind kind, UUID id, long revision, int part, byte[] plain) {
    return key.sealer().seal(kind.word(), data(kind, id, revision, part), plain);
  }

  private byte[] data(SealedRecord row, int part) {
    return data(row.kind(), row.id(), row.revision(), part);
  }

  private byte[] data(Kind kind, UUID id, long revision, int part) {
    return ByteBuffer.allocate(4 + 16 + 16 + 1 + 16 + 8 + 1)
        .put(MAGIC)
        .put(RowIds.bytes(vaultId))
        .put(keyId.bytes())
        .put((byte) kind.code())
        .put(RowIds.bytes(id))
        .putLong(revision)
        .put((byte) part)
        .array();
  }
}
