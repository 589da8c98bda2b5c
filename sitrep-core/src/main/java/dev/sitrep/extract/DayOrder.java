package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether 3/4/2021 is the fourth of March on a page: as a day above 12 on the same page shows, else
 * as it is written where the page comes from.
 */
final class DayOrder {

  private static final Set<String> DAY_FIRST = Lexicon.words("any", "day-first-countries");
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(?:\\d{4}|\\d\\d)(?!\\d)");
  private static final int LONGEST = 20;
  private static final int MONTHS = 12;

  private DayOrder() {}

  /**
   * Whether months stand first.
   *
   * @param language what the page declares, or else what it is written in
   * @param url its address
   */
  static boolean isMonthFirst(@Nullable String language, @Nullable String url, PageTable table) {
    int votes = 0;
    for (Row row : table.rows()) {
      if (row.words() <= LONGEST) {
        votes += votes(row.text());
      }
    }
    return votes == 0 ? isMonthFirst(language, url) : votes > 0;
  }

  private static boolean isMonthFirst(@Nullable String language, @Nullable String url) {
    Locale locale = Locale.forLanguageTag(language == null ? "" : language);
    String order =
        Lexicon.lines(locale.getLanguage(), "date-order").stream().findFirst().orElse("day-first");
    return order.equals("month-first")
        && !DAY_FIRST.contains(locale.getCountry().toLowerCase(Locale.ROOT))
        && !DAY_FIRST.contains(country(url));
  }

  /** Above 0 where months stand first for certain, below where days do. */
  private static int votes(String text) {
    if (text.indexOf('/') < 0 && text.indexOf('-') < 0) {
      return 0;
    }
    int votes = 0;
    Matcher matcher = FIGURES.matcher(text);
    while (matcher.find()) {
      int a = Integer.parseInt(matcher.group(1));
      int b = Integer.parseInt(matcher.group(3));
      votes += a <= MONTHS && b > MONTHS ? 1 : a > MONTHS && b <= MONTHS ? -1 : 0;
    }
    return votes;
  }

  private static String country(@Nullable String url) {
    int scheme = url == null ? -1 : url.indexOf("://");
    if (url == null || scheme < 0) {
      return "";
    }
    String host = url.substring(scheme + 3).split("[/:?#]", 2)[0];
    return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
