package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;

/// A database as people have them, and short ways to what is read from one.
final class Kdb {
  static final String PASSWORD = "fig-42";
  static final UUID SHOP = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  private Kdb() {}

  static KdbMaker usual() throws Exception {
    return new KdbMaker()
        .password(PASSWORD)
        .group(7, "Family", 0, 48)
        .group(8, "Shops", 1, 12)
        .group(9, "Old", 2, 48)
        .group(10, "Work", 0, 48)
        .entry(8, id(SHOP), "Shop")
        .field(3, KdbMaker.number(5))
        .field(5, KdbMaker.text("https://shop.example"))
        .field(6, KdbMaker.text("mara"))
        .field(7, KdbMaker.text("p\u00e4ss-\ud83d\udd11"))
        .field(8, KdbMaker.text("one\r\ntwo"))
        .field(9, KdbMaker.time(LocalDateTime.of(2011, 12, 31, 23, 59, 58)))
        .field(10, KdbMaker.time(LocalDateTime.of(2012, 2, 29, 0, 0, 1)))
        .field(11, KdbMaker.time(LocalDateTime.of(2013, 1, 1, 1, 1, 1)))
        .field(12, KdbMaker.time(LocalDateTime.of(2030, 6, 15, 12, 30, 0)))
        .field(13, KdbMaker.text("receipt.txt"))
        .field(14, "paid".getBytes(UTF_8))
        .end()
        .entry(9, id(new UUID(0, 2)), "")
        .field(12, KdbMaker.time(LocalDateTime.of(2999, 12, 28, 23, 59, 59)))
        .field(14, new byte[0])
        .end()
        .entry(99, id(new UUID(0, 3)), "lost")
        .field(8, KdbMaker.text("of no group"))
        .end()
        .ofPrograms(7, "KPX_GROUP_TREE_STATE", new byte[] {0, 0, 0, 0});
  }

  static byte[] id(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static RecordingSink read(byte[] file) throws Failed, IOException {
    return read(file, PASSWORD, null);
  }

  /// @param password null for none
  /// @param keyFile null for none
  static RecordingSink read(byte[] file, @Nullable String password, byte @Nullable [] keyFile)
      throws Failed, IOException {
    var sink = new RecordingSink();
    var typed = Optional.ofNullable(password).map(text -> Password.of(text.toCharArray()));
    var keys = new FileKeys(typed, Optional.ofNullable(keyFile).map(ByteSource::of));
    var found = (RecognisedFile.Openable) ImportFiles.recognise(ByteSource.of(file));
    found.pour(ImportRun.of(sink, Samples.NOW, Watch.none()).with(keys));
    typed.ifPresent(Password::close);
    return sink;
  }
}
