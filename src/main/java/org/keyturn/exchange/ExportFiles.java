package org.keyturn.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.keyturn.exchange.bitwarden.BitwardenExport;
import org.keyturn.exchange.bitwarden.ProtectedExport;
import org.keyturn.exchange.bitwarden.TableExport;
import org.keyturn.exchange.bitwarden.ZipExport;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.format.WriteChoice;
import org.keyturn.exchange.kdbx.KdbxExport;
import org.keyturn.exchange.tables.TableWriter;
import org.keyturn.model.Contents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Writes whole vaults in other programs' formats. What each leaves behind its [Format] says.
public final class ExportFiles {
  private ExportFiles() {}

  /// @param format any that is written but Keyturn's own, which the vault itself makes
  /// @param out stays open; of no use if this fails
  /// @throws Failed `Refused(FILE_PASSWORD_MISSING)`, `Refused(UNKNOWN_FORMAT_NAME)`, `Cancelled`
  ///   and what the contents throw
  public static void write(
      Format format, Contents contents, WriteChoice choice, OutputStream out, Watch watch)
      throws Failed, IOException {
    switch (format) {
      case BITWARDEN_JSON -> BitwardenExport.write(contents, out, watch);
      case BITWARDEN_CSV -> TableExport.write(contents, out, watch);
      case BITWARDEN_PROTECTED ->
          ProtectedExport.write(
              contents, choice.keys().required(), choice.sealing().kdf(), out, watch);
      case BITWARDEN_ZIP -> ZipExport.write(contents, out, watch);
      case KDBX ->
          KdbxExport.write(
              contents,
              out,
              choice.keys().required(),
              new KdbxExport.Choices(cipher(choice), KdbxExport.Choices.USUAL.kdf()),
              choice.now(),
              watch);
      case CSV -> TableWriter.write(contents, choice.formulaSafe(), out, watch);
      case KEYTURN_RESTRICTED,
          KEYTURN_PROTECTED,
          BITWARDEN_RESTRICTED,
          KEEPASS_XML,
          ONEPASSWORD_1PUX,
          ONEPASSWORD_JSON,
          ONEPASSWORD_CSV,
          LASTPASS_CSV,
          CHROME_CSV,
          FIREFOX_CSV,
          SAFARI_CSV,
          KEEPASSXC_CSV,
          DASHLANE_JSON,
          DASHLANE_ZIP,
          DASHLANE_CSV,
          PROTONPASS_JSON,
          PROTONPASS_ZIP,
          ENPASS_JSON,
          NORDPASS_CSV,
          ROBOFORM_CSV,
          KEEPER_CSV ->
          throw new Failed(new Failure.Refused(Failure.Rule.UNKNOWN_FORMAT_NAME));
    }
  }

  private static KdbxExport.Cipher cipher(WriteChoice choice) {
    return switch (choice.sealing().cipher()) {
      case AES_256 -> KdbxExport.Cipher.AES_256;
      case CHACHA20 -> KdbxExport.Cipher.CHACHA20;
    };
  }
}
