package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.extract.DateScanner.Spotted;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in the path of an address: in its folders, or elsewhere in it. */
final class AddressDate {

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY = "(0[1-9]|[12]\\d|3[01])";

  /** /2021/03/04/, /2021/3/4/, /2021/march/04/ */
  private static final Pattern FOLDERS =
      Pattern.compile("/" + YEAR + "/(\\d{1,2}|\\p{L}{3,9})/(\\d{1,2})(?=/|$)");

  /** 2021-03-04, 2021_3_4, /2021-03/04/, 20210304, /2021/0304/, with a time of day or without */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d-])"
              + YEAR
              + "(?:[/_.-]?"
              + MONTH
              + "[/_.-]?"
              + DAY
              + "|([_.-])(\\d{1,2})\\4(\\d{1,2}))"
              + "(?:[T_-]?[0-2]\\d[0-5]\\d(?:[0-5]\\d)?)?(?!\\d)");

  /** 04-03-2021, 04.03.2021 */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.-])(\\d{1,2})([/_.-])(\\d{1,2}|\\p{L}{3,9})\\2" + YEAR + "(?!\\d|\\.\\d)");

  /** /2021/03/ */
  private static final Pattern MONTH_FOLDERS = Pattern.compile("/" + YEAR + "/" + MONTH + "(?=/)");

  /** No browser asks for a longer one, which could name thousands of days. */
  private static final int LONGEST = 1 << 13;

  private AddressDate() {}

  /** Adds the date of {@code url} to {@code claims}. */
  static void addTo(DateClaims claims, @Nullable String url) {
    String path = url == null || url.length() > LONGEST ? "" : path(url);
    Matcher matcher = FOLDERS.matcher(path);
    if (matcher.find()
        && add(claims, Role.PUBLISHED, matcher.group(1), matcher.group(2), matcher.group(3))) {
      return;
    }
    matcher = YEAR_FIRST.matcher(path);
    while (matcher.find()) {
      boolean padded = matcher.group(2) != null;
      String month = padded ? matcher.group(2) : matcher.group(5);
      String day = padded ? matcher.group(3) : matcher.group(6);
      add(claims, Role.DATED, matcher.group(1), month, day);
    }
    matcher = YEAR_LAST.matcher(path);
    while (matcher.find()) {
      add(claims, Role.DATED, matcher.group(1), matcher.group(3), matcher.group(4));
    }
    matcher = MONTH_FOLDERS.matcher(path);
    if (matcher.find()) {
      var month =
          YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      claims.add(Role.PUBLISHED, Place.ADDRESS, "address", month.toString(), Spotted.of(month));
    }
  }

  private static boolean add(DateClaims claims, Role role, String one, String two, String three) {
    return claims.add(role, Place.ADDRESS, "address", one + '-' + two + '-' + three);
  }

  /** The path; of the address within it where an archive names the page it holds. */
  private static String path(String url) {
    int inner = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
    String last = inner > 0 ? url.substring(inner) : url;
    int from = last.indexOf('/', last.indexOf("://") + 3);
    return from < 0 ? "" : last.substring(from);
  }
}
