package org.keyturn.ui.editor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

class ItemFormTest {
  private static final Extras EXTRAS = new Extras(Map.of("login/x", SecretText.of("1")));

  private static Item login() {
    var past = new PastPassword(SecretText.of("older"), Instant.EPOCH, Extras.NONE);
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("old")),
            SecretText.of("a note"),
            List.of(CustomField.text("colour", "blue")),
            List.of(past),
            List.of(),
            EXTRAS);
    return Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH).withSecrets(secrets);
  }

  @ParameterizedTest
  @EnumSource(ItemType.class)
  void anUntouchedFormGivesTheItemBack(ItemType type) {
    var item = Item.create(type, "Name", Instant.EPOCH);
    var form = new ItemForm(item);
    assertEquals(item, form.item());
    assertFalse(form.changed().get());
  }

  @Test
  void everyKindOfEditCountsAndCanBeTakenBack() {
    var form = new ItemForm(login());
    form.conceal(Attribute.PASSWORD, SecretText.of("new"));
    assertTrue(form.changed().get());
    form.conceal(Attribute.PASSWORD, SecretText.of("old"));
    assertFalse(form.changed().get());
    form.fields().getFirst().value(SecretText.of("green"));
    assertTrue(form.changed().get());
    form.fields().getFirst().value(SecretText.of("blue"));
    form.filing().tags().set("one, two ,, one");
    assertEquals(List.of("one", "two"), form.item().overview().filing().tags());
  }

  @Test
  void whatTheEditorDoesNotShowComesThrough() {
    var form = new ItemForm(login());
    form.name().set("Other bank");
    var item = form.item();
    assertEquals(EXTRAS, item.secrets().extras());
    assertEquals("older", item.secrets().history().getFirst().password().reveal());
  }

  @Test
  void fieldsChangePlacesAndStopAtTheEnds() {
    var form = new ItemForm(login());
    form.addField(CustomField.Type.DATE);
    var added = form.fields().getLast();
    form.moveField(added, -1);
    assertEquals(CustomField.Type.DATE, form.item().secrets().fields().getFirst().type());
    form.moveField(added, -1);
    assertEquals(added, form.fields().getFirst());
    assertTrue(form.changed().get());
  }

  @Test
  void whatAnItemIsBoundToIsEdited() {
    var form = new ItemForm(login());
    var day = LocalDate.of(2031, 5, 1);
    var other = UUID.randomUUID();
    form.expires().set(Optional.of(day));
    form.links().add(other);
    assertEquals(Optional.of(day), form.item().overview().expires());
    assertEquals(List.of(other), form.item().overview().links());
    form.expires().set(Optional.empty());
    form.links().clear();
    assertFalse(form.changed().get());
  }

  @Test
  void replacingAPasswordIsKnownAndANewOneReplacesNone() {
    var form = new ItemForm(login());
    form.conceal(Attribute.PASSWORD, SecretText.of("new"));
    assertTrue(form.replaced().get());
    form.conceal(Attribute.PASSWORD, SecretText.of("old"));
    assertFalse(form.replaced().get());
    var first = new ItemForm(Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH));
    first.conceal(Attribute.PASSWORD, SecretText.of("new"));
    assertFalse(first.replaced().get());
  }

  @Test
  void aLoginHasAFieldForItsWebsiteWhichIsNoChange() {
    var form = new ItemForm(Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH));
    assertEquals(1, form.uris().size());
    form.addUri();
    assertFalse(form.changed().get());
    form.uris().getLast().text().set("https://bank.example");
    assertEquals(1, form.item().overview().details().uris().size());
  }

  @Test
  void anItemWithoutANameIsCalledAfterItsAddress() {
    var form = new ItemForm(Item.create(ItemType.LOGIN, "", Instant.EPOCH));
    var address = form.uris().getFirst().text();
    address.set("https://www.ba");
    address.set("https://www.bank.example/login");
    assertEquals("bank.example", form.name().get());
    form.addUri();
    form.uris().getLast().text().set("other.example");
    assertEquals("bank.example", form.name().get());
    form.uris().removeFirst();
    assertEquals("other.example", form.name().get());
    form.name().set("My bank");
    form.uris().getFirst().text().set("third.example");
    assertEquals("My bank", form.name().get());
  }

  @Test
  void anItemWithANameKeepsIt() {
    var form = new ItemForm(Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH));
    form.uris().getFirst().text().set("https://other.example");
    assertEquals("Bank", form.name().get());
  }

  @Test
  void aRareFieldWaitsOnlyWhileItIsEmpty() {
    var plain = Item.create(ItemType.IDENTITY, "Mara", Instant.EPOCH);
    assertEquals(RareFields.of(ItemType.IDENTITY), RareFields.unusedIn(plain));
    assertFalse(RareFields.unusedIn(plain).contains(Attribute.EMAIL));
    var details = plain.overview().details().withAttributes(Map.of(Attribute.MIDDLE_NAME, "E."));
    var named = plain.withOverview(plain.overview().withDetails(details));
    assertFalse(RareFields.unusedIn(named).contains(Attribute.MIDDLE_NAME));
    assertTrue(RareFields.unusedIn(named).contains(Attribute.SSN));
  }

  @ParameterizedTest
  @EnumSource(ItemType.class)
  void rareFieldsAreThoseOfTheType(ItemType type) {
    assertTrue(type.attributes().containsAll(RareFields.of(type)));
    assertTrue(RareFields.of(type).size() < Math.max(1, type.attributes().size()));
  }

  @Test
  void wipingTheCopiesLeavesTheOriginalAlone() {
    var original = login();
    var form = new ItemForm(original);
    var copy = form.item();
    form.wipeCopies(copy);
    form.close();
    assertEquals("old", original.secrets().attribute(Attribute.PASSWORD).reveal());
    assertEquals("older", original.secrets().history().getFirst().password().reveal());
    assertEquals('\0', copy.secrets().attribute(Attribute.PASSWORD).charAt(0));
  }
}
