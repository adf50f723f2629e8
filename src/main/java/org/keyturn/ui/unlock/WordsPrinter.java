package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;
import org.keyturn.model.SecretText;

/// Puts the words of a suggested passphrase on paper.
@FunctionalInterface
public interface WordsPrinter {

  /// Lets the person choose a printer and prints.
  ///
  /// @param vault the file that the words are for
  /// @param words stay the caller's
  /// @return what came of it, in words; empty if the person does not want it after all
  String print(Path vault, List<SecretText> words, Window owner);
}
