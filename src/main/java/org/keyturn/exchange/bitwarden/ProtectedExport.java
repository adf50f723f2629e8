package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.compat.BitwardenKey;
import org.keyturn.crypto.compat.EncString;
import org.keyturn.exchange.file.Watch;
import org.keyturn.exchange.file.WriteKdf;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.json.WipingBytes;
import org.keyturn.model.transfer.Contents;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a whole vault as Bitwarden's password-protected `.json`. The plain document is in memory
/// meanwhile, and wiped.
public final class ProtectedExport {
  private static final int SALT = 16;
  private static final int PBKDF2_ITERATIONS = 600_000;

  /// Within what Bitwarden lets people set (3 to 10, 16 to 1024 MiB, 1 to 16), and above its own
  /// defaults.
  private static final int ARGON2_ITERATIONS = 6;

  private static final int ARGON2_MEMORY_MIB = 64;
  private static final int ARGON2_PARALLELISM = 4;

  /// Base64 makes four characters of three bytes, and the reader takes no longer text.
  private static final long MOST_BYTES = JsonLimits.SEALED_TEXT / 4L * 3 - 1024;

  private ProtectedExport() {}

  /// @param password used as typed; still the caller's to close
  /// @param out stays open
  /// @throws Failed `BeyondBounds` if the document is larger than any reader takes,
  ///   `NotEnoughMemory`
  public static void write(
      Contents contents, Password password, WriteKdf kdf, OutputStream out, Watch watch)
      throws Failed, IOException {
    var salt = Base64.getEncoder().encodeToString(Randomness.bytes(SALT));
    try (var key = key(password, salt, kdf)) {
      watch.check();
      var validation = EncString.seal(key, UUID.randomUUID().toString().getBytes(UTF_8));
      write(salt, kdf, validation, sealed(contents, key, watch), out);
    }
  }

  private static SecretBytes key(Password password, String salt, WriteKdf kdf) throws Failed {
    try (var typed = password.asTyped()) {
      var saltBytes = salt.getBytes(UTF_8);
      return switch (kdf) {
        case PBKDF2 -> BitwardenKey.derivePbkdf2(typed, saltBytes, PBKDF2_ITERATIONS);
        case ARGON2ID ->
            BitwardenKey.deriveArgon2id(
                typed, saltBytes, ARGON2_ITERATIONS, ARGON2_MEMORY_MIB, ARGON2_PARALLELISM);
      };
    } catch (OutOfBounds e) {
      throw new IllegalStateException("our own settings lie within the bounds", e);
    } catch (NotEnoughMemory e) {
      throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
    }
  }

  private static String sealed(Contents contents, SecretBytes key, Watch watch)
      throws Failed, IOException {
    var document = new WipingBytes(1 << 16);
    byte[] plain = {};
    try {
      BitwardenExport.write(contents, document, watch);
      plain = document.takeAll();
      if (plain.length > MOST_BYTES) {
        throw new Failed(new Failure.BeyondBounds("length", plain.length, 0, MOST_BYTES));
      }
      return EncString.seal(key, plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
      Arrays.fill(document.takeAll(), (byte) 0);
    }
  }

  private static void write(
      String salt, WriteKdf kdf, String validation, String data, OutputStream target)
      throws IOException {
    try (var out = JsonLimits.SEALED.createGenerator(new Indented(), target)) {
      out.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
      boolean argon = kdf == WriteKdf.ARGON2ID;
      out.writeStartObject();
      out.writeBooleanProperty("encrypted", true);
      out.writeBooleanProperty("passwordProtected", true);
      out.writeStringProperty("salt", salt);
      out.writeNumberProperty("kdfType", argon ? 1 : 0);
      out.writeNumberProperty("kdfIterations", argon ? ARGON2_ITERATIONS : PBKDF2_ITERATIONS);
      if (argon) {
        out.writeNumberProperty("kdfMemory", ARGON2_MEMORY_MIB);
        out.writeNumberProperty("kdfParallelism", ARGON2_PARALLELISM);
      }
      out.writeStringProperty("encKeyValidation_DO_NOT_EDIT", validation);
      out.writeStringProperty("data", data);
      out.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
