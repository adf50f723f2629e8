package org.keyturn.exchange.kdbx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.model.Failed;

/// Charges what comes out of an inflater to the budget.
final class MeasuredIn extends FilterInputStream {

  /// The budget is spent.
  private static final class Spent extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Failed reason;

    private Spent(Failed reason) {
      this.reason = reason;
    }

    Failed reason() {
      return reason;
    }
  }

  private final XmlBudget budget;
  private @Nullable Spent spent;

  public MeasuredIn(InputStream in, XmlBudget budget) {
    super(in);
    this.budget = budget;
  }

  /// Throws again why the budget was spent, if it was: a parser may have made something else of it.
  public void rethrow() throws Failed {
    if (spent != null) {
      throw spent.reason();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    try {
      budget.unpack(Math.max(0, got));
    } catch (Failed e) {
      spent = new Spent(e);
      throw spent;
    }
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
