package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.model.Contents;

/// What was written is read again, item by item and byte by byte.
class KdbxRoundTripTest {
  private static final KdfParameters CHEAP = new KdfParameters(64, 1, 2);

  static byte[] write(Contents contents, KdbxCipher cipher) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var password = Password.of(Samples.PASSWORD.toCharArray())) {
      KdbxExport.write(
          contents,
          out,
          password,
          new KdbxExport.Choices(cipher, CHEAP),
          Samples.NOW,
          Watch.none());
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(KdbxCipher.class)
  void everythingComesBack(KdbxCipher cipher) throws Exception {
    int items = Integer.getInteger("keyturn.kdbx.items", 150);
    int seed = items + List.of(KdbxCipher.values()).indexOf(cipher);
    var contents = VersionedContents.random(seed, 12, items, 0, 1, 17, 70_000, 3_000_000);
    var sink = Samples.read(write(contents, cipher));
    same(contents, sink);
  }

  private static void same(VersionedContents contents, VersionsSink sink) {
    assertEquals(List.of(), sink.recorded.problems);
    assertEquals(new HashSet<>(contents.folders()), new HashSet<>(sink.recorded.folders));
    assertEquals(contents.items().size(), sink.recorded.items.size());
    for (var item : sink.recorded.items) {
      var before = contents.item(item.id());
      assertEquals(before.overview(), item.overview());
      assertEquals(before.secrets().attributes(), item.secrets().attributes());
      assertEquals(before.secrets().fields(), item.secrets().fields());
      assertEquals(before, item);
      assertEquals(contents.versions(item.id()), sink.versions.getOrDefault(item.id(), List.of()));
    }
    assertEquals(contents.now().attachments().keySet(), sink.recorded.attachments.keySet());
    contents
        .now()
        .attachments()
        .forEach((id, bytes) ->
            assertArrayEquals(bytes, sink.recorded.attachments.getOrDefault(id, new byte[0])));
  }

  @Test
  void anEmptyVaultIsAnEmptyDatabase() throws Exception {
    var contents = VersionedContents.random(1, 0, 0);
    same(contents, Samples.read(write(contents, KdbxCipher.AES_256)));
    assertEquals(Optional.empty(), contents.settings());
  }
}
