package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreedMemoryTest {

  @Test
  void collectsAndLeavesTheMachineAsItWas() {
    var before = ratios();
    var garbage = new WeakReference<>(new byte[1000]);
    FreedMemory.giveBack();
    assertNull(garbage.get());
    assertEquals(before, ratios());
  }

  private static List<String> ratios() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return List.of(
        machine.getVMOption("MinHeapFreeRatio").getValue(),
        machine.getVMOption("MaxHeapFreeRatio").getValue());
  }
}
