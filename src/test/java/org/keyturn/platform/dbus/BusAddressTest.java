package org.keyturn.platform.dbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unix:path=/run/user/1000/bus | /run/user/1000/bus",
        "unix:path=/run/user/1000/bus,guid=0123abcd | /run/user/1000/bus",
        "tcp:host=localhost;unix:abstract=/tmp/x;unix:guid=1,path=/b | /b",
        "unix:path=/tmp/M%c3%bcller%20bus | /tmp/M\u00fcller bus",
        "unix:path=/tmp/50%,guid=1 | /tmp/50%",
        "unix:path=relative/bus |",
        "unix:path= |",
        "nonce-tcp:path=/no |",
        "unix |",
        "'' |"
      })
  void theFirstSocketCounts(String address, String path) {
    assertEquals(Optional.ofNullable(path).map(Path::of), BusAddress.first(address));
  }

  @Test
  void whereNothingIsSaidTheUsualPlacesCount() {
    assertEquals(
        Optional.of(Path.of("/run/user/7/bus")),
        BusAddress.session(Map.of("XDG_RUNTIME_DIR", "/run/user/7")::get));
    assertEquals(
        Optional.of(Path.of("/s")),
        BusAddress.session(
            Map.of("XDG_RUNTIME_DIR", "/r", "DBUS_SESSION_BUS_ADDRESS", "unix:path=/s")::get));
    assertEquals(Optional.empty(), BusAddress.session(Map.<String, String>of()::get));
    assertEquals(
        Optional.of(Path.of("/run/dbus/system_bus_socket")),
        BusAddress.system(Map.<String, String>of()::get));
  }
}
