package org.keyturn.vault.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.VaultSettings;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.model.json.SettingsJson;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

class VaultSettingsTest {
  @TempDir Path folder;
  private Vaults vaults;
  private Path vault;
  private final Password password = Password.of("a password".toCharArray());
  private final VaultSettings chosen =
      VaultSettings.DEFAULT
          .withTrashDays(Optional.empty())
          .withVersionsKept(3)
          .withSearch(new SavedSearch("Weak", "is:weak \"\ud83d\udd11\""))
          .withTemplate(
              new ItemTemplate(
                  "Server",
                  "SERVER",
                  List.of(
                      new ItemTemplate.Field(CustomField.Type.TEXT, "Host"),
                      new ItemTemplate.Field(CustomField.Type.HIDDEN, "Root password"))));

  @BeforeEach
  void open() {
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    vault = folder.resolve("Personal.keyturn");
  }

  private Session unlock(Path path) throws Failed {
    return vaults.unlock(path, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  @Test
  void survivesRotationAndSalvage() throws Exception {
    var request =
        new RotationRequest(
            new PasswordChange(password, password, Optional.empty()),
            Set.of(),
            RotationRequest.BackupChoice.NONE,
            Optional.empty());
    try (var session = vaults.create(vault, password, Optional.of(CheapVaults.CHEAP))) {
      assertEquals(VaultSettings.DEFAULT, session.settings());
      assertEquals(chosen, session.changeSettings(_ -> chosen));
      session.rotation().rotate(request, Progress.NONE, new CancelToken());
    }
    try (var session = unlock(vault)) {
      assertEquals(chosen, session.settings());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    var saved = folder.resolve("saved.keyturn");
    assertEquals(
        List.of(), vaults.salvage(vault, password, saved, Progress.NONE, new CancelToken()).lost());
    try (var session = unlock(saved)) {
      assertEquals(chosen, session.settings());
    }
  }

  @Test
  void changesWhatStandsInTheFile() throws Exception {
    try (var first = vaults.create(vault, password, Optional.of(CheapVaults.CHEAP));
        var second = unlock(vault)) {
      first.changeSettings(all -> all.withSearch(new SavedSearch("A", "a")));
      second.changeSettings(all -> all.withSearch(new SavedSearch("B", "b")));
      first.changeSettings(all -> all.withSearch(new SavedSearch("A", "aa")));
      assertEquals(
          List.of(new SavedSearch("A", "aa"), new SavedSearch("B", "b")),
          first.settings().searches());
    }
  }

  @Test
  void isReadAsItWasWrittenAndWithinItsBoundsOnly() {
    assertEquals(chosen, SettingsJson.read(SettingsJson.write(chosen)));
    assertEquals(VaultSettings.DEFAULT, SettingsJson.read("{}".getBytes(StandardCharsets.UTF_8)));
    assertThrows(
        MalformedContent.class,
        () -> SettingsJson.read("{\"versions\":-1}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void joinsByName() {
    var other =
        VaultSettings.DEFAULT
            .withSearch(new SavedSearch("Weak", "another"))
            .withSearch(new SavedSearch("Old", "is:old"));
    var joined = chosen.joinedBy(other);
    assertEquals(
        List.of(chosen.searches().getFirst(), new SavedSearch("Old", "is:old")), joined.searches());
    assertEquals(chosen, joined.withoutSearch("Old"));
  }
}
