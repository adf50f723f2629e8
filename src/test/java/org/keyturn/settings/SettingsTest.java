package org.keyturn.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void place() {
    file = temp.resolve("config/settings.properties");
  }

  @Test
  void missingFileGivesDefaults() {
    var settings = Settings.load(file);
    assertEquals(SettingKeys.Theme.SYSTEM, settings.get(SettingKeys.THEME));
    assertEquals(5, settings.get(SettingKeys.LOCK_AFTER_MINUTES));
    assertFalse(settings.get(SettingKeys.LOCK_ON_MINIMISE));
    assertTrue(settings.get(SettingKeys.LOCK_ON_SLEEP));
    assertTrue(settings.get(SettingKeys.LOCK_ON_SCREEN_LOCK));
    assertEquals(30, settings.get(SettingKeys.CLIPBOARD_SECONDS));
    assertEquals("system", settings.get(SettingKeys.LANGUAGE));
    assertFalse(settings.get(SettingKeys.WINDOW).isSet());
    assertEquals(List.of(), settings.get(SettingKeys.RECENT_VAULTS));
  }

  /// A listener may wait for a thread that reads a setting.
  @Test
  void whoeverIsToldHoldsNobodyUp() {
    var settings = Settings.load(file);
    var read = new ArrayList<Boolean>();
    settings.onChange(
        SettingKeys.RECENT_VAULTS,
        _ ->
            read.add(
                CompletableFuture.supplyAsync(() -> settings.get(SettingKeys.LOCK_ON_SLEEP))
                    .orTimeout(120, TimeUnit.SECONDS)
                    .join()));
    settings.remember(temp.resolve("Work.keyturn"), Instant.EPOCH);
    settings.forget(temp.resolve("Work.keyturn"));
    assertEquals(List.of(true, true), read);
  }

  @Test
  void valuesSurvive() throws IOException {
    var bounds = new WindowBounds(-8, 20.5, 1280, 800, true);
    var settings = Settings.load(file);
    assertTrue(settings.put(SettingKeys.THEME, SettingKeys.Theme.DARK));
    assertTrue(settings.put(SettingKeys.LOCK_AFTER_MINUTES, 0));
    assertTrue(settings.put(SettingKeys.LANGUAGE, "de"));
    assertTrue(settings.put(SettingKeys.WINDOW, bounds));
    assertTrue(settings.put(SettingKeys.PANES, List.of(240.0, 360.0)));
    assertTrue(settings.put(SettingKeys.GENERATOR_SEPARATOR, " = "));
    assertTrue(settings.put(SettingKeys.GENERATOR_SYMBOLS, false));
    var again = Settings.load(file);
    assertEquals(SettingKeys.Theme.DARK, again.get(SettingKeys.THEME));
    assertEquals(0, again.get(SettingKeys.LOCK_AFTER_MINUTES));
    assertEquals("de", again.get(SettingKeys.LANGUAGE));
    assertEquals(bounds, again.get(SettingKeys.WINDOW));
    assertEquals(List.of(240.0, 360.0), again.get(SettingKeys.PANES));
    assertEquals(" = ", again.get(SettingKeys.GENERATOR_SEPARATOR));
    assertFalse(again.get(SettingKeys.GENERATOR_SYMBOLS));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void corruptValuesYieldTheirDefaultsAndNoOthers() throws IOException {
    write(
        """
        theme=PURPLE
        lock.minutes=-1
        clipboard.seconds=many
        language=fr
        window.bounds=1 2 3
        window.panes=0.2\\n7
        vaults.recent=2026-11-25T12:00:00Z relative.keyturn
        lock.sleep=maybe
        generator.length=64
        generator.digits=perhaps
        """);
    var settings = Settings.load(file);
    assertEquals(SettingKeys.Theme.SYSTEM, settings.get(SettingKeys.THEME));
    assertEquals(5, settings.get(SettingKeys.LOCK_AFTER_MINUTES));
    assertEquals(30, settings.get(SettingKeys.CLIPBOARD_SECONDS));
    assertEquals("system", settings.get(SettingKeys.LANGUAGE));
    assertFalse(settings.get(SettingKeys.WINDOW).isSet());
    assertEquals(List.of(228.0, 348.0), settings.get(SettingKeys.PANES));
    assertEquals(List.of(), settings.get(SettingKeys.RECENT_VAULTS));
    assertTrue(settings.get(SettingKeys.LOCK_ON_SLEEP));
    assertEquals(64, settings.get(SettingKeys.GENERATOR_LENGTH));
    assertTrue(settings.get(SettingKeys.GENERATOR_DIGITS));
  }

  @Test
  void unreadableFileCountsAsEmpty() throws IOException {
    write("theme=\\u00ZZ");
    assertEquals(SettingKeys.Theme.SYSTEM, Settings.load(file).get(SettingKeys.THEME));
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertEquals(SettingKeys.Theme.SYSTEM, Settings.load(file).get(SettingKeys.THEME));
  }

  @Test
  void unknownKeysAreKept() throws IOException {
    write("from.the.future=7\n");
    assertTrue(Settings.load(file).put(SettingKeys.THEME, SettingKeys.Theme.LIGHT));
    assertTrue(Files.readString(file).contains("from.the.future=7"));
  }

  @Test
  void recentVaultsAreTenAtMostTheLatestFirst() {
    var settings = Settings.load(file);
    var noon = Instant.parse("2026-11-25T12:00:00.123Z");
    for (int i = 0; i < 12; i++) {
      assertTrue(settings.remember(temp.resolve("v " + i), noon.plusSeconds(i)));
    }
    assertTrue(settings.remember(temp.resolve("v 5"), noon.plusSeconds(60)));
    var recent = Settings.load(file).get(SettingKeys.RECENT_VAULTS);
    assertEquals(10, recent.size());
    var latest = Optional.of(Instant.parse("2026-11-25T12:01:00Z"));
    assertEquals(new RecentVault(temp.resolve("v 5"), latest), recent.getFirst());
    assertEquals(temp.resolve("v 11"), recent.get(1).path());
  }

  @Test
  void aVaultCanBeForgotten() {
    var settings = Settings.load(file);
    settings.remember(temp.resolve("a"), Instant.EPOCH);
    settings.remember(temp.resolve("b"), Instant.EPOCH);
    assertTrue(settings.forget(temp.resolve("b")));
    var recent = Settings.load(file).get(SettingKeys.RECENT_VAULTS);
    assertEquals(List.of(temp.resolve("a")), recent.stream().map(RecentVault::path).toList());
  }

  @Test
  void thePlaceOfAKeyFileIsRememberedByVault() {
    var settings = Settings.load(file);
    var vault = temp.resolve("a.keyturn");
    assertTrue(settings.keyFile(vault, Optional.of(temp.resolve("my key"))));
    assertTrue(settings.keyFile(temp.resolve("b.keyturn"), Optional.of(temp.resolve("b"))));
    assertTrue(settings.keyFile(vault, Optional.of(temp.resolve("stick").resolve("a key"))));
    assertEquals(
        Optional.of(temp.resolve("stick").resolve("a key")), Settings.load(file).keyFile(vault));
    settings.keyFile(temp.resolve("odd.keyturn"), Optional.of(temp.resolve("a\ttab")));
    assertEquals(Optional.empty(), settings.keyFile(temp.resolve("odd.keyturn")));
    settings.forget(vault);
    assertEquals(Optional.empty(), Settings.load(file).keyFile(vault));
    assertEquals(
        Optional.of(temp.resolve("b")), Settings.load(file).keyFile(temp.resolve("b.keyturn")));
  }

  @Test
  void listsOfEarlierVersionsHaveNoDates() throws IOException {
    write("vaults.recent=/home/mara/My vault.keyturn\\n/x.keyturn");
    assertEquals(
        List.of(
            new RecentVault(Path.of("/home/mara/My vault.keyturn"), Optional.empty()),
            new RecentVault(Path.of("/x.keyturn"), Optional.empty())),
        Settings.load(file).get(SettingKeys.RECENT_VAULTS));
  }

  @Test
  void aPathThatWouldBreakTheListIsNotRemembered() {
    var settings = Settings.load(file);
    settings.remember(temp.resolve("a"), Instant.EPOCH);
    settings.remember(temp.resolve("two\nlines"), Instant.EPOCH);
    assertEquals(1, Settings.load(file).get(SettingKeys.RECENT_VAULTS).size());
  }

  @Test
  void changesAreToldAndKeptInMemoryEvenIfTheFileCannotBeWritten() throws IOException {
    Files.writeString(temp.resolve("config"), "a file where the folder should be");
    var settings = Settings.load(file);
    var told = new ArrayList<SettingKeys.Theme>();
    settings.onChange(SettingKeys.THEME, told::add);
    assertFalse(settings.put(SettingKeys.THEME, SettingKeys.Theme.DARK));
    assertEquals(List.of(SettingKeys.Theme.DARK), told);
    assertEquals(SettingKeys.Theme.DARK, settings.get(SettingKeys.THEME));
  }

  private void write(String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
