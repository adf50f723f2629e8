package org.keyturn.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.keyturn.ui.context.FilePicker;

/// The operating system's own file dialogs.
public final class SystemFilePicker implements FilePicker {
  private final Stage owner;

  public SystemFilePicker(Stage owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(Ask ask) {
    return Optional.ofNullable(chooser(ask).showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(Ask ask) {
    return Optional.ofNullable(chooser(ask).showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(Ask ask) {
    var chooser = new FileChooser();
    chooser.setTitle(ask.title());
    chooser.setInitialFileName(ask.fileName());
    ask.folder()
        .map(Path::toFile)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    for (var kind : ask.kinds()) {
      chooser.getExtensionFilters().add(new ExtensionFilter(kind.name(), kind.patterns()));
    }
    return chooser;
  }
}
