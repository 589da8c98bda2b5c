package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The day of publication in what a page hands to its own scripts: the state of a program that
 * builds the page in the browser, or what is told to a counter of visits.
 */
final class ScriptDates {

  private static final Set<String> FIELDS = Lexicon.words("any", "script-date-fields");

  /** What is longer is a program. */
  private static final int LONGEST = 1 << 21;

  /** {@code "publishedAt":"2021-03-04T ..."}, also with its quotes escaped. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<![A-Za-z_-])([A-Za-z_-]{4,30}+)\\\\{0,3}[\"']?\\s{0,4}[:=]\\s{0,4}\\\\{0,3}[\"']"
              + "((?:19|20)\\d\\d-?\\d\\d-?\\d\\d[^\"'\\\\]{0,25})");

  private ScriptDates() {}

  /** Adds the day to {@code claims} if there is one only: a list of articles has several. */
  static void addTo(DateClaims claims, PageTree page) {
    var found = new DateClaims(null, false);
    for (Element script : page.named("script")) {
      String data = script.attr("type").startsWith("application/ld+json") ? "" : script.data();
      if (data.length() <= LONGEST) {
        collect(found, data);
      }
    }
    List<DateClaim> plausible = found.all().stream().filter(DateClaim::isPlausible).toList();
    if (plausible.stream().map(it -> it.time().day()).distinct().count() == 1) {
      DateClaim first = plausible.get(0);
      claims.add(Role.PUBLISHED, Place.PAGE, first.source(), first.text());
    }
  }

  private static void collect(DateClaims found, String data) {
    Matcher field = FIELD.matcher(data);
    while (field.find()) {
      String name = field.group(1).toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
      if (FIELDS.contains(name)) {
        found.add(Role.PUBLISHED, Place.PAGE, "script " + field.group(1), field.group(2));
      }
    }
  }
}
