package org.keyturn.ui.editor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.keyturn.model.Overview.Ties;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// An item while it is being edited. Open fields are texts; concealed one-line fields stay
/// [SecretText], which this form wipes when they are replaced and when it closes. What the editor
/// does not show (passkeys, history, members of other programs) comes through untouched.
public final class ItemForm {
  private final Item original;
  private final StringProperty name;
  private final StringProperty notes;
  private final Map<Attribute, StringProperty> open = new EnumMap<>(Attribute.class);
  private final ConcealedValues concealed = new ConcealedValues();
  private final FilingFields filing;
  private final ObservableList<UriLine> uris = FXCollections.observableArrayList();
  private final ObservableList<FieldLine> fields = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<LocalDate>> expires;
  private final ObservableList<UUID> links = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper replaced = new ReadOnlyBooleanWrapper();
  private boolean loaded;

  /// @param item its secrets stay the caller's; what is needed of them is copied
  public ItemForm(Item item) {
    original = item;
    name = watched(new SimpleStringProperty(item.name()));
    notes = watched(new SimpleStringProperty(item.secrets().notes().reveal()));
    filing = new FilingFields(item.overview().filing(), this::look);
    expires = watched(new SimpleObjectProperty<>(item.overview().expires()));
    links.setAll(item.overview().links());
    for (var attribute : item.type().attributes()) {
      load(attribute);
    }
    item.overview().details().uris().forEach(uri -> uris.add(new UriLine(uri, this::look)));
    item.secrets().fields().forEach(field -> fields.add(new FieldLine(field, this::look)));
    if (item.type() == ItemType.LOGIN && uris.isEmpty()) {
      addUri();
    }
    new NameFromAddress(name, uris).follow();
    uris.subscribe(this::look);
    fields.subscribe(this::look);
    links.subscribe(this::look);
    loaded = true;
  }

  private void load(Attribute attribute) {
    if (attribute.concealed()) {
      concealed.load(attribute, original.secrets().attribute(attribute));
    } else {
      var value = original.overview().details().attributes().getOrDefault(attribute, "");
      open.put(attribute, watched(new SimpleStringProperty(value)));
    }
  }

  private <P extends Property<?>> P watched(P property) {
    property.subscribe(this::look);
    return property;
  }

  public ItemType type() {
    return original.type();
  }

  public Item original() {
    return original;
  }

  public StringProperty name() {
    return name;
  }

  public StringProperty notes() {
    return notes;
  }

  /// @param attribute an open one of this type
  public StringProperty open(Attribute attribute) {
    return Objects.requireNonNull(open.get(attribute));
  }

  /// @return stays this form's
  public SecretText concealed(Attribute attribute) {
    return concealed.get(attribute);
  }

  /// @param value taken over and wiped by this form
  public void conceal(Attribute attribute, SecretText value) {
    concealed.set(attribute, value);
    var before = original.secrets().attribute(Attribute.PASSWORD);
    replaced.set(!before.isEmpty() && !before.equals(concealed.get(Attribute.PASSWORD)));
    look();
  }

  public FilingFields filing() {
    return filing;
  }

  public ObservableList<UriLine> uris() {
    return uris;
  }

  public ObservableList<FieldLine> fields() {
    return fields;
  }

  public void addUri() {
    uris.add(new UriLine(LoginUri.of(""), this::look));
  }

  public void addField(CustomField.Type type) {
    fields.add(
        new FieldLine(
            new CustomField(type, "", SecretText.EMPTY, Optional.empty(), Extras.NONE),
            this::look));
  }

  /// The last day on which the item is good.
  public ObjectProperty<Optional<LocalDate>> expires() {
    return expires;
  }

  /// Other items that belong to this one.
  public ObservableList<UUID> links() {
    return links;
  }

  /// @param step -1 towards the top, 1 towards the end; at either nothing happens
  public void moveField(FieldLine line, int step) {
    int to = fields.indexOf(line) + step;
    if (to >= 0 && to < fields.size()) {
      fields.remove(line);
      fields.add(to, line);
    }
  }

  /// Whether saving would change anything.
  public ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /// Whether there is another password than the one that the item came with.
  public ReadOnlyBooleanProperty replaced() {
    return replaced.getReadOnlyProperty();
  }

  /// @return the item as it now stands; its concealed values are copies, for [#wipeCopies(Item)]
  public Item item() {
    var overview = original.overview();
    return new Item(
        new Overview(
            overview.id(),
            overview.type(),
            name.get().strip(),
            filing.filing(),
            details(),
            overview.dates()),
        secrets());
  }

  /// Wipes the form's own copies.
  public void close() {
    concealed.wipe();
    fields.forEach(FieldLine::wipe);
  }

  private Details details() {
    var before = original.overview().details();
    var values = new EnumMap<Attribute, String>(Attribute.class);
    values.putAll(before.attributes());
    open.forEach((attribute, value) -> put(values, attribute, value.get()));
    var addresses = uris.stream().filter(line -> !line.isBlank()).map(UriLine::uri).toList();
    return before
        .withAttributes(values)
        .withUris(addresses)
        .withTies(new Ties(expires.get(), links, before.ties().template()));
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
    var custom = new ArrayList<CustomField>();
    fields.forEach(line -> custom.add(line.field()));
    return new Secrets(
        concealed.over(before.attributes()),
        SecretText.of(notes.get()),
        custom,
        before.history(),
        before.passkeys(),
        before.extras());
  }

  private void look() {
    if (loaded) {
      var now = item();
      changed.set(!now.equals(original));
      wipeCopies(now);
    }
  }

  /// Wipes what [#item()] copied, and nothing that it shares with the original.
  public void wipeCopies(Item item) {
    var secrets = item.secrets();
    secrets.attributes().values().forEach(SecretText::wipe);
    secrets.notes().wipe();
    secrets.fields().forEach(field -> field.value().wipe());
  }
}
