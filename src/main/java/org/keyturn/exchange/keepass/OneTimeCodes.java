package org.keyturn.exchange.keepass;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.SecretText;
import org.keyturn.totp.CodeLabel;
import org.keyturn.totp.Totp;

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

  private static final String BARE = "[\\s-]*+[A-Z2-7][A-Z2-7\\s-]*+=*+\\s*+";
  private static final Pattern BASE32_TEXT = Pattern.compile(BARE, FLAGS);
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,4}");
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d?");
  private static final Set<String> HASHES = Set.of("SHA1", "SHA256", "SHA512");

  /// The link of a secret without settings of its own.
  private static final Pattern USUAL =
      Pattern.compile("otpauth://totp/\\?secret=([A-Z2-7]+)(&encoder=steam&digits=5)?");

  private OneTimeCodes() {}

  /// Takes the first that is a code, with its settings.
  static Optional<SecretText> take(EntryStrings texts) {
    var own = texts.find(StandardFields.OTP).filter(value -> !value.isEmpty());
    if (own.isEmpty()) {
      texts.take(StandardFields.OTP);
    }
    var link = own.flatMap(OneTimeCodes::link).filter(OneTimeCodes::isCode);
    link.ifPresent(_ -> texts.take(StandardFields.OTP));
    return link.or(() -> timeOtp(texts)).or(() -> seed(texts));
  }

  /// @return whether there are texts that mean a code
  static boolean left(EntryStrings texts) {
    return Stream.of(
            StandardFields.OTP,
            SECRET,
            SECRET + "-Base32",
            SECRET + "-Hex",
            SECRET + "-Base64",
            SEED)
        .anyMatch(name -> texts.find(name).filter(value -> !value.isEmpty()).isPresent());
  }

  private static boolean isCode(SecretText text) {
    var chars = text.chars();
    try {
      return Totp.makesCodes(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /// An `otpauth` link and what else may stand there is kept character for character;
  /// `key=...&step=...` is the notation of a plug-in.
  private static Optional<SecretText> link(SecretText text) {
    var value = text.reveal();
    if (!value.startsWith("key=")) {
      return Optional.of(text);
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
        ? Optional.empty()
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

  private static Optional<SecretText> timeOtp(EntryStrings texts) {
    for (var form : new String[] {"-Base32", "", "-Hex", "-Base64"}) {
      var secret = texts.find(SECRET + form).filter(value -> !value.isEmpty());
      var code =
          secret
              .flatMap(value -> base32(form, value.reveal()))
              .flatMap(base32 ->
                  code(
                      base32,
                      setting(texts, PERIOD, "30"),
                      setting(texts, LENGTH, "6"),
                      setting(texts, ALGORITHM, "SHA1")));
      if (code.isPresent()) {
        texts.take(SECRET + form);
        Stream.of(PERIOD, LENGTH, ALGORITHM).forEach(texts::take);
        return code;
      }
    }
    return Optional.empty();
  }

  private static String setting(EntryStrings texts, String name, String usual) {
    return texts
        .find(name)
        .map(value -> value.reveal().strip())
        .filter(value -> !value.isEmpty())
        .orElse(usual);
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
  private static Optional<SecretText> seed(EntryStrings texts) {
    var secret = texts.find(SEED).filter(value -> !value.isEmpty());
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    var settings = texts.find(SETTINGS).map(SecretText::reveal).orElse("").split(";", -1);
    var digits = settings.length > 1 ? settings[1].strip() : "6";
    var period = settings[0].isBlank() ? "30" : settings[0].strip();
    boolean steam = digits.equalsIgnoreCase("S") && !isLink(secret.get().reveal());
    var code =
        steam
            ? Optional.of(SecretText.of("steam://" + secret.get().reveal()))
            : code(secret.get().reveal(), period, digits, "SHA1");
    if (code.filter(OneTimeCodes::isCode).isEmpty()) {
      return Optional.empty();
    }
    texts.take(SEED);
    if (settings.length <= 2) {
      texts.take(SETTINGS);
    }
    return code;
  }

  /// The bare secret where everything is as usual, else a link; nothing where one of these makes no
  /// sense.
  private static Optional<SecretText> code(
      String secret, String period, String digits, String algorithm) {
    var hash = algorithm.toUpperCase(Locale.ROOT).replace("HMAC-", "").replace("-", "");
    if (isLink(secret)) {
      return Optional.of(SecretText.of(secret.strip()));
    }
    if (!BASE32_TEXT.matcher(secret).matches()
        || !SECONDS.matcher(period).matches()
        || !DIGITS.matcher(digits).matches()
        || !HASHES.contains(hash)) {
      return Optional.empty();
    }
    if (period.equals("30") && digits.equals("6") && hash.equals("SHA1")) {
      return Optional.of(SecretText.of(secret));
    }
    var link = "otpauth://totp/?secret=" + escaped(secret.replaceAll("[\\s=-]", ""));
    return Optional.of(
        SecretText.of(link + "&period=" + period + "&digits=" + digits + "&algorithm=" + hash));
  }

  private static boolean isLink(String text) {
    return LINK.matcher(text).matches();
  }

  /// @return the link that KeePassXC reads, for whatever stands in a login's one-time code field;
  ///   what makes no codes stays the text that it is
  static SecretText written(SecretText code, String title, String user) {
    var text = code.chars();
    try {
      var unnamed = new String(new CodeLabel("", "").linkFor(text));
      var usual = USUAL.matcher(unnamed);
      return usual.matches() && !unnamed.contentEquals(CharBuffer.wrap(text))
          ? usual(usual.group(1), usual.group(2) != null, title, user)
          : LegalText.text(SecretText.of(new CodeLabel(title, user).linkFor(text)));
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private static SecretText usual(String secret, boolean steam, String title, String user) {
    return SecretText.of(
        "otpauth://totp/"
            + escaped(title)
            + ":"
            + escaped(user)
            + "?secret="
            + secret
            + "&period=30&digits="
            + (steam ? "5" : "6")
            + "&issuer="
            + escaped(title)
            + (steam ? "&encoder=steam" : ""));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(LegalText.text(text), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
