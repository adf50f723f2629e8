package org.keyturn.ui.controls;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every icon of the window by its meaning, so that the icon pack can be replaced in this one
/// place.
public enum Glyph {
  ADD(Feather.PLUS),
  ALL(Feather.GRID),
  API(Feather.CODE),
  ARCHIVE(Feather.ARCHIVE),
  ATTACH(Feather.PAPERCLIP),
  BACK(Feather.ARROW_LEFT),
  BANK(Feather.DOLLAR_SIGN),
  BOX(Feather.PACKAGE),
  BREACH(Feather.ALERT_OCTAGON),
  CALENDAR(Feather.CALENDAR),
  CARD(Feather.CREDIT_CARD),
  CHECK(Feather.CHECK),
  CHOOSE(Feather.CHEVRON_DOWN),
  CLOSE(Feather.X),
  CLOSED(Feather.CHEVRON_RIGHT),
  CODE(Feather.SMARTPHONE),
  COPY(Feather.COPY),
  DELETE(Feather.TRASH_2),
  DOWNLOAD(Feather.DOWNLOAD),
  DOWN(Feather.CHEVRON_DOWN),
  EDIT(Feather.EDIT_2),
  EXPORT(Feather.UPLOAD),
  FAVOURITE(Feather.STAR),
  FILE(Feather.FILE),
  FOLDER(Feather.FOLDER),
  FORWARD(Feather.CHEVRON_RIGHT),
  GENERATE(Feather.ZAP),
  HELP(Feather.HELP_CIRCLE),
  HIDE(Feather.EYE_OFF),
  HISTORY(Feather.CLOCK),
  IDENTITY(Feather.USER),
  IMPORT(Feather.DOWNLOAD_CLOUD),
  INFO(Feather.INFO),
  KEY(Feather.KEY),
  KEYS(Feather.COMMAND),
  LARGE(Feather.MAXIMIZE_2),
  LICENCE(Feather.FILE_TEXT),
  LOCK(Feather.LOCK),
  MENU(Feather.MENU),
  MORE(Feather.MORE_HORIZONTAL),
  NOTE(Feather.FILE_TEXT),
  OPEN(Feather.FOLDER),
  OPEN_LINK(Feather.EXTERNAL_LINK),
  PASSED(Feather.CHECK_CIRCLE),
  PASSPORT(Feather.GLOBE),
  QR(Feather.MAXIMIZE),
  REFRESH(Feather.REFRESH_CW),
  REMOVE(Feather.X),
  RESTORE(Feather.ROTATE_CCW),
  REUSE(Feather.LAYERS),
  ROTATE(Feather.REFRESH_CW),
  SAVE_SEARCH(Feather.BOOKMARK),
  SCREEN(Feather.MONITOR),
  SEARCH(Feather.SEARCH),
  SELECTION(Feather.CHECK_SQUARE),
  SETTINGS(Feather.SLIDERS),
  SHIELD(Feather.SHIELD),
  SHOW(Feather.EYE),
  SMALLER(Feather.MINUS),
  SOFTWARE(Feather.CPU),
  SORT(Feather.CHEVRON_DOWN),
  TAG(Feather.TAG),
  TERMINAL(Feather.TERMINAL),
  UP(Feather.CHEVRON_UP),
  UNLOCKED(Feather.UNLOCK),
  VAULT(Feather.KEY),
  WAITING(Feather.CIRCLE),
  WARNING(Feather.ALERT_TRIANGLE),
  WEB(Feather.GLOBE),
  WIFI(Feather.WIFI);

  private final Feather ikon;

  Glyph(Feather ikon) {
    this.ikon = ikon;
  }

  /// @return a new icon; size and colour come from the style sheet
  public FontIcon icon() {
    var icon = new FontIcon(ikon);
    icon.getStyleClass().add(Css.GLYPH);
    return icon;
  }

  /// @param styleClass a further style class, e.g. [Css#SUCCESS]
  public FontIcon icon(String styleClass) {
    var icon = icon();
    icon.getStyleClass().add(styleClass);
    return icon;
  }
}
