package org.keyturn.ui.importing.model;

import java.util.Locale;

/// The programs that people come from, in the order in which they are offered. Only tells how to
/// get at a file: what a file is, its content tells.
public enum ImportOrigin {
  BITWARDEN,
  ONEPASSWORD,
  LASTPASS,
  KEEPASS,
  CHROME,
  FIREFOX,
  SAFARI,
  DASHLANE,
  PROTON_PASS,
  ENPASS,
  NORDPASS,
  ROBOFORM,
  KEEPER,
  KEYTURN,
  OTHER;

  /// @return the message key of its name; with `.text` after it, of the way to a file
  public String key() {
    return "import.source." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
