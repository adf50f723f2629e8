package org.keyturn.ui.sheet;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;

/// The words of a new master passphrase on paper, and only there: there is no file of them.
public final class PhrasePage {
  private final UiContext context;

  public PhrasePage(UiContext context) {
    this.context = context;
  }

  /// Lets the person choose a printer and prints.
  ///
  /// @param words stay the caller's; the page holds toolkit strings of them until it is collected
  /// @return what came of it, in words; empty if the person does not want it after all
  public String print(Path vault, List<SecretText> words, Window owner) {
    return switch (Printing.of(page(vault, words), owner)) {
      case NO_PRINTER -> context.text("create.phrase.no-printer");
      case DROPPED -> "";
      case PRINTED -> context.text("sheet.printed");
      case REFUSED -> context.text("create.phrase.not-printed");
    };
  }

  SheetPage page(Path vault, List<SecretText> words) {
    var page =
        new SheetPage()
            .heading(context.text("create.phrase.page"))
            .name(context.text("sheet.vault"))
            .body(vault.toAbsolutePath().toString());
    for (int i = 0; i < words.size(); i++) {
      page.name(Integer.toString(i + 1)).body(words.get(i).reveal());
    }
    return page.name("").body(context.text("create.phrase.page.keep"));
  }
}
