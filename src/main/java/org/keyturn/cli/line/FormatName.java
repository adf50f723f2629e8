package org.keyturn.cli.line;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// A file format as the value of `--format`.
public record FormatName(String name) {
  static final String OPTION = "--format";

  /// @param names the accepted ones
  public static OptionSpec option(List<String> names, boolean required) {
    return OptionSpec.builder(OPTION)
        .type(FormatName.class)
        .required(required)
        .arity("1")
        .paramLabel("NAME")
        .converters(text -> named(text, names))
        .userObject(new UsageText.Values.Names(names))
        .build();
  }

  private static FormatName named(String text, List<String> names) {
    if (!names.contains(text)) {
      throw new TypeConversionException("none of the names");
    }
    return new FormatName(text);
  }
}
