package org.keyturn.platform.keys;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.keyturn.platform.keys.KeyboardLayouts.Typed;

/// Finds the character by which a shortcut knows a key that types no Latin letter: that of the key
/// in the layout that is on if this one has Latin letters, else in the first of the person's
/// layouts that has some, else on a US keyboard. Confined to the JavaFX thread.
public final class LatinKeys {
  private static final int ASCII = 0x80;

  /// Letters of a layout that counts as Latin: half the alphabet.
  private static final int HALF = 13;

  private final Supplier<KeyboardLayouts> keyboard;

  LatinKeys(Supplier<KeyboardLayouts> keyboard) {
    this.keyboard = keyboard;
  }

  /// @param osName as Java names it
  /// @return nothing elsewhere than on Linux, where JavaFX knows the keys by itself
  public static Optional<LatinKeys> ofThisComputer(String osName) {
    boolean screen =
        osName.startsWith("Linux") && !"Headless".equals(System.getProperty("glass.platform"));
    return screen ? Optional.of(new LatinKeys(GdkKeyboard::new)) : Optional.empty();
  }

  /// Never throws: without an answer only a shortcut is missing.
  ///
  /// @param typed the character that the key types
  /// @return the ASCII character, without Shift
  public OptionalInt of(int typed) {
    try {
      var asked = keyboard.get();
      int on = asked.layout();
      var keys = keys(asked);
      var key = key(typed, on, keys);
      return key.isPresent() ? latin(key.get(), layouts(on, keys), keys) : OptionalInt.empty();
    } catch (Throwable notThere) {
      return OptionalInt.empty();
    }
  }

  private static List<Key> keys(KeyboardLayouts keyboard) throws Throwable {
    var keys = new ArrayList<Key>();
    for (int number : KeyPositions.all().toArray()) {
      keys.add(new Key(KeyPositions.us(number), keyboard.of(number)));
    }
    return keys;
  }

  private record Match(Key key, Typed typed) {}

  /// Several keys may type it: Σ is on two Greek ones, but σ on one alone; Ж is on a letter's and a
  /// mark's key in Serbia. A layout that is off counts if the person has just left it.
  private static Optional<Key> key(int typed, int on, List<Key> keys) {
    return keys.stream()
        .flatMap(key -> key.typed.stream().map(each -> new Match(key, each)))
        .filter(match -> match.typed.means(typed))
        .min(
            comparing((Match match) -> match.typed.layout() != on)
                .thenComparing(match -> match.typed.level())
                .thenComparing(match -> !Character.isLetter(match.key.us)))
        .map(Match::key);
  }

  /// @return the layouts with Latin letters, the one that is on before all others
  private static IntStream layouts(int on, List<Key> keys) {
    int all =
        keys.stream().flatMap(key -> key.typed.stream()).mapToInt(Typed::layout).max().orElse(0);
    return IntStream.concat(IntStream.of(on), IntStream.rangeClosed(0, all))
        .filter(layout -> letters(layout, keys).count() >= HALF);
  }

  /// Some Latin layouts lack a letter, as Turkmen does C: then its place counts there too.
  private static OptionalInt latin(Key key, IntStream layouts, List<Key> keys) {
    var layout = layouts.findFirst();
    if (layout.isEmpty()) {
      return OptionalInt.of(key.us);
    }
    int own = key.in(layout.getAsInt());
    if (own > 0 && own < ASCII) {
      return OptionalInt.of(own);
    }
    boolean lacks = letters(layout.getAsInt(), keys).noneMatch(letter -> letter == key.us);
    return lacks && Character.isLetter(key.us) ? OptionalInt.of(key.us) : OptionalInt.empty();
  }

  private static IntStream letters(int layout, List<Key> keys) {
    return keys.stream().mapToInt(key -> key.in(layout)).filter(own -> own >= 'a' && own <= 'z');
  }

  private record Key(int us, List<Typed> typed) {
    /// @return what it types in a layout without Shift; 0 for nothing
    int in(int layout) {
      return typed.stream()
          .filter(each -> each.layout() == layout && each.level() == 0)
          .mapToInt(Typed::character)
          .findFirst()
          .orElse(0);
    }
  }
}
