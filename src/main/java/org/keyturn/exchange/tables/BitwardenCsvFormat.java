package org.keyturn.exchange.tables;

import java.util.List;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.Writing;

/// Bitwarden's own table, which has logins and notes.
public record BitwardenCsvFormat() implements TableFormat, ExportFormat {
  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(
              List.of("type", "name", "login_username", "login_password"), BitwardenRows::rows));

  private static final List<Loss> LOSSES =
      List.of(
          Loss.TRASH,
          Loss.ATTACHMENTS,
          Loss.VERSIONS,
          Loss.SETTINGS,
          Loss.EMPTY_FOLDERS,
          Loss.ITEM_TYPES,
          Loss.FIELD_TYPES,
          Loss.FIELD_COLONS,
          Loss.MATCH_RULES,
          Loss.PASSKEYS,
          Loss.PASSWORD_HISTORY,
          Loss.TAGS,
          Loss.DATES,
          Loss.LINKS,
          Loss.FOREIGN_MEMBERS);

  @Override
  public String key() {
    return "bitwarden-csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }

  @Override
  public List<Loss> losses() {
    return LOSSES;
  }

  @Override
  public Writing usual() {
    return new Writing.ByWriter(
        this, (out, run) -> TableExport.write(run.contents(), out, run.watch()));
  }
}
