package org.keyturn.totp;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Whose code it is, as an `otpauth` link says; both parts may be empty, neither is a secret.
public record CodeLabel(String issuer, String account) {
  private static final CodeLabel NONE = new CodeLabel("", "");
  private static final String START = "otpauth://totp/";
  private static final String ISSUER = "issuer";
  private static final int LONGEST = 200;

  /// Reads `otpauth://totp/ISSUER:ACCOUNT?...&issuer=ISSUER`; the parameter counts before the
  /// label. What is no such link has no label.
  public static CodeLabel of(char[] text) {
    try (var code = CodeText.read(text).orElse(null)) {
      return code == null ? read(text) : code.link().map(CodeLabel::read).orElse(NONE);
    }
  }

  private static CodeLabel read(char[] text) {
    int from = TotpText.start(text);
    if (!TotpText.startsWith(text, from, START)) {
      return NONE;
    }
    int label = from + START.length();
    int query = TotpText.indexOf(text, '?', label, text.length);
    String whole = decoded(text, label, query);
    int colon = whole.indexOf(':');
    String issuer = issuer(text, query);
    String before = colon < 0 ? "" : whole.substring(0, colon).strip();
    return new CodeLabel(issuer.isEmpty() ? before : issuer, whole.substring(colon + 1).strip());
  }

  private static String issuer(char[] text, int query) {
    var issuer = new String[] {""};
    Parameters.forEach(
        text,
        query + 1,
        (name, all, from, to) -> {
          if (name.equals(ISSUER) && issuer[0].isEmpty()) {
            issuer[0] = decoded(all, from, to).strip();
          }
          return true;
        });
    return issuer[0];
  }

  /// A plus sign stays one: it is part of many addresses.
  private static String decoded(char[] text, int from, int to) {
    String raw = new String(text, from, Math.min(to - from, LONGEST));
    String readable;
    try {
      readable = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException oddEscape) {
      readable = raw;
    }
    return readable.replaceAll("\\p{Cntrl}", " ");
  }

  /// The link by which another program takes over a code: an `otpauth` link as it is, character for
  /// character but for a second layer of escapes and `&amp;`; for any other notation a new one with
  /// these names.
  ///
  /// @param text stays the caller's
  /// @return what the caller wipes; the text itself if it makes no codes
  public char[] linkFor(char[] text) {
    try (var code = CodeText.read(text).orElse(null)) {
      if (code == null) {
        return text.clone();
      }
      return code.link().map(char[]::clone).orElseGet(() -> CodeLink.of(code, this));
    }
  }

  String escaped() {
    return issuer.isEmpty() ? escape(account) : escape(issuer) + ":" + escape(account);
  }

  static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }
}
