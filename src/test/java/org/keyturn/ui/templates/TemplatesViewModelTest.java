package org.keyturn.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemTemplate.Field;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// The person's own kinds of items, on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class TemplatesViewModelTest {
  private TestContext test;
  private Session session;
  private TemplatesViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    model = new TemplatesViewModel(session, test.context);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static ItemTemplate named(String name) {
    return new ItemTemplate(
        name, "WIFI", List.of(new Field(CustomField.Type.DATE, "Next inspection")));
  }

  private List<String> kept() throws Failed {
    return session.settings().templates().stream().map(ItemTemplate::name).toList();
  }

  @Test
  void templatesAreKeptInTheVaultAndRenamed() throws Failed {
    model.save(Optional.empty(), named("Boiler"));
    model.save(Optional.empty(), named("Boat"));
    model.save(Optional.of("Boiler"), named("Heating"));
    assertEquals(List.of("Boat", "Heating"), kept());
    assertEquals(kept(), model.templates().stream().map(ItemTemplate::name).toList());
  }

  @Test
  void twoMayNotHaveOneName() {
    model.save(Optional.empty(), named("Boat"));
    assertTrue(model.isTaken("Boat", Optional.empty()));
    assertFalse(model.isTaken("Boat", Optional.of("Boat")));
    assertFalse(model.isTaken("Boiler", Optional.empty()));
  }

  @Test
  void aRemovedOneCanComeBack() throws Failed {
    model.save(Optional.empty(), named("Boat"));
    model.remove(model.templates().getFirst());
    assertEquals(List.of(), kept());
    model.undo();
    assertEquals(List.of("Boat"), kept());
    assertTrue(model.removed().get().isEmpty());
  }

  @Test
  void anItemsFieldsBecomeATemplateWithoutItsValues() {
    var item = Item.create(ItemType.LOGIN, "Fjordbank", Instant.EPOCH);
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("s3cret")),
            SecretText.EMPTY,
            List.of(CustomField.text("Branch", "Kanalgata")),
            List.of(),
            List.of(),
            Extras.NONE);
    var template = TemplateFromItem.template(item.withSecrets(secrets), test.context);
    assertEquals(
        List.of(
            new Field(CustomField.Type.TEXT, "Username"),
            new Field(CustomField.Type.HIDDEN, "Password"),
            new Field(CustomField.Type.ONE_TIME_CODE, "One-time code"),
            new Field(CustomField.Type.TEXT, "Branch")),
        template.fields());
    assertTrue(template.emptyFields().stream().allMatch(field -> field.value().isEmpty()));
  }
}
