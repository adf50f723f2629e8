package org.keyturn.house;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Prints the ten slowest test classes when all have run. JUnit finds it by its service file and
/// may call it from several threads.
public final class SlowestTests implements TestExecutionListener {
  private static final int SHOWN = 10;

  private final Map<String, Long> started = new ConcurrentHashMap<>();
  private final Map<String, Duration> taken = new ConcurrentHashMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    topClass(test).ifPresent(name -> started.putIfAbsent(name, System.nanoTime()));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    topClass(test)
        .ifPresent(name ->
            taken.put(name, Duration.ofNanos(System.nanoTime() - started.getOrDefault(name, 0L))));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (taken.size() > 1) {
      System.out.println(report(taken));
    }
  }

  static String report(Map<String, Duration> taken) {
    StringBuilder text = new StringBuilder("The slowest of ");
    text.append(taken.size()).append(" test classes:");
    for (String name : slowest(taken)) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%8.2f s  %s",
              taken.getOrDefault(name, Duration.ZERO).toMillis() / 1e3,
              name));
    }
    return text.toString();
  }

  private static List<String> slowest(Map<String, Duration> taken) {
    return taken.entrySet().stream()
        .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Nested classes are part of their outer class's time.
  private static Optional<String> topClass(TestIdentifier test) {
    return test.getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .filter(name -> name.indexOf('$') < 0);
  }
}
