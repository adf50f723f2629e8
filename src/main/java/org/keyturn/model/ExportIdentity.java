package org.keyturn.model;

import java.util.Arrays;
import java.util.UUID;

/// What the clear header of a Keyturn export says about where it comes from and which key it needs.
///
/// @param keyId 32 hexadecimal digits
/// @param generation the vault key's generation at the time of the export
public record ExportIdentity(Kind kind, UUID exportId, UUID vaultId, String keyId, int generation) {

  /// Whose key seals the body.
  public enum Kind {
    RESTRICTED(0),
    PROTECTED(1);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /// The number in a vault's ledger.
    public int code() {
      return code;
    }

    public static Kind of(int code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }
  }
}
