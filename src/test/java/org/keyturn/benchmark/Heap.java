package org.keyturn.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// How much of this process's heap is alive, in MiB.
final class Heap {
  private static final double MIB = 1024 * 1024;
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /// After full collections.
  static double alive() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }

  /// @return the most that any collection has left while `work` ran, less what was alive before
  static double above(Timed.Work work) throws Exception {
    double idle = alive();
    var most = new AtomicLong();
    NotificationListener listener =
        (notification, _) -> {
          if (notification.getUserData() instanceof CompositeData data) {
            most.accumulateAndGet(left(data), Math::max);
          }
        };
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      emitter(collector).addNotificationListener(listener, null, null);
    }
    try {
      work.run();
    } finally {
      for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        emitter(collector).removeNotificationListener(listener);
      }
    }
    return Math.max(0, most.get() / MIB - idle);
  }

  private static NotificationEmitter emitter(GarbageCollectorMXBean collector) {
    return (NotificationEmitter) collector;
  }

  /// Pools of the heap only: those of classes and code are of no interest here.
  private static long left(CompositeData data) {
    return GarbageCollectionNotificationInfo.from(data)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> pool.getKey().startsWith("G1 "))
        .map(Map.Entry::getValue)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
