package org.keyturn.exchange.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Attribute;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;

/// Writes a vault as one table: an item a row, a column for each built-in field of the types that
/// the vault has. The trash stays behind.
final class TableWriter {
  /// The columns that every table begins with, by which it is known again.
  public static final List<String> FIRST_COLUMNS =
      List.of(
          OtherTarget.TYPE.key(),
          OtherTarget.NAME.key(),
          OtherTarget.FOLDER.key(),
          OtherTarget.TAGS.key(),
          OtherTarget.FAVORITE.key(),
          OtherTarget.REPROMPT.key(),
          OtherTarget.URL.key(),
          OtherTarget.NOTES.key(),
          OtherTarget.CUSTOM_FIELDS.key(),
          OtherTarget.CREATED.key(),
          OtherTarget.CHANGED.key(),
          OtherTarget.ARCHIVED.key());

  /// Those of tables that were written before any text in a custom field came back.
  public static final List<String> EARLIER_FIRST_COLUMNS =
      FIRST_COLUMNS.stream()
          .map(column ->
              column.equals(OtherTarget.CUSTOM_FIELDS.key()) ? OtherTarget.FIELDS.key() : column)
          .toList();

  private final Contents contents;
  private final CsvWriter out;
  private final Watch watch;
  private final Map<UUID, String> folders = new HashMap<>();

  private TableWriter(Contents contents, CsvWriter out, Watch watch) {
    this.contents = contents;
    this.out = out;
    this.watch = watch;
  }

  /// @param formulaSafe as of [CsvWriter]
  /// @param out stays open
  public static void write(Contents contents, boolean formulaSafe, OutputStream out, Watch watch)
      throws Failed, IOException {
    new TableWriter(contents, new CsvWriter(out, formulaSafe), watch).write();
  }

  private void write() throws Failed, IOException {
    for (Folder folder : contents.folders()) {
      folders.put(folder.id(), folder.name());
    }
    var attributes = attributes();
    var columns = new ArrayList<>(FIRST_COLUMNS);
    attributes.forEach(attribute -> columns.add(attribute.key()));
    out.header(columns);
    var ids = contents.items();
    for (int i = 0; i < ids.size(); i++) {
      watch.step(ExchangeStage.WRITE, i, ids.size());
      try (var item = contents.item(ids.get(i))) {
        if (!item.overview().trashed()) {
          out.record(cells(item, attributes));
        }
      }
    }
    out.flush();
    watch.step(ExchangeStage.WRITE, ids.size(), ids.size());
  }

  /// The fields of the types that occur, and those of logins in any case.
  private Set<Attribute> attributes() throws Failed {
    var types = EnumSet.of(ItemType.LOGIN);
    for (var id : contents.items()) {
      watch.check();
      types.add(contents.overview(id).type());
    }
    var attributes = new LinkedHashSet<Attribute>();
    types.forEach(type -> attributes.addAll(type.attributes()));
    return attributes;
  }

  private List<SecretText> cells(Item item, Set<Attribute> attributes) {
    var overview = item.overview();
    var filing = overview.filing();
    var dates = overview.dates();
    var cells = new ArrayList<SecretText>();
    cells.add(SecretText.of(item.type().key()));
    cells.add(SecretText.of(item.name()));
    cells.add(SecretText.of(filing.folder().map(folders::get).orElse("")));
    cells.add(SecretText.of(OtherTarget.joined(filing.tags())));
    cells.add(flag(filing.favorite()));
    cells.add(flag(filing.reprompt()));
    cells.add(
        SecretText.of(
            overview.details().uris().stream()
                .map(LoginUri::uri)
                .collect(Collectors.joining("\n"))));
    cells.add(item.secrets().notes());
    cells.add(SecretText.of(KeyturnFieldCell.write(item.secrets().fields())));
    cells.add(SecretText.of(dates.created().toString()));
    cells.add(SecretText.of(dates.changed().toString()));
    cells.add(SecretText.of(dates.archived().map(Object::toString).orElse("")));
    for (var attribute : attributes) {
      cells.add(
          attribute.concealed()
              ? item.secrets().attribute(attribute)
              : SecretText.of(overview.details().attributes().getOrDefault(attribute, "")));
    }
    return cells;
  }

  private static SecretText flag(boolean value) {
    return SecretText.of(value ? "1" : "");
  }
}
