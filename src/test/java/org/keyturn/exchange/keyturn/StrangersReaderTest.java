package org.keyturn.exchange.keyturn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.RandomContents;
import tools.jackson.databind.json.JsonMapper;

/// Reads an export by nothing but what `docs/export-format.md` says, with none of Keyturn's own
/// code.
class StrangersReaderTest {

  @Test
  void theDocumentIsEnoughToReadAFile() throws Exception {
    var content = opened(file("v1.keyturn-export"), "päss word");
    var contents = new RandomContents(20261122, true).of(2, 3, 0, 100);
    var names = new ArrayList<String>();
    var attachments = new ArrayList<byte[]>();
    var in = ByteBuffer.wrap(content);
    for (int frame = in.get() & 0xFF; frame != 0xFF; frame = in.get() & 0xFF) {
      switch (frame) {
        case 1 -> names.add(name(taken(in, in.getInt())));
        case 2 -> {
          names.add(name(taken(in, in.getInt())));
          JsonMapper.shared().readTree(taken(in, in.getInt()));
        }
        case 3 -> {
          taken(in, 32);
          attachments.add(taken(in, (int) in.getLong()));
        }
        default -> throw new AssertionError("frame " + frame);
      }
    }
    assertEquals(List.of(2, 3, 2), List.of(in.getInt(), in.getInt(), in.getInt()));
    assertArrayEquals(new byte[in.remaining()], taken(in, in.remaining()));

    var expected = new ArrayList<String>();
    contents.folders().forEach(folder -> expected.add(folder.name()));
    contents.all().forEach(item -> expected.add(item.name()));
    assertEquals(expected, names);
    assertEquals(2, attachments.size());
    assertArrayEquals(List.copyOf(contents.attachments().values()).get(1), attachments.get(1));
  }

  private static byte[] file(String name) throws Exception {
    try (var in = StrangersReaderTest.class.getResourceAsStream(name)) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }

  private static String name(byte[] json) {
    return JsonMapper.shared().readTree(json).get("name").asString();
  }

  private static byte[] taken(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] opened(byte[] file, String password) throws Exception {
    var header = Arrays.copyOf(file, 157);
    assertArrayEquals(
        sha256(Arrays.copyOf(header, 125)), Arrays.copyOfRange(header, 125, 157), "checksum");
    assertEquals("KTX-END\n", new String(file, file.length - 8, 8, UTF_8));
    var derived = argon2id(header, password);
    assertArrayEquals(
        Arrays.copyOfRange(header, 109, 125), Arrays.copyOfRange(derived, 32, 48), "check");

    var okm = hkdf(Arrays.copyOf(derived, 32), sha256(header), 39);
    var out = new ByteArrayOutputStream();
    int number = 0;
    for (int at = 157; at < file.length - 8; at += 65_552) {
      int end = Math.min(at + 65_552, file.length - 8);
      var nonce =
          ByteBuffer.allocate(12)
              .put(okm, 32, 7)
              .putInt(number++)
              .put((byte) (end == file.length - 8 ? 1 : 0))
              .array();
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(okm, 0, 32, "AES"),
          new GCMParameterSpec(128, nonce));
      out.write(cipher.doFinal(file, at, end - at));
    }
    return out.toByteArray();
  }

  private static byte[] argon2id(byte[] header, String password) {
    var numbers = ByteBuffer.wrap(header, 65, 12);
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(0x13)
            .withMemoryAsKB(numbers.getInt())
            .withIterations(numbers.getInt())
            .withParallelism(numbers.getInt())
            .withSalt(Arrays.copyOfRange(header, 77, 109))
            .build());
    var derived = new byte[48];
    generator.generateBytes(
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8), derived);
    return derived;
  }

  /// RFC 5869.
  private static byte[] hkdf(byte[] material, byte[] salt, int length) throws Exception {
    var prk = hmac(salt, material);
    var out = new ByteArrayOutputStream();
    var block = new byte[0];
    for (byte i = 1; out.size() < length; i++) {
      var input = new ByteArrayOutputStream();
      input.write(block);
      input.write("keyturn stream v1".getBytes(UTF_8));
      input.write(i);
      block = hmac(prk, input.toByteArray());
      out.write(block);
    }
    return Arrays.copyOf(out.toByteArray(), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
