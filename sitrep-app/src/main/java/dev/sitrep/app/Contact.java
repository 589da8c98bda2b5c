package dev.sitrep.app;

import dev.sitrep.io.fetch.FetchSettings;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that tells the sites that are asked whom to turn to. */
final class Contact {

  @Option(
      names = "--contact",
      paramLabel = "WHERE",
      defaultValue = "${env:SITREP_CONTACT:-}",
      description =
          "A page or a mail address that every site that is asked is told, for whom our "
              + "requests trouble. Default: none, or what SITREP_CONTACT says.")
  private String contact = "";

  /**
   * How to fetch: as usual, but under this name.
   *
   * @param allowed hosts that may be fetched from though their addresses are private
   * @throws Faults.UserException if the contact cannot stand in a header
   */
  FetchSettings settings(Set<String> allowed) {
    return FetchSettings.DEFAULT.withAllowedHosts(allowed).withUserAgent(userAgent());
  }

  private String userAgent() {
    String where = contact.strip();
    if (!where.matches("[!-'*-~]*")) {
      throw new Faults.UserException(
          "the contact is to be an address, without blanks and brackets: " + where);
    }
    String product = "Sitrep/" + Version.current();
    return where.isEmpty() ? product : product + " (+" + where + ")";
  }
}
