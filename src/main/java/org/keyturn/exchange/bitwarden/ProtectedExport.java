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
import org.keyturn.crypto.foreign.BitwardenKey;
import org.keyturn.crypto.foreign.EncString;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.json.WipingBytes;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a whole vault as Bitwarden's password-protected `.json`. The plain document is in memory
/// meanwhile, and wiped.
final class ProtectedExport {
  private static final int SALT = 16;

  /// How much work the key takes, within what Bitwarden lets people set.
  ///
  /// @param memory in MiB, of Argon2id only
  /// @param parallelism of Argon2id only
  record Cost(BitwardenKdf kdf, int iterations, int memory, int parallelism) {
    /// Bitwarden's own settings for new accounts, with twice the memory for Argon2id.
    static Cost of(BitwardenKdf kdf) {
      return switch (kdf) {
        case PBKDF2 -> new Cost(kdf, 600_000, 0, 0);
        case ARGON2ID -> new Cost(kdf, 6, 64, 4);
      };
    }
  }

  /// Base64 makes four characters of three bytes, and the reader takes no longer text.
  private static final long MOST_BYTES = JsonLimits.SEALED_TEXT / 4L * 3 - 1024;

  private ProtectedExport() {}

  /// @param password used as typed; still the caller's to close
  /// @param out stays open
  /// @throws Failed `BeyondBounds` if the document is larger than any reader takes,
  ///   `NotEnoughMemory`
  public static void write(
      Contents contents, Password password, BitwardenKdf kdf, OutputStream out, Watch watch)
      throws Failed, IOException {
    write(contents, password, Cost.of(kdf), out, watch);
  }

  static void write(Contents contents, Password password, Cost cost, OutputStream out, Watch watch)
      throws Failed, IOException {
    var salt = Base64.getEncoder().encodeToString(Randomness.bytes(SALT));
    try (var key = key(password, salt, cost)) {
      watch.check();
      var validation = EncString.seal(key, UUID.randomUUID().toString().getBytes(UTF_8));
      write(salt, cost, validation, sealed(contents, key, watch), out);
    }
  }

  private static SecretBytes key(Password password, String salt, Cost cost) throws Failed {
    try (var typed = password.asTyped()) {
      var saltBytes = salt.getBytes(UTF_8);
      return switch (cost.kdf()) {
        case PBKDF2 -> BitwardenKey.derivePbkdf2(typed, saltBytes, cost.iterations());
        case ARGON2ID ->
            BitwardenKey.deriveArgon2id(
                typed, saltBytes, cost.iterations(), cost.memory(), cost.parallelism());
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
      String salt, Cost cost, String validation, String data, OutputStream target)
      throws IOException {
    try (var out = JsonLimits.SEALED.createGenerator(new Indented(), target)) {
      out.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
      boolean argon = cost.kdf() == BitwardenKdf.ARGON2ID;
      out.writeStartObject();
      out.writeBooleanProperty("encrypted", true);
      out.writeBooleanProperty("passwordProtected", true);
      out.writeStringProperty("salt", salt);
      out.writeNumberProperty("kdfType", argon ? 1 : 0);
      out.writeNumberProperty("kdfIterations", cost.iterations());
      if (argon) {
        out.writeNumberProperty("kdfMemory", cost.memory());
        out.writeNumberProperty("kdfParallelism", cost.parallelism());
      }
      out.writeStringProperty("encKeyValidation_DO_NOT_EDIT", validation);
      out.writeStringProperty("data", data);
      out.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
