package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.BitwardenKey;
import org.keyturn.crypto.foreign.Pace;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// How a password-protected file derives its key from the password.
///
/// @param salt the base64 text as it stands in the file: Bitwarden uses its characters, not the
///   bytes that they encode
/// @param memory in MiB, for Argon2id only
/// @param validation a sealed text that tells whether the password is right
record Protection(
    String salt, Kdf kdf, int iterations, int memory, int parallelism, String validation) {

  /// With Bitwarden's numbers.
  enum Kdf {
    PBKDF2(0),
    ARGON2ID(1);

    private final int code;

    Kdf(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Optional<Kdf> of(int code) {
      return Arrays.stream(values()).filter(kdf -> kdf.code == code).findFirst();
    }
  }

  private static final String VALIDATION = "encKeyValidation_DO_NOT_EDIT";
  private static final Set<String> MEMBERS =
      Set.of("salt", "kdfType", "kdfIterations", "kdfMemory", "kdfParallelism", VALIDATION);
  private static final Pattern SEALED_TEXT =
      Pattern.compile("2\\.[A-Za-z0-9+/]{22}==\\|[A-Za-z0-9+/]+={0,2}\\|[A-Za-z0-9+/]{43}=");

  /// @throws Failed `NotRecognised(IMPORT)` if a part is missing that cannot be guessed
  static Protection read(ByteSource source) throws Failed, IOException {
    return JsonSource.parse(source, JsonLimits.ITEMS, Protection::read);
  }

  private static Protection read(JsonParser parser) throws Failed {
    var found = new LinkedHashMap<String, JsonValue>();
    boolean data = false;
    parser.nextToken();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (MEMBERS.contains(name)) {
        found.put(name, new JsonTree(parser).read());
      } else {
        data |= name.equals("data") && token == JsonToken.VALUE_STRING;
        parser.skipChildren();
      }
    }
    if (!data) {
      throw notRecognised();
    }
    return from(found);
  }

  private static Protection from(LinkedHashMap<String, JsonValue> found) throws Failed {
    var kdf = Kdf.of(number(found.get("kdfType"))).orElseThrow(Protection::notRecognised);
    boolean argon = kdf == Kdf.ARGON2ID;
    return new Protection(
        text(found.get("salt")),
        kdf,
        number(found.get("kdfIterations")),
        argon ? number(found.get("kdfMemory")) : 0,
        argon ? number(found.get("kdfParallelism")) : 0,
        text(found.get(VALIDATION)));
  }

  private static String text(@Nullable JsonValue value) throws Failed {
    if (value instanceof JsonValue.Text(var text) && !text.isEmpty()) {
      return text.reveal();
    }
    throw notRecognised();
  }

  /// A whole number; one that is too large for an `int` becomes the largest, which lies beyond
  /// every bound as well.
  private static int number(@Nullable JsonValue value) throws Failed {
    if (value instanceof JsonValue.Numeral(var digits) && digits.matches("-?\\d+")) {
      int clamped = digits.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      return digits.length() > 9 ? clamped : Integer.parseInt(digits);
    }
    throw notRecognised();
  }

  private static Failed notRecognised() {
    return new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
  }

  /// @return how long [#derive] is going to take here
  Duration pace() {
    return switch (kdf) {
      case PBKDF2 -> Duration.ZERO;
      case ARGON2ID -> Pace.argon2(mostly());
    };
  }

  /// As far as it is going to be accepted.
  private KdfParameters mostly() {
    return new KdfParameters(
        Math.clamp(memory, 0, 1024) * 1024, Math.clamp(iterations, 0, 10), parallelism);
  }

  /// Derives the 64-byte key, which the caller closes.
  ///
  /// @throws Failed `BeyondBounds` before any work, `NotEnoughMemory`, `Damaged(IMPORT_FILE)` if
  ///   the validation text has been altered so that no password could be right
  SecretBytes derive(Password password) throws Failed {
    if (!SEALED_TEXT.matcher(validation).matches()) {
      throw new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
    }
    try (var typed = password.asTyped()) {
      var saltBytes = salt.getBytes(UTF_8);
      return switch (kdf) {
        case PBKDF2 -> BitwardenKey.derivePbkdf2(typed, saltBytes, iterations);
        case ARGON2ID ->
            BitwardenKey.deriveArgon2id(typed, saltBytes, iterations, memory, parallelism);
      };
    } catch (OutOfBounds e) {
      throw ImportLimits.beyond(e);
    } catch (NotEnoughMemory e) {
      throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
    }
  }
}
