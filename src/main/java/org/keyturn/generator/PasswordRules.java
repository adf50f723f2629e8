package org.keyturn.generator;

import java.util.EnumMap;
import java.util.Map;

/// What a generated password looks like.
///
/// @param length 5 to 128 characters
/// @param least the kinds of characters to use, and how many of each at least, 0 to 9; not empty
/// @param avoidAmbiguous leaves out `I O l 0 1`
public record PasswordRules(
    int length, Map<CharacterClass, Integer> least, boolean avoidAmbiguous) {
  public static final int LEAST_LENGTH = 5;
  public static final int MOST_LENGTH = 128;
  public static final int MOST_LEAST = 9;

  /// Throws [IllegalArgumentException] for what no password can satisfy.
  public PasswordRules {
    least = Map.copyOf(least);
    if (least.isEmpty()) {
      throw new IllegalArgumentException("no characters to choose from");
    }
    least.values().forEach(count -> requireWithin(count, 0, MOST_LEAST));
    requireWithin(length, Math.max(LEAST_LENGTH, sum(least)), MOST_LENGTH);
  }

  /// 20 characters of every kind, at least one of each.
  public static PasswordRules standard() {
    Map<CharacterClass, Integer> least = new EnumMap<>(CharacterClass.class);
    for (CharacterClass kind : CharacterClass.values()) {
      least.put(kind, 1);
    }
    return new PasswordRules(20, least, false);
  }

  /// The nearest valid rules: counts brought into their bounds, the length raised to hold them,
  /// lower case where no kind is chosen.
  public static PasswordRules nearest(
      int length, Map<CharacterClass, Integer> least, boolean avoidAmbiguous) {
    Map<CharacterClass, Integer> counts = new EnumMap<>(CharacterClass.class);
    least.forEach((kind, count) -> counts.put(kind, Math.clamp(count, 0, MOST_LEAST)));
    if (counts.isEmpty()) {
      counts.put(CharacterClass.LOWER, 1);
    }
    int fitting = Math.clamp(length, Math.max(LEAST_LENGTH, sum(counts)), MOST_LENGTH);
    return new PasswordRules(fitting, counts, avoidAmbiguous);
  }

  private static int sum(Map<CharacterClass, Integer> least) {
    return least.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void requireWithin(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not within " + least + " to " + most);
    }
  }
}
