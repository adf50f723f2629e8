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
import org.keyturn.ui.desk.Dates;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.look.FieldCard;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.rows.FieldRows;

/// The passwords that an item had, newest first: copies, for the detail wipes the item's own when
/// it is read anew.
final class PastPasswords {
  private final Desk desk;
  private final List<PastPassword> passwords = new ArrayList<>();

  PastPasswords(Item item, Desk desk) {
    this.desk = desk;
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
    var dates = new Dates(desk);
    var lines = new ArrayList<Node>();
    for (int i = 0; i < passwords.size(); i++) {
      var past = passwords.get(i);
      var label = desk.text("detail.used-until", dates.minute(past.lastUsed()));
      lines.add(rows.concealed("history" + i, label, past.password()));
    }
    var block = new VBox(Labels.sectionHead(desk.text("history.passwords")), new FieldCard(lines));
    block.getStyleClass().add("detail-block");
    return Optional.of(block);
  }

  void wipe() {
    passwords.forEach(past -> past.password().wipe());
    passwords.clear();
  }
}
