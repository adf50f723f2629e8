package org.keyturn.exchange.keepass;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.xml.Legal;
import org.keyturn.model.SecretText;

/// One-time codes in the notations of KeePassXC (`otp`), of KeePass 2 (`TimeOtp-...`) and of the
/// plug-ins before them (`TOTP Seed`, `TOTP Settings`; `otp` with `key=...`). The first that can be
/// read is taken; any further one stays a field, as does one that cannot be read.
final class OneTimeCodes {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String SECRET = "TimeOtp-Secret";
  private static final String LENGTH = "TimeOtp-Length";
  private static final String PERIOD = "TimeOtp-Period";
  private static final String ALGORITHM = "TimeOtp-Algorithm";
  private static final String SEED = "TOTP Seed";
  private static final String SETTINGS = "TOTP Settings";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// What is written whole, so that nothing is put before it.
  private static final Pattern LINK = Pattern.compile("\\s*(otpauth|steam)://.*", FLAGS);

  private static final Pattern NO_DIGIT = Pattern.compile("[^A-Z2-7]");

  private OneTimeCodes() {}

  /// @return what a login's one-time code field takes
  static Optional<SecretText> take(Texts texts) {
    var own = texts.find(Names.OTP).filter(value -> !value.isEmpty());
    if (own.isPresent()) {
      texts.take(Names.OTP);
      return Optional.of(link(own.get()));
    }
    texts.takeFilled(Names.OTP);
    return timeOtp(texts).or(() -> seed(texts));
  }

  /// An `otpauth` link and what else may stand there is kept character for character;
  /// `key=...&step=...` is the notation of a plug-in.
  private static SecretText link(SecretText text) {
    var value = text.reveal();
    if (!value.startsWith("key=")) {
      return text;
    }
    var parameters = new HashMap<String, String>();
    for (var pair : value.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    var known = Map.of("key", "", "step", "", "size", "", "otpHashMode", "", "type", "totp");
    boolean odd =
        !known.keySet().containsAll(parameters.keySet())
            || !parameters.getOrDefault("type", "totp").equalsIgnoreCase("totp");
    return odd
        ? text
        : code(
            parameters.getOrDefault("key", ""),
            parameters.getOrDefault("step", "30"),
            parameters.getOrDefault("size", "6"),
            parameters.getOrDefault("otpHashMode", "SHA1"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static Optional<SecretText> timeOtp(Texts texts) {
    for (var form : new String[] {"-Base32", "", "-Hex", "-Base64"}) {
      var secret = texts.find(SECRET + form).filter(value -> !value.isEmpty());
      var base32 = secret.flatMap(value -> base32(form, value.reveal()));
      if (base32.isPresent()) {
        texts.take(SECRET + form);
        return Optional.of(
            code(
                base32.get(),
                setting(texts, PERIOD, "30"),
                setting(texts, LENGTH, "6"),
                setting(texts, ALGORITHM, "SHA1")));
      }
    }
    return Optional.empty();
  }

  private static String setting(Texts texts, String name, String usual) {
    return texts.takeFilled(name).map(SecretText::reveal).orElse(usual);
  }

  private static Optional<String> base32(String form, String secret) {
    try {
      return switch (form) {
        case "-Base32" -> Optional.of(secret);
        case "-Hex" -> Optional.of(encoded(HexFormat.of().parseHex(secret.replaceAll("\\s", ""))));
        case "-Base64" -> Optional.of(encoded(Base64.getDecoder().decode(secret.strip())));
        default ->
            Optional.of(isLink(secret) ? secret : encoded(secret.getBytes(StandardCharsets.UTF_8)));
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(byte[] bytes) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      held = (held << Byte.SIZE) | Byte.toUnsignedInt(each);
      for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((held >> (bits - 5)) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /// Settings are `period;digits`, or `period;S` for Steam's codes; a third part, the clock to use,
  /// means nothing here and stays a field.
  private static Optional<SecretText> seed(Texts texts) {
    var secret = texts.find(SEED).filter(value -> !value.isEmpty());
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    var settings = texts.find(SETTINGS).map(SecretText::reveal).orElse("").split(";", -1);
    texts.take(SEED);
    if (settings.length <= 2) {
      texts.take(SETTINGS);
    }
    var digits = settings.length > 1 ? settings[1].strip() : "6";
    if (digits.equalsIgnoreCase("S") && !isLink(secret.get().reveal())) {
      return Optional.of(SecretText.of("steam://" + secret.get().reveal()));
    }
    var period = settings[0].isBlank() ? "30" : settings[0].strip();
    return Optional.of(code(secret.get().reveal(), period, digits, "SHA1"));
  }

  /// The bare secret where everything is as usual, else a link.
  private static SecretText code(String secret, String period, String digits, String algorithm) {
    var hash = algorithm.toUpperCase(Locale.ROOT).replace("HMAC-", "").replace("-", "");
    if (isLink(secret)) {
      return SecretText.of(secret.strip());
    }
    if (period.equals("30") && digits.equals("6") && hash.equals("SHA1")) {
      return SecretText.of(secret);
    }
    return SecretText.of(
        "otpauth://totp/?secret="
            + escaped(secret.replaceAll("[\\s=-]", ""))
            + "&period="
            + escaped(period)
            + "&digits="
            + escaped(digits)
            + "&algorithm="
            + escaped(hash));
  }

  private static boolean isLink(String text) {
    return LINK.matcher(text).matches();
  }

  /// @return the link that KeePassXC reads, for whatever stands in a login's one-time code field
  static SecretText written(SecretText code, String title, String user) {
    var text = code.reveal().strip();
    boolean steam = text.regionMatches(true, 0, "steam://", 0, 8);
    if (!steam && (text.contains("://") || text.isEmpty())) {
      return Legal.text(code);
    }
    var secret = (steam ? text.substring(8) : text).toUpperCase(Locale.ROOT);
    return SecretText.of(
        "otpauth://totp/"
            + escaped(title)
            + ":"
            + escaped(user)
            + "?secret="
            + NO_DIGIT.matcher(secret).replaceAll("")
            + "&period=30&digits="
            + (steam ? "5" : "6")
            + "&issuer="
            + escaped(title)
            + (steam ? "&encoder=steam" : ""));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(Legal.text(text), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
