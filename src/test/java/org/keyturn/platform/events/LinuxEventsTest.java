package org.keyturn.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.platform.dbus.BusSignal;
import org.keyturn.platform.dbus.WireSignal;

class LinuxEventsTest {
  private static final int HANG_SECONDS = 120;
  private static final String OWN = "/org/freedesktop/login1/session/_32";

  private final LinuxEvents events = new LinuxEvents(Map.of("XDG_SESSION_ID", "2")::get);

  @ParameterizedTest
  @CsvSource({
    "/ScreenSaver, org.freedesktop.ScreenSaver, ActiveChanged, true, SCREEN_LOCKED",
    "/org/gnome/ScreenSaver, org.gnome.ScreenSaver, ActiveChanged, true, SCREEN_LOCKED",
    "/ScreenSaver, org.freedesktop.ScreenSaver, ActiveChanged, false,",
    "/ScreenSaver, org.freedesktop.ScreenSaver, ActiveChanged, ,",
    "/ScreenSaver, com.example.ScreenSaver, ActiveChanged, true,",
    "/org/freedesktop/login1, org.freedesktop.login1.Manager, PrepareForSleep, true, SLEEPING",
    "/org/freedesktop/login1, org.freedesktop.login1.Manager, PrepareForSleep, false, AWAKE",
    "/org/freedesktop/login1, org.freedesktop.login1.Manager, PrepareForSleep, ,",
    "/org/freedesktop/login1, org.freedesktop.login1.Manager, PrepareForShutdown, true,",
    "/org/freedesktop/login1/session/_32, org.freedesktop.login1.Session, Lock, , SCREEN_LOCKED",
    "/org/freedesktop/login1/session/_32, org.freedesktop.login1.Session, Unlock, ,",
    "/org/freedesktop/login1/session/_33, org.freedesktop.login1.Session, Lock, ,"
  })
  void signalsMeanWhatTheirDesktopsMean(
      String path, String type, String member, Boolean flag, SystemEvent meaning) {
    var signal = new BusSignal(path, type, member, Optional.ofNullable(flag));
    assertEquals(Optional.ofNullable(meaning), events.meaning(signal));
  }

  @Test
  void objectsAreNamedAsSystemdNamesThem() {
    assertEquals(OWN, LinuxEvents.sessionPath("2"));
    assertEquals("/org/freedesktop/login1/session/c1", LinuxEvents.sessionPath("c1"));
    assertEquals("/org/freedesktop/login1/session/_3123a_2db", LinuxEvents.sessionPath("123a-b"));
  }

  @Test
  void bothBusesAreHeard(@TempDir Path folder) throws Exception {
    var heard = new LinkedBlockingQueue<SystemEvent>();
    try (var login = new FakeBus(folder.resolve("session"));
        var computer = new FakeBus(folder.resolve("system"));
        var listening = new LinuxEvents(variables(folder)::get)) {
      listening.listen(heard::add);
      login.await(5);
      computer.await(2);
      login.send(
          WireSignal.of(
              ByteOrder.LITTLE_ENDIAN,
              "/org/gnome/ScreenSaver",
              "org.gnome.ScreenSaver",
              "ActiveChanged",
              Optional.of(true)));
      assertEquals(SystemEvent.SCREEN_LOCKED, heard.poll(HANG_SECONDS, TimeUnit.SECONDS));
      computer.send(
          WireSignal.of(
              ByteOrder.LITTLE_ENDIAN,
              "/org/freedesktop/login1",
              "org.freedesktop.login1.Manager",
              "PrepareForSleep",
              Optional.of(true)));
      assertEquals(SystemEvent.SLEEPING, heard.poll(HANG_SECONDS, TimeUnit.SECONDS));
      assertTrue(
          computer.rules().stream()
              .anyMatch(rule -> rule.contains("'Lock'") && rule.contains(OWN)));
    }
  }

  @Test
  void aBusThatTalksNonsenseEndsTheListeningAndNothingElse(@TempDir Path folder) throws Exception {
    var heard = new LinkedBlockingQueue<SystemEvent>();
    try (var login = new FakeBus(folder.resolve("session"));
        var listening = new LinuxEvents(variables(folder)::get)) {
      listening.listen(heard::add);
      login.await(5);
      login.send("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertTrue(login.awaitHangUp(HANG_SECONDS), "the listener hangs up");
      assertTrue(heard.isEmpty());
    }
  }

  @Test
  void noBusIsNoTrouble(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("session"), "no socket");
    try (var listening = new LinuxEvents(variables(folder)::get)) {
      listening.listen(event -> {});
    }
  }

  @Test
  void awtIsForOtherSystems() {
    assertInstanceOf(LinuxEvents.class, SystemEvents.of("Linux"));
    assertInstanceOf(AwtEvents.class, SystemEvents.of("Windows 11"));
    assertInstanceOf(AwtEvents.class, SystemEvents.of("Mac OS X"));
    assertInstanceOf(NoEvents.class, SystemEvents.of("FreeBSD"));
  }

  private static Map<String, String> variables(Path folder) {
    return Map.of(
        "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("session"),
        "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("system"),
        "XDG_SESSION_ID", "2");
  }
}
