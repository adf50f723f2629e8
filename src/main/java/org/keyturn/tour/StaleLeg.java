package org.keyturn.tour;

import org.keyturn.ui.shell.OpenVault;

/// The tour after the rotation: an export from before it needs the retired key.
final class StaleLeg implements Tour.Leg {
  @Override
  public void play(TourGuide guide, OpenVault vault) {
    var folder = guide.ask(() -> vault.session().path().toAbsolutePath().resolveSibling("exports"));
    guide.pick(folder.resolve(ExchangeLeg.EXPORT));
    guide.fx(() -> vault.navigator().importFile());
    guide.awaitNode("import-choose");
    guide.press("import-choose");
    guide.await(() -> guide.shell().scene().lookup(".banner.tone-danger") != null);
    guide.picture("39-stale-export");
    ExchangeLeg.close(guide);
    guide.fx(() -> vault.navigator().ledger());
    guide.await(() -> guide.shell().scene().lookup(".ledger") != null);
    guide.picture("40-stale-ledger");
    ExchangeLeg.close(guide);
  }
}
