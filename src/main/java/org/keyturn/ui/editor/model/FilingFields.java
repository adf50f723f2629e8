package org.keyturn.ui.editor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keyturn.model.Overview.Filing;

/// Where an item is kept, while that is being edited.
public final class FilingFields {
  private final ObjectProperty<Optional<UUID>> folder;
  private final BooleanProperty favorite;
  private final BooleanProperty reprompt;
  private final StringProperty tags;

  FilingFields(Filing filing, Runnable changed) {
    folder = new SimpleObjectProperty<>(filing.folder());
    favorite = new SimpleBooleanProperty(filing.favorite());
    reprompt = new SimpleBooleanProperty(filing.reprompt());
    tags = new SimpleStringProperty(String.join(", ", filing.tags()));
    folder.subscribe(changed);
    favorite.subscribe(changed);
    reprompt.subscribe(changed);
    tags.subscribe(changed);
  }

  public ObjectProperty<Optional<UUID>> folder() {
    return folder;
  }

  public BooleanProperty favorite() {
    return favorite;
  }

  public BooleanProperty reprompt() {
    return reprompt;
  }

  /// Separated by commas.
  public StringProperty tags() {
    return tags;
  }

  Filing filing() {
    return new Filing(folder.get(), favorite.get(), reprompt.get(), tagList());
  }

  private List<String> tagList() {
    return Arrays.stream(tags.get().split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }
}
