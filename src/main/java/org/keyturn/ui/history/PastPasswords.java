package org.keyturn.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.item.FieldRows;

/// The passwords that an item had, newest first: copies, for the detail wipes the item's own when
/// it is read anew.
final class PastPasswords {
  private final UiContext context;
  private final List<PastPassword> passwords = new ArrayList<>();

  PastPasswords(Item item, UiContext context) {
    this.context = context;
    for (var past : item.secrets().history()) {
      var chars = past.password().chars();
      passwords.add(new PastPassword(SecretText.of(chars), past.lastUsed(), Extras.NONE));
      Arrays.fill(chars, '\0');
    }
  }

  /// @return empty if there is none
  Optional<Node> block(FieldRows rows) {
    if (passwords.isEmpty()) {
      return Optional.empty();
    }
    var dates = new Dates(context);
    var lines = new ArrayList<Node>();
    for (int i = 0; i < passwords.size(); i++) {
      var past = passwords.get(i);
      var label = context.text("detail.used-until", dates.minute(past.lastUsed()));
      lines.add(rows.concealed("history" + i, label, past.password()));
    }
    var block =
        new VBox(Labels.sectionHead(context.text("history.passwords")), new FieldCard(lines));
    block.getStyleClass().add("detail-block");
    return Optional.of(block);
  }

  void wipe() {
    passwords.forEach(past -> past.password().wipe());
    passwords.clear();
  }
}
