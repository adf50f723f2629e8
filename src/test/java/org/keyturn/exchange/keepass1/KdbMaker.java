package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.TwofishEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/// Writes databases of KeePass 1 by the description of the format alone, with nothing of the
/// reader.
final class KdbMaker {
  static final int AES = 2;
  static final int TWOFISH = 8;
  private static final int SHA_256 = 1;
  private static final LocalDateTime NEVER = LocalDateTime.of(2999, 12, 28, 23, 59, 59);

  final ByteArrayOutputStream content = new ByteArrayOutputStream();
  int cipher = AES;
  int version = 0x00030003;
  int rounds = 7;
  int groups;
  int entries;
  private byte[] secret = {};

  /// @param password its bytes, whatever their encoding; null for none
  /// @param keyFile 32 bytes; null for none
  KdbMaker keys(byte @Nullable [] password, byte @Nullable [] keyFile) throws Exception {
    if (password == null) {
      secret = Objects.requireNonNull(keyFile);
    } else {
      secret = keyFile == null ? sha(password) : sha(sha(password), keyFile);
    }
    return this;
  }

  KdbMaker password(String password) throws Exception {
    return keys(password.getBytes(UTF_8), null);
  }

  KdbMaker group(int id, String name, int level, int icon) {
    groups++;
    field(1, number(id));
    field(2, text(name));
    field(3, time(LocalDateTime.of(2010, 1, 2, 3, 4, 5)));
    field(6, time(NEVER));
    field(7, number(icon));
    field(8, new byte[] {(byte) level, (byte) (level >> 8)});
    field(9, number(0));
    return field(0xffff, new byte[0]);
  }

  /// Begins an entry, whose further fields follow.
  KdbMaker entry(int group, byte[] id, String title) {
    entries++;
    field(1, id);
    field(2, number(group));
    return field(4, text(title));
  }

  KdbMaker end() {
    return field(0xffff, new byte[0]);
  }

  KdbMaker field(int kind, byte[] value) {
    content.writeBytes(new byte[] {(byte) kind, (byte) (kind >> 8)});
    content.writeBytes(number(value.length));
    content.writeBytes(value);
    return this;
  }

  /// An entry in which a program keeps something for itself.
  KdbMaker ofPrograms(int group, String what, byte[] content) {
    entry(group, new byte[16], "Meta-Info").field(3, number(0)).field(5, text("$"));
    field(6, text("SYSTEM")).field(7, text("")).field(8, text(what));
    return field(13, text("bin-stream")).field(14, content).end();
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  static byte[] text(String text) {
    return (text + "\0").getBytes(UTF_8);
  }

  static byte[] time(LocalDateTime time) {
    int year = time.getYear();
    int month = time.getMonthValue();
    int minute = time.getMinute();
    return new byte[] {
      (byte) (year >> 6),
      (byte) ((year & 0x3f) << 2 | month >> 2),
      (byte) ((month & 3) << 6 | time.getDayOfMonth() << 1 | time.getHour() >> 4),
      (byte) ((time.getHour() & 0xf) << 4 | minute >> 2),
      (byte) ((minute & 3) << 6 | time.getSecond())
    };
  }

  byte[] file() throws Exception {
    return file(content.toByteArray());
  }

  /// @param plain what is encrypted, in place of what was added
  byte[] file(byte[] plain) throws Exception {
    var seed = bytes(1, 16);
    var iv = bytes(2, 16);
    var transform = bytes(3, 32);
    var key = sha(seed, transformed(transform));
    var head = ByteBuffer.allocate(124).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0x9AA2D903).putInt(0xB54BFB65).putInt(SHA_256 | cipher).putInt(version);
    head.put(seed).put(iv).putInt(groups).putInt(entries).put(sha(plain)).put(transform);
    head.putInt(rounds);
    var file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(encrypted(plain, key, iv));
    return file.toByteArray();
  }

  private byte[] transformed(byte[] seed) throws Exception {
    var aes = Cipher.getInstance("AES/ECB/NoPadding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, "AES"));
    var key = secret;
    for (int i = 0; i < Math.min(rounds, 10_000); i++) {
      key = aes.doFinal(key);
    }
    return sha(key);
  }

  private byte[] encrypted(byte[] plain, byte[] key, byte[] iv) throws Exception {
    if ((cipher & AES) != 0) {
      var aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return aes.doFinal(plain);
    }
    var twofish = new TwofishEngine();
    twofish.init(true, new KeyParameter(key));
    int pad = 16 - plain.length % 16;
    var padded = Arrays.copyOf(plain, plain.length + pad);
    Arrays.fill(padded, plain.length, padded.length, (byte) pad);
    var before = iv.clone();
    for (int at = 0; at < padded.length; at += 16) {
      for (int i = 0; i < 16; i++) {
        padded[at + i] ^= before[i];
      }
      twofish.processBlock(padded, at, padded, at);
      before = Arrays.copyOfRange(padded, at, at + 16);
    }
    return padded;
  }

  private static byte[] bytes(int first, int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first * 31 + i * 7);
    }
    return bytes;
  }

  static byte[] sha(byte[]... parts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
