package org.keyturn.ui.editor.model;

import java.util.EnumSet;
import java.util.Set;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;

/// Built-in fields that few items of a type have. While they are empty they wait under "More", so
/// that a new item is a short form.
public final class RareFields {
  private RareFields() {}

  /// @return those that stand empty in this item
  public static Set<Attribute> unusedIn(Item item) {
    var unused = of(item.type());
    unused.removeIf(attribute -> isUsed(item, attribute));
    return unused;
  }

  private static boolean isUsed(Item item, Attribute attribute) {
    return attribute.concealed()
        ? !item.secrets().attribute(attribute).isEmpty()
        : !item.overview().details().attributes().getOrDefault(attribute, "").isBlank();
  }

  static Set<Attribute> of(ItemType type) {
    return switch (type) {
      case LOGIN, SECURE_NOTE, CARD, SSH_KEY, API_CREDENTIAL -> EnumSet.noneOf(Attribute.class);
      case IDENTITY ->
          EnumSet.of(
              Attribute.MIDDLE_NAME,
              Attribute.USERNAME,
              Attribute.SSN,
              Attribute.PASSPORT_NUMBER,
              Attribute.LICENSE_NUMBER,
              Attribute.ADDRESS2,
              Attribute.ADDRESS3);
      case BANK_ACCOUNT -> EnumSet.of(Attribute.BRANCH_NUMBER, Attribute.BANK_CONTACT_PHONE);
      case DRIVERS_LICENSE -> EnumSet.of(Attribute.MIDDLE_NAME, Attribute.ISSUING_STATE);
      case PASSPORT ->
          EnumSet.of(Attribute.PASSPORT_TYPE, Attribute.NATIONAL_IDENTIFICATION_NUMBER);
      case WIFI -> EnumSet.of(Attribute.ROUTER_ADDRESS, Attribute.ROUTER_PASSWORD);
      case SOFTWARE_LICENSE -> EnumSet.of(Attribute.PURCHASE_DATE, Attribute.ORDER_NUMBER);
    };
  }
}
