package org.keyturn.format;

import static org.keyturn.format.Crypto.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Opens a vault of formats 1 to 3 and gives out what is in it, after everything was checked.
final class VaultReader implements AutoCloseable {
  private static final String[] WORDS = {
    "",
    "header",
    "bucket",
    "item",
    "folder",
    "attachment",
    "export",
    "retired-key",
    "draft-key",
    "aftermath",
    "settings",
    "versions",
    "import",
    "states"
  };

  /// One row of the table `record`.
  record Row(int kind, UUID id, long revision, byte[] keyId, byte[] first, byte[] second) {
    byte[] hash() throws GeneralSecurityException {
      return Crypto.sha256(ByteBuffer.allocate(4).putInt(first.length).array(), first, second);
    }
  }

  private final Connection connection;
  private final byte[] clear;
  private final int format;
  private final byte[] vaultKey;
  private final List<byte[]> keys = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  VaultReader(Path vault, String password) throws SQLException, GeneralSecurityException {
    this(vault, password, new byte[0]);
  }

  /// @param keyFile what Argon2id takes as its secret; empty for none
  VaultReader(Path vault, String password, byte[] keyFile)
      throws SQLException, GeneralSecurityException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + vault);
    clear = header("header_a");
    require(Arrays.equals(clear, header("header_b")), "two equal headers");
    require(new String(clear, 0, 4, StandardCharsets.US_ASCII).equals("KTHD"), "magic");
    var in = ByteBuffer.wrap(clear);
    int derivation = keyFile.length == 0 ? 1 : 2;
    format = in.getShort(4);
    require(clear.length == 155 && clear[22] == derivation, "key derivation");
    require(format == derivation || format == 3, "version");
    var cost = new Crypto.Cost(in.getInt(23), in.getInt(27), in.getInt(31));
    var masterKey = Crypto.argon2id(password, keyFile, part(35, 32), cost);
    var stretched = Crypto.hkdf(masterKey, "keyturn wrap v1", 32);
    vaultKey = Crypto.open(stretched, part(95, 12), part(0, 95), part(107, 48));
    require(Arrays.equals(Crypto.hkdf(vaultKey, "keyturn key id v1", 16), part(75, 16)), "key id");
    keys.addAll(List.of(masterKey, stretched, vaultKey));
    readRows();
    checkManifest();
  }

  private byte[] header(String table) throws SQLException, GeneralSecurityException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT bytes, checksum FROM " + table)) {
      require(row.next(), table);
      require(Arrays.equals(Crypto.sha256(row.getBytes(1)), row.getBytes(2)), "checksum");
      return row.getBytes(1);
    }
  }

  private byte[] part(int offset, int length) {
    return Arrays.copyOfRange(clear, offset, offset + length);
  }

  int generation() {
    return ByteBuffer.wrap(clear).getInt(91);
  }

  private void readRows() throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT kind, id, revision, key_id, first, second FROM record ORDER BY kind, id")) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt(1),
        id(row.getBytes(2)),
        row.getLong(3),
        row.getBytes(4),
        row.getBytes(5),
        row.getBytes(6));
  }

  List<Row> rows(int kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  private void checkManifest() throws GeneralSecurityException {
    require(rows(1).size() == 1 && rows(2).size() == 256, "one header, 256 lists");
    var sealedHeader = ByteBuffer.wrap(first(rows(1).getFirst()));
    require(sealedHeader.remaining() == 32 * 257, "sealed header");
    require(Arrays.equals(take(sealedHeader, 32), Crypto.sha256(clear)), "clear header's hash");
    int listed = 0;
    for (int number = 0; number < 256; number++) {
      var bucket = rows(2).get(number);
      require(bucket.id().equals(new UUID(0, number)), "list's id");
      require(Arrays.equals(take(sealedHeader, 32), bucket.hash()), "list's hash");
      listed += checkList(ByteBuffer.wrap(first(bucket)), number);
    }
    require(listed == rows.size() - 257, "every row listed");
    checkKinds();
  }

  private void checkKinds() {
    for (var row : rows) {
      boolean known = row.kind() >= 1 && row.kind() <= (format == 3 ? 13 : 12);
      boolean opaque = format == 3 && row.kind() >= 64 && row.kind() <= 127;
      require(known || opaque, "kind");
    }
  }

  /// The names of the states before the present one, oldest first.
  List<String> states() throws GeneralSecurityException {
    var names = new ArrayList<String>();
    for (var row : rows(13).stream().sorted(Comparator.comparingLong(Row::revision)).toList()) {
      var part = first(row);
      require(part.length > 0 && part.length <= 64 * 16 && part.length % 16 == 0, "states");
      for (int at = 0; at < part.length; at += 16) {
        names.add(HexFormat.of().formatHex(part, at, at + 16));
      }
    }
    return names;
  }

  /// The name of the present state.
  String state() throws GeneralSecurityException {
    return HexFormat.of().formatHex(rows(1).getFirst().hash(), 0, 16);
  }

  private static String word(int kind) {
    return kind < WORDS.length ? WORDS[kind] : "opaque-" + kind;
  }

  private int checkList(ByteBuffer list, int number) throws GeneralSecurityException {
    int entries = 0;
    while (list.hasRemaining()) {
      int kind = list.get();
      var id = id(take(list, 16));
      long revision = list.getLong();
      var hash = take(list, 32);
      var row = find(kind, id);
      require(id.getMostSignificantBits() >>> 56 == number, "row's list");
      require(row.revision() == revision && Arrays.equals(hash, row.hash()), "row's hash");
      entries++;
    }
    return entries;
  }

  Row find(int kind, UUID id) {
    return rows(kind).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  byte[] first(Row row) throws GeneralSecurityException {
    return open(row, 1, row.first());
  }

  byte[] second(Row row) throws GeneralSecurityException {
    return open(row, 2, row.second());
  }

  JsonNode overview(Row item) throws GeneralSecurityException {
    return new ObjectMapper().readTree(first(item));
  }

  JsonNode secrets(Row item) throws GeneralSecurityException {
    return new ObjectMapper().readTree(open(item, 2, item.second()));
  }

  /// Every key that this reader has derived, and those of the parts that it has not opened.
  List<byte[]> keys() throws GeneralSecurityException {
    var all = new ArrayList<>(keys);
    for (int kind = 1; kind < WORDS.length; kind++) {
      all.add(subKey(kind));
    }
    for (var row : rows) {
      all.add(Arrays.copyOf(partKey(row, row.first()), 32));
      if (row.second().length > 32) {
        all.add(Arrays.copyOf(partKey(row, row.second()), 32));
      }
    }
    return all;
  }

  private byte[] subKey(int kind) throws GeneralSecurityException {
    return Crypto.hkdf(vaultKey, "keyturn subkey v1 " + word(kind), 32);
  }

  /// Key and nonce.
  private byte[] partKey(Row row, byte[] sealed) throws GeneralSecurityException {
    return Crypto.hkdf(subKey(row.kind()), Arrays.copyOf(sealed, 32), "keyturn seal v1", 44);
  }

  private byte[] open(Row row, int part, byte[] sealed) throws GeneralSecurityException {
    var key = partKey(row, sealed);
    return Crypto.unpad(
        Crypto.open(
            Arrays.copyOf(key, 32),
            Arrays.copyOfRange(key, 32, 44),
            associated(row, part),
            Arrays.copyOfRange(sealed, 32, sealed.length)));
  }

  private byte[] associated(Row row, int part) {
    return ByteBuffer.allocate(62)
        .put("KTAD".getBytes(StandardCharsets.US_ASCII))
        .put(part(6, 16))
        .put(part(75, 16))
        .put((byte) row.kind())
        .putLong(row.id().getMostSignificantBits())
        .putLong(row.id().getLeastSignificantBits())
        .putLong(row.revision())
        .put((byte) part)
        .array();
  }

  /// @return the plain bytes of an attachment
  byte[] attachment(Row row) throws SQLException, GeneralSecurityException {
    var described = ByteBuffer.wrap(first(row));
    long size = described.getLong(16);
    var stream = ByteBuffer.wrap(row.second());
    var subKey = Crypto.hkdf(vaultKey, "keyturn subkey v1 chunk", 32);
    var keys = Crypto.hkdf(subKey, take(stream, 32), "keyturn chunks v1", 39);
    int count = stream.getInt();
    var plain = new ByteArrayOutputStream();
    for (int seq = 0; seq < count; seq++) {
      var nonce =
          ByteBuffer.allocate(12)
              .put(keys, 32, 7)
              .putInt(seq)
              .put((byte) (seq == count - 1 ? 1 : 0))
              .array();
      plain.writeBytes(
          Crypto.open(Arrays.copyOf(keys, 32), nonce, associated(row, 3), chunk(row.id(), seq)));
    }
    require(plain.size() == Math.max(64, Crypto.padme(4 + size)), "padded attachment");
    return Arrays.copyOf(plain.toByteArray(), (int) size);
  }

  private byte[] chunk(UUID attachment, int seq) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT bytes FROM chunk WHERE attachment = ? AND seq = ?")) {
      statement.setBytes(1, bytes(attachment));
      statement.setInt(2, seq);
      var row = statement.executeQuery();
      require(row.next(), "chunk " + seq);
      return row.getBytes(1);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new UUID(in.getLong(), in.getLong());
  }

  private static byte[] take(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
