package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.text.Messages;
import org.keyturn.totp.CodeLabel;
import org.keyturn.totp.CodeShape;
import org.keyturn.totp.Totp;

/// What was understood of the secret of a one-time code: whose it is, how many digits, how often a
/// new one comes; never the secret.
///
/// @param trouble whether it makes no codes
record CodeNote(String text, boolean trouble) {

  /// @param secret stays the caller's
  static CodeNote of(char[] secret, Messages messages) {
    if (secret.length == 0) {
      return new CodeNote("", false);
    }
    var shape = shape(secret);
    if (shape.isEmpty()) {
      return new CodeNote(messages.get("editor.code.unclear"), true);
    }
    var parts = new ArrayList<String>();
    var label = CodeLabel.of(secret);
    parts.addAll(List.of(label.issuer(), label.account()));
    parts.add(
        shape.get().steam()
            ? messages.get("editor.code.steam")
            : messages.get("editor.code.digits", shape.get().digits()));
    parts.add(messages.get("editor.code.period", shape.get().periodSeconds()));
    if (!shape.get().steam()) {
      parts.add(shape.get().hashName());
    }
    parts.removeIf(String::isBlank);
    return new CodeNote(String.join(" \u00b7 ", parts), false);
  }

  private static Optional<CodeShape> shape(char[] secret) {
    try (var totp = Totp.parse(secret).orElse(null)) {
      return totp == null ? Optional.empty() : Optional.of(totp.shape());
    }
  }
}
