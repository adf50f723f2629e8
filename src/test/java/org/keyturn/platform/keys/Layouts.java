package org.keyturn.platform.keys;

import java.util.ArrayList;
import java.util.List;

/// Layouts by what their keys type without Shift, in the order of [#US], and the one that is on.
public record Layouts(int layout, String... each) implements KeyboardLayouts {
  public static final String US = "qwertyuiop[]asdfghjkl;'\\zxcvbnm,./";
  public static final String RUSSIAN = "йцукенгшщзхъфывапролджэ\\ячсмитьбю.";
  public static final String HEBREW = "/'קראטוןםפ][שדגכעיחלךף,\\זסבהנמצתץ.";
  public static final String GREEK = ";ςερτυθιοπ[]ασδφγηξκλ\u0301'\\ζχψωβνμ,./";
  public static final String SERBIAN = "љњертзуиопшђасдфгхјклчћжжџцвбнм,.-";
  public static final String DVORAK = "',.pyfgcrl/=aoeuidhtns-\\;qjkxbmwvz";
  public static final String GERMAN = "qwertzuiopü+asdfghjklöä#yxcvbnm,.-";
  public static final String TURKMEN = "äwertyuiopňöasdfghjkl;'şzüçýbnm,./";

  /// @return what finds the Latin characters with these layouts, the first of which is on
  public static LatinKeys first(String... each) {
    return new LatinKeys(() -> new Layouts(0, each));
  }

  /// @return the same with the second one on
  public static LatinKeys second(String... each) {
    return new LatinKeys(() -> new Layouts(1, each));
  }

  @Override
  public List<Typed> of(int key) {
    int at = US.indexOf(KeyPositions.us(key));
    var typed = new ArrayList<Typed>();
    for (int i = 0; at >= 0 && i < each.length; i++) {
      typed.add(new Typed(i, 0, each[i].charAt(at)));
      typed.add(new Typed(i, 1, Character.toUpperCase(each[i].charAt(at))));
    }
    return typed;
  }
}
