package org.keyturn.ui.templates;

import java.util.ArrayList;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemTemplate.Field;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.StoredGlyphs;

/// Makes a template of an item: its fields by name and type, none of its values.
final class TemplateFromItem {

  private TemplateFromItem() {}

  static ItemTemplate template(Item item, UiContext context) {
    var fields = new ArrayList<Field>();
    for (var attribute : item.type().attributes()) {
      fields.add(new Field(type(attribute), context.text("item.field." + attribute.key())));
    }
    for (var field : item.secrets().fields()) {
      // What a linked field points to is not in an item of one's own kind.
      if (field.type() != CustomField.Type.LINKED) {
        fields.add(new Field(field.type(), field.name()));
      }
    }
    var name = item.overview().template().orElse(item.name());
    return new ItemTemplate(name, StoredGlyphs.code(ItemTypeIcon.glyph(item.type())), fields);
  }

  private static CustomField.Type type(Attribute attribute) {
    if (attribute == Attribute.TOTP) {
      return CustomField.Type.ONE_TIME_CODE;
    }
    if (attribute == Attribute.EMAIL) {
      return CustomField.Type.EMAIL;
    }
    return attribute.concealed() ? CustomField.Type.HIDDEN : CustomField.Type.TEXT;
  }
}
