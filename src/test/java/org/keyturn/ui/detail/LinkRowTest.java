package org.keyturn.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.address.Address;
import org.keyturn.ui.Fx;

class LinkRowTest {
  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  /// The host between brackets is the one in relief.
  @ParameterizedTest
  @CsvSource({
    "https://mill.example/a, https://<mill.example>/a",
    "mill.example, <mill.example>",
    "https://bank.example@evil.example/bank.example, https://bank.example@<evil.example>/bank.example",
    "https://Müllerei.example:81/?a|b, https://<Müllerei.example>:81/?a|b",
    "https://my_shop.example/100%, https://<my_shop.example>/100%",
    "https:\\\\mill.example\\@x, https:\\\\<mill.example>\\@x",
    "http://0x7f.1/x, http://0x7f.1/x → <127.0.0.1>",
    "https://b%61nk.example, https://b%61nk.example → <bank.example>",
    "https://\u0430pple.example, https://\u0430pple.example → <xn--pple-43d.example>"
  })
  void theTrueHostStandsOut(String typed, String shown) {
    var flow = Fx.call(() -> LinkRow.relief(Address.web(typed).orElseThrow()));
    assertEquals(
        shown,
        flow.getChildren().stream()
            .map(Text.class::cast)
            .map(text ->
                text.getStyleClass().contains("host") ? "<" + text.getText() + ">" : text.getText())
            .collect(Collectors.joining()));
  }
}
