package org.keyturn.health;

import com.nulabinc.zxcvbn.Feedback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;

/// Gets zxcvbn's own message keys out of its feedback, which otherwise speaks English.
final class FeedbackKeys extends ResourceBundle {
  private FeedbackKeys() {}

  static List<String> of(Feedback feedback) {
    Feedback keyed = feedback.withResourceBundle(new FeedbackKeys());
    List<String> keys = new ArrayList<>();
    String warning = keyed.getWarning();
    if (warning != null && !warning.isEmpty()) {
      keys.add(warning);
    }
    keys.addAll(keyed.getSuggestions());
    return keys;
  }

  /// Each key is its own text.
  @Override
  protected Object handleGetObject(String key) {
    return key;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.emptyEnumeration();
  }
}
