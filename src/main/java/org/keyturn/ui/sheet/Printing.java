package org.keyturn.ui.sheet;

import javafx.print.PrinterJob;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// Brings a page to a printer that the person chooses. JavaFX thread.
enum Printing {
  NO_PRINTER,
  DROPPED,
  PRINTED,
  REFUSED;

  static Printing of(SheetPage page, Window owner) {
    var job = PrinterJob.createPrinterJob();
    if (job == null) {
      return NO_PRINTER;
    }
    if (!job.showPrintDialog(owner)) {
      job.cancelJob();
      return DROPPED;
    }
    var paper = job.getJobSettings().getPageLayout();
    double scale =
        Math.min(
            paper.getPrintableWidth() / SheetPage.WIDTH,
            paper.getPrintableHeight() / SheetPage.HEIGHT);
    page.getTransforms().add(new Scale(scale, scale));
    return job.printPage(page) && job.endJob() ? PRINTED : REFUSED;
  }
}
