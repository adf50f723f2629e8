package org.keyturn.address;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// An address of a place with a host, read as browsers read it (the URL Standard of WHATWG).
///
/// @param scheme in lower case; `https` where none was written
/// @param user who logs in by the address, with the password behind a colon; mostly empty
/// @param host in ASCII; addresses of IPv6 in brackets
/// @param port empty for the usual one of the scheme
/// @param query with its question mark, or empty
/// @param fragment with its hash sign, or empty
/// @param typed how it was written
public record Address(
    String scheme,
    String user,
    String host,
    OptionalInt port,
    String path,
    String query,
    String fragment,
    Typed typed) {
  private static final String WWW = "www.";

  /// The text in three parts, without line breaks and tabs, which mean nothing.
  public record Typed(String before, String host, String after) {}

  /// An address without a scheme counts as one with `https`.
  ///
  /// @return nothing for what is no address, or names no host
  public static Optional<Address> read(String text) {
    return AddressReader.read(text);
  }

  /// One that may be handed to a browser, or nothing.
  public static Optional<Address> web(String text) {
    return read(text).filter(Address::isWeb);
  }

  /// The first of these that may be handed to a browser.
  public static Optional<Address> firstWeb(Stream<String> texts) {
    return texts.flatMap(text -> web(text).stream()).findFirst();
  }

  /// Whether a browser shows what stands there.
  public boolean isWeb() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /// The host for comparing: in lower case, without `www.` and without the dot of the root.
  public String site() {
    return bare(host).toLowerCase(Locale.ROOT);
  }

  /// The host for people: in the letters of their script, unless they could be taken for others.
  public String hostName() {
    return Domain.readable(host);
  }

  /// [#site] for people.
  public String siteName() {
    return bare(hostName());
  }

  private static String bare(String host) {
    var rootless = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    boolean www = rootless.startsWith(WWW) && rootless.length() > WWW.length();
    return www ? rootless.substring(WWW.length()) : rootless;
  }

  /// Whether the host was written as it is, so that its letters in the text can be trusted.
  public boolean isHostPlain() {
    var written = typed.host();
    return written.equalsIgnoreCase(host) || written.equalsIgnoreCase(hostName());
  }

  /// In the browser's spelling.
  public String href() {
    var login = user.isEmpty() ? "" : user + "@";
    var number = port.isPresent() ? ":" + port.getAsInt() : "";
    return scheme + "://" + login + host + number + path + query + fragment;
  }

  /// The same place in the characters of a URI (RFC 3986), which every program understands.
  public String uri() {
    return Escapes.strict(href());
  }
}
