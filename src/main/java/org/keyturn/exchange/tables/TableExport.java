package org.keyturn.exchange.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Attribute;
import org.keyturn.model.Contents;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;

/// Writes a vault as Bitwarden's `.csv`, which has logins and notes only: what is neither becomes a
/// note whose built-in fields are custom ones. The trash stays behind.
final class TableExport {
  private static final List<String> COLUMNS =
      List.of(
          "folder",
          "favorite",
          "type",
          "name",
          "notes",
          "fields",
          "reprompt",
          "archivedDate",
          "login_uri",
          "login_username",
          "login_password",
          "login_totp");

  private TableExport() {}

  /// @param out stays open
  public static void write(Contents contents, OutputStream out, Watch watch)
      throws Failed, IOException {
    var folders = new HashMap<UUID, String>();
    contents.folders().forEach(folder -> folders.put(folder.id(), folder.name()));
    var table = new CsvWriter(out, false);
    table.header(COLUMNS);
    var ids = contents.items();
    for (int i = 0; i < ids.size(); i++) {
      watch.step(ExchangeStage.WRITE, i, ids.size());
      try (var item = contents.item(ids.get(i))) {
        if (!item.overview().trashed()) {
          table.record(cells(item, folders));
        }
      }
    }
    table.flush();
    watch.step(ExchangeStage.WRITE, ids.size(), ids.size());
  }

  private static List<SecretText> cells(Item item, Map<UUID, String> folders) {
    var overview = item.overview();
    var filing = overview.filing();
    boolean login = item.type() == ItemType.LOGIN;
    var attributes = overview.details().attributes();
    return List.of(
        SecretText.of(filing.folder().map(folders::get).orElse("")),
        SecretText.of(filing.favorite() ? "1" : ""),
        SecretText.of(login ? "login" : "note"),
        SecretText.of(item.name()),
        item.secrets().notes(),
        SecretText.of(fields(item, login)),
        SecretText.of(filing.reprompt() ? "1" : "0"),
        SecretText.of(overview.dates().archived().map(Object::toString).orElse("")),
        SecretText.of(login ? addresses(overview.details().uris()) : ""),
        SecretText.of(login ? attributes.getOrDefault(Attribute.USERNAME, "") : ""),
        login ? item.secrets().attribute(Attribute.PASSWORD) : SecretText.EMPTY,
        login ? item.secrets().attribute(Attribute.TOTP) : SecretText.EMPTY);
  }

  private static String fields(Item item, boolean login) {
    var lines = new ArrayList<String>();
    if (!login) {
      for (var attribute : item.type().attributes()) {
        var value =
            attribute.concealed()
                ? item.secrets().attribute(attribute).reveal()
                : item.overview().details().attributes().getOrDefault(attribute, "");
        line(lines, attribute.key(), value);
      }
    }
    for (var field : item.secrets().fields()) {
      if (field.type() != CustomField.Type.LINKED) {
        line(lines, field.name(), field.value().reveal());
      }
    }
    return String.join("\n", lines);
  }

  private static void line(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add(name.replace('\n', ' ') + ": " + value);
    }
  }

  /// The addresses make a record of their own in one cell.
  private static String addresses(List<LoginUri> uris) {
    return uris.stream()
        .map(LoginUri::uri)
        .map(TableExport::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String address) {
    boolean plain = address.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? address : "\"" + address.replace("\"", "\"\"") + "\"";
  }
}
