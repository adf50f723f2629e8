package org.keyturn.exchange.bitwarden;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Two spaces, line feeds and no space in what is empty: as Bitwarden's own files look.
final class Indented extends ObjectWriteContext.Base {
  @Override
  public PrettyPrinter getPrettyPrinter() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }
}
