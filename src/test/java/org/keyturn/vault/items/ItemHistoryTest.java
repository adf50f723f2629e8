package org.keyturn.vault.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Difference;
import org.keyturn.model.Difference.How;
import org.keyturn.model.Difference.OfAttribute;
import org.keyturn.model.Difference.OfCustom;
import org.keyturn.model.Difference.Part;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.Version;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

class ItemHistoryTest {
  @TempDir Path folder;
  private Vaults vaults;
  private Path vault;
  private Session session;
  private final Password password = Password.of("a password".toCharArray());
  private final Item mail = VaultTest.login("Mail", "first");

  @BeforeEach
  void open() throws Failed {
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    vault = folder.resolve("Personal.keyturn");
    session = vaults.create(vault, password, Optional.of(CheapVaults.CHEAP));
    session.items().save(mail, 0);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Session unlock(Path path) throws Failed {
    return vaults.unlock(path, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private Item edited(Item item, String secret, CustomField... fields) {
    return item.withSecrets(
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of(secret)),
            SecretText.of("note"),
            List.of(fields),
            item.secrets().history(),
            List.of(),
            Extras.NONE));
  }

  private void edit(String secret, CustomField... fields) throws Failed {
    var opened = session.items().open(mail.id());
    session.items().save(edited(opened.value(), secret, fields), opened.revision());
  }

  private static String secret(Item item) {
    return item.secrets().attribute(Attribute.PASSWORD).reveal();
  }

  private List<Integer> numbers(Session of) throws Failed {
    return of.items().versions(mail.id()).stream().map(Version::number).toList();
  }

  @Test
  void keepsEverySavedChangeAndNamesWhatChanged() throws Failed {
    edit("second", CustomField.text("color", "red"));
    edit("second", CustomField.text("color", "blue"), CustomField.text("shape", "round"));
    edit("second", CustomField.text("color", "blue"), CustomField.text("shape", "round"));
    var versions = session.items().versions(mail.id());
    assertEquals(List.of(2, 1), versions.stream().map(Version::number).toList());
    assertEquals(
        List.of(
            new Difference(new OfCustom("color"), How.CHANGED),
            new Difference(new OfCustom("shape"), How.ADDED)),
        versions.getFirst().differences());
    assertEquals(
        Set.of(
            new Difference(new OfAttribute(Attribute.PASSWORD), How.CHANGED),
            new Difference(Part.NOTES, How.CHANGED),
            new Difference(new OfCustom("color"), How.ADDED)),
        Set.copyOf(versions.getLast().differences()));
    assertEquals(mail.overview().dates().changed(), versions.getLast().saved());
    assertEquals(versions.getFirst().saved(), versions.getLast().replaced());
    assertEquals("first", secret(session.items().openVersion(mail.id(), 1)));
    var missing =
        assertThrows(Failed.class, () -> session.items().openVersion(mail.id(), 3)).failure();
    assertEquals(new Failure.NotFound(Failure.Missing.VERSION), missing);
  }

  @Test
  void restoresAVersionAndLosesNothingByIt() throws Failed {
    edit("second");
    edit("third");
    var base = session.items().open(mail.id()).revision();
    assertThrows(Failed.class, () -> session.items().restoreVersion(mail.id(), 1, base - 1));
    long revision = session.items().restoreVersion(mail.id(), 1, base);
    var now = session.items().open(mail.id());
    assertEquals(revision, now.revision());
    assertEquals("first", secret(now.value()));
    assertEquals(
        List.of("third", "second", "first"),
        now.value().secrets().history().stream().map(past -> past.password().reveal()).toList());
    assertEquals(List.of(3, 2, 1), numbers(session));
    assertEquals("third", secret(session.items().openVersion(mail.id(), 3)));
  }

  @Test
  void keepsAsManyAsTheVaultSays() throws Failed {
    session.changeSettings(all -> all.withVersionsKept(3));
    for (int i = 0; i < 5; i++) {
      edit("secret " + i);
    }
    assertEquals(List.of(5, 4, 3), numbers(session));
    session.changeSettings(all -> all.withVersionsKept(1));
    assertEquals(List.of(5), numbers(session));
    session.changeSettings(all -> all.withVersionsKept(0));
    edit("last");
    assertEquals(List.of(), numbers(session));
  }

  @Test
  void whoeverWipesPastPasswordsWipesTheVersionsToo() throws Failed {
    edit("second");
    var opened = session.items().open(mail.id());
    var secrets = opened.value().secrets();
    var wiped =
        new Secrets(
            secrets.attributes(),
            secrets.notes(),
            secrets.fields(),
            List.of(),
            List.of(),
            Extras.NONE);
    session.items().save(opened.value().withSecrets(wiped), opened.revision());
    assertEquals(List.of(), numbers(session));
  }

  @Test
  void outlivesRotationSalvageAndExport() throws Exception {
    edit("second");
    edit("third");
    var request =
        new RotationRequest(
            new PasswordChange(password, password, Optional.empty()),
            Set.of(),
            RotationRequest.BackupChoice.NONE,
            Optional.empty());
    session.rotation().rotate(request, Progress.NONE, new CancelToken());
    session = unlock(vault);
    assertEquals(List.of(2, 1), numbers(session));
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    assertEquals(2, session.contents().versions(mail.id()).size());
    session.close();
    var saved = folder.resolve("saved.keyturn");
    var report = vaults.salvage(vault, password, saved, Progress.NONE, new CancelToken());
    assertEquals(List.of(), report.lost());
    try (var other = unlock(saved)) {
      assertEquals(List.of(2, 1), numbers(other));
      assertEquals("first", secret(other.items().openVersion(mail.id(), 1)));
    }
  }

  @Test
  void goesWithItsItem() throws Failed {
    edit("second");
    var other = VaultTest.login("Other", "x");
    session.items().save(other.withOverview(other.overview().withLinks(List.of(mail.id()))), 0);
    session.items().purge(List.of(mail.id()));
    assertEquals(List.of(), session.items().open(other.id()).value().overview().links());
    assertThrows(Failed.class, () -> numbers(session));
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    assertEquals(List.of(), session.contents().versions(mail.id()));
  }

  @Test
  void isForgottenOnRequest() throws Failed {
    edit("second");
    session.items().forgetVersions(mail.id());
    assertEquals(List.of(), numbers(session));
    session.items().forgetVersions(UUID.randomUUID());
  }
}
