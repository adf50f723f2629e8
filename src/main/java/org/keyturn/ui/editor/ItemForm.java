package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// An item while it is being edited. Open fields are texts; concealed one-line fields stay
/// [SecretText], which this form wipes when they are replaced and when it closes. What the editor
/// does not show (passkeys, history, members of other programs) comes through untouched.
final class ItemForm {
  private final Item original;
  private final StringProperty name;
  private final StringProperty notes;
  private final Map<Attribute, StringProperty> open = new EnumMap<>(Attribute.class);
  private final Map<Attribute, SecretText> concealed = new EnumMap<>(Attribute.class);
  private final ObjectProperty<Optional<UUID>> folder;
  private final BooleanProperty favorite;
  private final BooleanProperty reprompt;
  private final StringProperty tags;
  private final ObservableList<UriLine> uris = FXCollections.observableArrayList();
  private final ObservableList<FieldLine> fields = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private boolean loaded;

  /// @param item its secrets stay the caller's; what is needed of them is copied
  ItemForm(Item item) {
    original = item;
    var filing = item.overview().filing();
    name = watched(new SimpleStringProperty(item.name()));
    notes = watched(new SimpleStringProperty(item.secrets().notes().reveal()));
    folder = watched(new SimpleObjectProperty<>(filing.folder()));
    favorite = watched(new SimpleBooleanProperty(filing.favorite()));
    reprompt = watched(new SimpleBooleanProperty(filing.reprompt()));
    tags = watched(new SimpleStringProperty(String.join(", ", filing.tags())));
    for (var attribute : item.type().attributes()) {
      load(attribute);
    }
    item.overview().details().uris().forEach(uri -> uris.add(new UriLine(uri, this::look)));
    item.secrets().fields().forEach(field -> fields.add(new FieldLine(field, this::look)));
    uris.subscribe(this::look);
    fields.subscribe(this::look);
    loaded = true;
  }

  private void load(Attribute attribute) {
    if (attribute.concealed()) {
      concealed.put(attribute, copy(original.secrets().attribute(attribute)));
    } else {
      var value = original.overview().details().attributes().getOrDefault(attribute, "");
      open.put(attribute, watched(new SimpleStringProperty(value)));
    }
  }

  private <P extends Property<?>> P watched(P property) {
    property.subscribe(this::look);
    return property;
  }

  ItemType type() {
    return original.type();
  }

  Item original() {
    return original;
  }

  StringProperty name() {
    return name;
  }

  StringProperty notes() {
    return notes;
  }

  /// @param attribute an open one of this type
  StringProperty open(Attribute attribute) {
    return Objects.requireNonNull(open.get(attribute));
  }

  /// @return stays this form's
  SecretText concealed(Attribute attribute) {
    return concealed.getOrDefault(attribute, SecretText.EMPTY);
  }

  /// @param value taken over and wiped by this form
  void conceal(Attribute attribute, SecretText value) {
    var before = concealed.put(attribute, value);
    if (before != null) {
      before.wipe();
    }
    look();
  }

  ObjectProperty<Optional<UUID>> folder() {
    return folder;
  }

  BooleanProperty favorite() {
    return favorite;
  }

  BooleanProperty reprompt() {
    return reprompt;
  }

  /// Separated by commas.
  StringProperty tags() {
    return tags;
  }

  ObservableList<UriLine> uris() {
    return uris;
  }

  ObservableList<FieldLine> fields() {
    return fields;
  }

  void addUri() {
    uris.add(new UriLine(LoginUri.of(""), this::look));
  }

  void addField(CustomField.Type type) {
    fields.add(
        new FieldLine(
            new CustomField(type, "", SecretText.EMPTY, Optional.empty(), Extras.NONE),
            this::look));
  }

  /// Whether saving would change anything.
  ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /// @return the item as it now stands; its concealed values are copies, for [#wipeCopies(Item)]
  Item item() {
    var overview = original.overview();
    var filing = new Filing(folder.get(), favorite.get(), reprompt.get(), tagList());
    return new Item(
        new Overview(
            overview.id(),
            overview.type(),
            name.get().strip(),
            filing,
            details(),
            overview.dates()),
        secrets());
  }

  /// Wipes the form's own copies.
  void close() {
    concealed.values().forEach(SecretText::wipe);
    fields.forEach(FieldLine::wipe);
  }

  private Details details() {
    var before = original.overview().details();
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.putAll(before.attributes());
    open.forEach((attribute, value) -> put(values, attribute, value.get()));
    var links = uris.stream().filter(line -> !line.isBlank()).map(UriLine::uri).toList();
    return before.withAttributes(values).withUris(links);
  }

  private static void put(Map<Attribute, String> values, Attribute attribute, String value) {
    if (value.isEmpty()) {
      values.remove(attribute);
    } else {
      values.put(attribute, value);
    }
  }

  private Secrets secrets() {
    var before = original.secrets();
    var values = new EnumMap<Attribute, SecretText>(Attribute.class);
    before.attributes().forEach((attribute, value) -> values.put(attribute, copy(value)));
    concealed.forEach((attribute, value) -> {
      if (value.isEmpty()) {
        values.remove(attribute);
      } else {
        values.put(attribute, copy(value));
      }
    });
    var custom = new ArrayList<CustomField>();
    fields.forEach(line -> custom.add(line.field()));
    return new Secrets(
        values,
        SecretText.of(notes.get()),
        custom,
        before.history(),
        before.passkeys(),
        before.extras());
  }

  private List<String> tagList() {
    return Arrays.stream(tags.get().split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  private void look() {
    if (loaded) {
      var now = item();
      changed.set(!now.equals(original));
      wipeCopies(now);
    }
  }

  /// Wipes what [#item()] copied, and nothing that it shares with the original.
  void wipeCopies(Item item) {
    var secrets = item.secrets();
    secrets.attributes().values().forEach(SecretText::wipe);
    secrets.notes().wipe();
    secrets.fields().forEach(field -> field.value().wipe());
  }

  private static SecretText copy(SecretText text) {
    var chars = text.chars();
    var copy = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return copy;
  }
}
