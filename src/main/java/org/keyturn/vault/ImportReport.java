package org.keyturn.vault;

import java.util.List;
import org.keyturn.model.transfer.Problem;

/// What an import did: counts of items and folders, and everything that could not be taken.
public record ImportReport(int imported, int skipped, int folders, List<Problem> problems) {}
