package org.keyturn.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What was measured several times, in the order in which it was.
record Samples(List<Double> values) {
  Samples {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  static Samples of(double... values) {
    return new Samples(Arrays.stream(values).boxed().toList());
  }

  double median() {
    return quantile(0.5);
  }

  /// @return the value below which such a part of the others lies, between two of them their mix
  double quantile(double part) {
    var sorted = values.stream().sorted().toList();
    double place = part * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  double least() {
    return quantile(0);
  }

  double most() {
    return quantile(1);
  }

  /// How many times as much as others: of those that were measured in turn each pair by itself, so
  /// that load on the computer that comes and goes strikes both.
  Samples over(Samples others) {
    if (values.size() == others.values.size()) {
      var ratios = new Double[values.size()];
      Arrays.setAll(ratios, i -> values.get(i) / others.values.get(i));
      return new Samples(List.of(ratios));
    }
    return of(median() / others.median());
  }

  /// @return e.g. `1.23 [1.1-1.4]`
  String text() {
    return values.size() == 1
        ? figure(median())
        : figure(median()) + " [" + figure(least()) + "-" + figure(most()) + "]";
  }

  /// Three digits that count, or two after the point of what is near 1.
  static String figure(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : 2;
    for (double more = size; more > 0 && more < 0.1; more *= 10) {
      digits++;
    }
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
