package org.keyturn.ui.rotation.pages;

import java.util.Locale;
import javafx.util.StringConverter;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.rotation.plan.KdfChoice;

/// Names the choices of key-derivation settings with their figures.
final class KdfWords extends StringConverter<KdfChoice> {
  private final Desk desk;
  private final KdfParameters present;

  KdfWords(Desk desk, KdfParameters present) {
    this.desk = desk;
    this.present = present;
  }

  @Override
  public String toString(KdfChoice choice) {
    if (choice == null) {
      return "";
    }
    var figures = choice.settings(present).orElse(present);
    return desk.text(
        "rotation.kdf." + choice.name().toLowerCase(Locale.ROOT),
        desk.messages().bytes(figures.memoryKiB() * 1024L),
        figures.iterations());
  }

  @Override
  public KdfChoice fromString(String text) {
    throw new UnsupportedOperationException("the list is not editable");
  }
}
