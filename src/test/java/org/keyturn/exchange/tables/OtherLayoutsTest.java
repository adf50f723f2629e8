package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Folder;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;

/// Layouts that known programs write besides their usual one, and what holds in every table.
class OtherLayoutsTest {
  private static final String LINK = "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP";

  @Test
  void nordPassWithoutTheKindOfItems() throws Exception {
    var text =
        """
        name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state
        Login,https://a.example,u,p,n,,,,,,,,,,,,,,
        Visa,,,,,Mara Field,4111111111111111,012,02/29,,Cards,,,,,,,,
        Me,,,,,,,,,00123,,Mara May Field,0555,a@b.example,1 St,,Town,gb,
        Text,,,,body,,,,,,,,,,,,,,
        Empty,,,,,,,,,,Empty,,,,,,,,
        """;
    assertEquals(new NordPassFormat(), Samples.format(text.getBytes(UTF_8)));
    var sink = read(text);
    assertEquals(List.of(), sink.problems);
    assertEquals(List.of("Cards", "Empty"), sink.folders.stream().map(Folder::name).toList());
    assertEquals(4, sink.items.size());
    var visa = sink.named("Visa");
    assertEquals(ItemType.CARD, visa.type());
    assertEquals("012", value(visa, Attribute.CODE));
    assertEquals("2", value(visa, Attribute.EXP_MONTH));
    assertEquals("2029", value(visa, Attribute.EXP_YEAR));
    var me = sink.named("Me");
    assertEquals(ItemType.IDENTITY, me.type());
    assertEquals("May", value(me, Attribute.MIDDLE_NAME));
    assertEquals("00123", value(me, Attribute.POSTAL_CODE));
    assertEquals("0555", value(me, Attribute.PHONE));
    assertEquals(ItemType.SECURE_NOTE, sink.named("Text").type());
  }

  @Test
  void whatATypeHasNoPartsOfStaysWhole() throws Exception {
    var text =
        "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,folder,full_name,additional_urls\n"
            + "Both,,u,p,,,,,02/2029,,Mara May Field,\"https://a.example, https://b.example\"\n";
    var sink = read(text);
    var both = sink.named("Both");
    assertEquals("02/2029", field(both, "expirydate"));
    assertEquals("Mara May Field", field(both, "full_name"));
    assertEquals(2, both.secrets().fields().size());
    assertEquals(2, both.overview().details().uris().size());
    assertEquals(List.of(), sink.problems);
  }

  @Test
  void dashlanesPaymentsOfEightColumns() throws Exception {
    var text =
        "type,account_name,cc_number,code,expiration_month,expiration_year,country,name\n"
            + "payment_card,Work card,4111111111111111,012,01,2030,US,Mara Field\n";
    assertEquals(new DashlaneCsvFormat(), Samples.format(text.getBytes(UTF_8)));
    var sink = read(text);
    assertEquals(List.of(), sink.problems);
    var card = sink.named("Work card");
    assertEquals(ItemType.CARD, card.type());
    assertEquals("Mara Field", value(card, Attribute.CARDHOLDER_NAME));
    assertEquals("012", value(card, Attribute.CODE));
    assertEquals("1", value(card, Attribute.EXP_MONTH));
    assertEquals("US", field(card, "country"));
  }

  @Test
  void dashlanesBankAccountsAlone() throws Exception {
    var text =
        "type,account_name,account_holder,routing_number,account_number,country,issuing_bank\n"
            + "bank,Savings,Mara Field,021000021,0012345,US,Bank of One\n";
    assertEquals(new DashlaneCsvFormat(), Samples.format(text.getBytes(UTF_8)));
    var account = read(text).named("Savings");
    assertEquals("0012345", value(account, Attribute.ACCOUNT_NUMBER));
    assertEquals("Mara Field", value(account, Attribute.NAME_ON_ACCOUNT));
  }

  @Test
  void dashlanesDatesAreDates() throws Exception {
    var text =
        "type,number,name,issue_date,expiration_date,place_of_issue,state\n"
            + "passport,P1,Mara Field,2022-1-30,2032-1-30,GB,\n"
            + "card,C1,Mara Field,2022-3-1,,,\n";
    var sink = read(text);
    assertEquals(List.of(), sink.problems);
    assertEquals("2022-01-30", value(sink.named("Mara Field passport"), Attribute.ISSUE_DATE));
    var card = sink.named("Mara Field card");
    assertEquals("2022-03-01", field(card, "issue_date", CustomField.Type.DATE));
  }

  @Test
  void severalAddressesInACellAreSeveral() throws Exception {
    var text =
        "Title,URL,Username,Password,Notes\n"
            + "One,\"https://a.example, https://b.example/x, y\",u,p,\n"
            + "Two,\"https://a.example/?q=1,https://b.example\",u,p,\n";
    var sink = read(text);
    assertEquals(2, sink.named("One").overview().details().uris().size());
    assertEquals(
        "https://b.example/x, y", sink.named("One").overview().details().uris().getLast().uri());
    assertEquals(1, sink.named("Two").overview().details().uris().size());
  }

  @Test
  void lastPassWithOddLineEndsEmptyFoldersAndProfiles() throws Exception {
    var text =
        "url,username,password,extra,name,grouping\r\r\n"
            + "https://a.example,u,p,,One,Work\\Web\r\r\n"
            + "http://group,,,,placeholder,Empty\\Inner\r\r\n";
    assertEquals(new LastPassFormat(), Samples.format(text.getBytes(UTF_8)));
    var sink = read(text);
    assertEquals(List.of(), sink.problems);
    assertEquals(1, sink.items.size());
    assertEquals(
        List.of("Work", "Work/Web", "Empty", "Empty/Inner"),
        sink.folders.stream().map(Folder::name).toList());
    var profiles =
        "profilename,profilelanguage,title,firstname,lastname,zip,email,ccnum,fax\n"
            + "Home,en-US,Ms,Mara,Field,00123,a@b.example,4111111111111111,0555\n";
    assertEquals(new LastPassFormat(), Samples.format(profiles.getBytes(UTF_8)));
    var people = read(profiles);
    var home = people.named("Home");
    assertEquals(ItemType.IDENTITY, home.type());
    assertEquals("Mara", value(home, Attribute.FIRST_NAME));
    assertEquals("00123", value(home, Attribute.POSTAL_CODE));
    assertEquals("4111111111111111", field(home, "ccnum", CustomField.Type.HIDDEN));
    assertEquals(List.of(new Problem("columns", "unknown-column", "fax")), people.problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,url,username,password,totp\nOne,https://a.example,u,p,JBSWY3DPEHPK3PXP\n",
        "name,url,username,password,OTP\nOne,https://a.example,u,p,JBSWY3DPEHPK3PXP\n",
        "Title;URL;Username;Password;Notes;2FA secret\nOne;https://a.example;u;p;;JBSWY3DPEHPK3PXP\n",
        "Name,Url,MatchUrl,Login,Pwd,Note,Folder,One-time password\nOne,,,u,p,,,JBSWY3DPEHPK3PXP\n",
        "title,username,password,url,notes,Authenticator Key,notesPlain\nOne,u,p,,,JBSWY3DPEHPK3PXP,\n"
      })
  void aColumnCalledLikeACodeIsOne(String table) throws Exception {
    var sink = read(table);
    var one = sink.named("One");
    assertEquals("JBSWY3DPEHPK3PXP", value(one, Attribute.TOTP));
    assertEquals(List.of(), one.secrets().fields());
    assertEquals(List.of(), sink.problems);
  }

  @Test
  void aLinkForCodesIsACodeWhereverItStands() throws Exception {
    var sink =
        read(
            "name,url,username,password,Extra\n"
                + "One,https://a.example,u,p,%s\n".formatted(LINK)
                + "Two,%s,u,p,\n".formatted(LINK.replace("otpauth", "OTPAUTH")));
    assertEquals(LINK, value(sink.named("One"), Attribute.TOTP));
    assertEquals(List.of(), sink.named("One").secrets().fields());
    assertEquals(LINK.replace("otpauth", "OTPAUTH"), value(sink.named("Two"), Attribute.TOTP));
    var lines =
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
            + ",,login,One,,Second: %s,0,,u,p,JBSWY3DPEHPK3PXP\n".formatted(LINK)
            + ",,note,Two,,Only: %s,0,,,,\n".formatted(LINK);
    var own = read(lines);
    assertEquals("JBSWY3DPEHPK3PXP", value(own.named("One"), Attribute.TOTP));
    assertEquals(LINK, field(own.named("One"), "Second", CustomField.Type.ONE_TIME_CODE));
    assertEquals(LINK, field(own.named("Two"), "Only", CustomField.Type.ONE_TIME_CODE));
  }

  @Test
  void columnsThatNobodyKnowsAreTold() throws Exception {
    var sink = read("name,url,username,password,Colour,Empty\nOne,,u,p,red,\nTwo,,v,q,blue,\n");
    assertEquals(List.of(new Problem("columns", "unknown-column", "Colour")), sink.problems);
    assertEquals("red", field(sink.named("One"), "Colour"));
    var mapped =
        Samples.mapped(
            "Bezeichnung;Kennwort;otp;Farbe\nEins;p;JBSWY3DPEHPK3PXP;rot\n",
            Map.of("Bezeichnung", "name", "Kennwort", "password"));
    assertEquals("JBSWY3DPEHPK3PXP", value(mapped.named("Eins"), Attribute.TOTP));
    assertEquals(List.of(new Problem("columns", "unknown-column", "Farbe")), mapped.problems);
  }
}
