package org.keyturn.tour;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.SavedSearch;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through search, saved searches, the palette, nested folders and several items at
/// once.
final class FindingLeg implements Tour.Leg {

  @Override
  public void play(TourGuide guide, OpenVault vault) throws Failed {
    vault.session().folders().save(Folder.named("Finance/Insurance"));
    vault.session().folders().save(Folder.named("Finance/Insurance/House and contents"));
    vault.session().folders().save(Folder.named("Home/Garden"));
    vault
        .session()
        .changeSettings(settings ->
            settings
                .withSearch(new SavedSearch("Without a code", "type:login -has:totp"))
                .withSearch(new SavedSearch("Lindqvist", "lindqvist")));
    guide.awaitNode("new-folder");
    search(guide);
    palette(guide);
    several(guide);
    trash(guide);
  }

  private static void search(TourGuide guide) {
    focusSearch(guide);
    guide.type("search", "lind -has:totp");
    guide.picture("50-search");
    guide.smallPicture("50-search");
    guide.press("save-search");
    guide.awaitNode("name-field");
    guide.picture("51-save-search");
    ExchangeLeg.close(guide);
    guide.keys(KeyCode.ESCAPE);
    guide.press("search-help");
    guide.awaitNode("search-help-close");
    guide.picture("52-search-help");
    guide.smallPicture("52-search-help");
    ExchangeLeg.close(guide);
  }

  private static void palette(TourGuide guide) {
    guide.keys(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    guide.awaitNode("palette-field");
    guide.picture("53-palette");
    guide.type("palette-field", "fj");
    guide.picture("54-palette-found");
    ExchangeLeg.close(guide);
  }

  private static void several(TourGuide guide) {
    guide.fx(() -> {
      var list = (ListView<?>) guide.shell().scene().lookup("#items");
      list.requestFocus();
      list.getSelectionModel().clearSelection();
      list.getSelectionModel().selectRange(1, 5);
    });
    guide.picture("55-several");
    guide.smallPicture("55-several");
    guide.press("bulk-move");
    guide.awaitNode("pick-field");
    guide.picture("56-move");
    ExchangeLeg.close(guide);
  }

  private static void trash(TourGuide guide) {
    guide.fx(() -> guide.shell().scene().lookup("#items").requestFocus());
    guide.keys(KeyCode.DELETE);
    guide.await(() -> guide.shell().scene().lookup("#undo").getParent().isVisible());
    guide.press("place-trash");
    guide.awaitNode("empty-trash");
    guide.picture("57-trash");
    guide.fx(() -> guide.shell().scene().lookup("#items").requestFocus());
    guide.keys(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    guide.press("place-all");
    focusSearch(guide);
  }

  private static void focusSearch(TourGuide guide) {
    guide.keys(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  }
}
