package org.keyturn.exchange;

import org.keyturn.exchange.bitwarden.BitwardenReaders;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.kdbx.KdbxImport;
import org.keyturn.exchange.keepass.KeepassXml;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.exchange.onepassword.OnePasswordImport;
import org.keyturn.exchange.programs.DashlaneImport;
import org.keyturn.exchange.programs.DashlaneZip;
import org.keyturn.exchange.programs.EnpassImport;
import org.keyturn.exchange.proton.ProtonImport;

/// The reader of each format that needs to know nothing else of the file.
final class Readers {
  private Readers() {}

  static FileReader of(Format format) {
    return switch (format) {
      case KEYTURN_PROTECTED ->
          (source, run) ->
              KeyturnExport.readProtected(source, run.keys().required(), run.sink(), run.watch());
      case KDBX ->
          (source, run) ->
              KdbxImport.pour(
                  source,
                  run.keys().password(),
                  run.keys().keyFile(),
                  run.sink(),
                  run.now(),
                  run.watch());
      case KEEPASS_XML ->
          (source, run) -> KeepassXml.pour(source, run.sink(), run.now(), run.watch());
      case BITWARDEN_JSON -> BitwardenReaders.plain();
      case BITWARDEN_PROTECTED -> BitwardenReaders.sealed();
      case BITWARDEN_ZIP -> BitwardenReaders.archive();
      case ONEPASSWORD_1PUX -> OnePasswordImport.archive();
      case ONEPASSWORD_JSON -> OnePasswordImport.document();
      case DASHLANE_JSON -> DashlaneImport.document();
      case DASHLANE_ZIP -> new DashlaneZip();
      case PROTONPASS_JSON -> ProtonImport.document();
      case PROTONPASS_ZIP -> ProtonImport.archive();
      case ENPASS_JSON -> EnpassImport.document();
      case KEYTURN_RESTRICTED,
          BITWARDEN_RESTRICTED,
          CSV,
          BITWARDEN_CSV,
          ONEPASSWORD_CSV,
          LASTPASS_CSV,
          CHROME_CSV,
          FIREFOX_CSV,
          SAFARI_CSV,
          KEEPASSXC_CSV,
          DASHLANE_CSV,
          PROTONPASS_CSV,
          NORDPASS_CSV,
          ROBOFORM_CSV,
          KEEPER_CSV,
          KEEPER_JSON,
          KEEPASS_KDB,
          ENPASS_CSV,
          BUTTERCUP_CSV,
          BUTTERCUP_BCUP,
          ONEPASSWORD_1PIF,
          ONEPASSWORD_OPVAULT,
          SAFEINCLOUD_XML,
          SAFEINCLOUD_DB,
          KASPERSKY_TXT ->
          throw new IllegalArgumentException("read otherwise: " + format.key());
    };
  }
}
