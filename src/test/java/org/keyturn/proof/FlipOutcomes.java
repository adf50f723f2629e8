package org.keyturn.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keyturn.proof.FlipTest.Flip;

/// What became of each changed byte. Safe for use from any thread.
final class FlipOutcomes {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Flip> harmless = new ArrayList<>();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  /// The change was refused or named.
  synchronized void found(String how) {
    counts.merge(how, 1, Integer::sum);
  }

  /// The change has no meaning: content equal, later writes sound.
  synchronized void harmless(Flip flip) {
    harmless.add(flip);
  }

  void fault(Flip flip, String what) {
    faults.add(flip + ": " + what);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized int found() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int count() {
    return found() + harmless.size() + faults.size();
  }

  synchronized String summary(byte[] original) {
    var classes = new TreeMap<String, Integer>();
    harmless.forEach(
        flip -> classes.merge(PageMap.of(original).name(flip.offset()), 1, Integer::sum));
    return "found: " + counts + "\nwithout meaning: " + harmless.size() + " " + classes;
  }
}
