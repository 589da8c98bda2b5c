package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.extract.DateLabels.Meaning;
import dev.sitrep.extract.DateScanner.Spotted;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Precision;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates in short lines around the text: a date in running text is not the date of the page. */
final class ShownDates {

  private static final int LONGEST = 20;

  /** "This entry was posted on 3 May 2021 at 5 pm and is filed under ..." */
  private static final int LONGEST_LABELLED = 60;

  /** There the date stands early; later in a line of references is that of another text. */
  private static final int EARLY = 60;

  /** "3 hours ago" in a longer line is about something else. */
  private static final int SHORT = 8;

  /** A date that opens the text stands within its first characters: "(3.4.2021)". */
  private static final int OPENING = 2;

  private static final int OPENING_ROWS = 2;

  private static final int LONGEST_PLACE = 40;
  private static final String DATELINE_ENDS = "-\u2013\u2014/():.";
  private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L} ./-]*(?:, ?|,? ?\\()");

  /** A label in a few words, then figures. */
  private static final int SHORTEST_LABEL = 4;

  private static final int LONGEST_LABEL = 40;

  private final DateClaims claims;
  private final TextRegion region;
  private final List<Row> rows;

  private ShownDates(DateClaims claims, TextRegion region) {
    this.claims = claims;
    this.region = region;
    this.rows = region.table().rows();
  }

  /** Adds them to {@code claims}, those next to the headline first. */
  static void addTo(DateClaims claims, TextRegion region) {
    var shown = new ShownDates(claims, region);
    for (int i = region.headline(); i <= region.end(); i++) {
      shown.add(i, Place.SHOWN, "under the headline");
    }
    for (int i = region.headline() - 1; i >= region.start(); i--) {
      shown.add(i, Place.SHOWN, "above the headline");
    }
    shown.addOpenings();
    for (int i = region.end() + 1; i < shown.rows.size(); i++) {
      if (region.isBelow(i)) {
        shown.add(i, Place.BELOW, "below the text");
      } else {
        shown.addLabelled(i);
      }
    }
    claims.onlyMonth().ifPresent(shown::addDayOf);
  }

  private void add(int i, Place place, String where) {
    if (i < 0 || i >= rows.size() || !canHold(rows.get(i))) {
      return;
    }
    Row row = rows.get(i);
    int from = 0;
    for (Spotted spotted : dates(row)) {
      String before = row.text().substring(from, spotted.from());
      Meaning label = label(i, before, from);
      boolean posted =
          label == Meaning.PUBLISHED && place == Place.BELOW && spotted.from() <= EARLY;
      if (row.words() <= (posted ? LONGEST_LABELLED : LONGEST) && isExact(spotted, label, row)) {
        add(label, place, where, row, spotted);
      }
      from = spotted.to();
    }
  }

  private List<Spotted> dates(Row row) {
    List<Spotted> dates = DateScanner.scan(row.text(), claims.monthFirst());
    Spotted ago = dates.isEmpty() && row.words() <= SHORT ? claims.ago(row.text()) : null;
    return ago == null ? dates : List.of(ago);
  }

  /** "(3.4.2021) The harbour ..." */
  private void addOpenings() {
    int[] first =
        region.body().stream().filter(i -> rows.get(i).isProse()).limit(OPENING_ROWS).toArray();
    for (int i : first) {
      String text = rows.get(i).text();
      List<Spotted> spotted = DateScanner.scan(text, claims.monthFirst());
      if (!spotted.isEmpty() && spotted.get(0).isDay() && opens(text, spotted.get(0))) {
        add(null, Place.SHOWN, "at the start of the text", rows.get(i), spotted.get(0));
      }
    }
  }

  /** Alone, or after the place of a dateline: "TARN, May 3, 2021 - ...", "Tarn (3.5.2021). ..." */
  private static boolean opens(String text, Spotted day) {
    if (day.from() <= OPENING) {
      return true;
    }
    String after = text.substring(day.to()).stripLeading();
    return day.from() <= LONGEST_PLACE
        && !after.isEmpty()
        && DATELINE_ENDS.indexOf(after.charAt(0)) >= 0
        && PLACE.matcher(text.substring(0, day.from())).matches();
  }

  /**
   * The one day of the month that the address tells. In a text without any other date it stands in
   * a sentence about the text, or the text is about that day.
   */
  private void addDayOf(YearMonth month) {
    for (Row row : rows) {
      if (canHold(row) && row.text().chars().anyMatch(Character::isDigit)) {
        for (Spotted spotted : DateScanner.scan(row.text(), claims.monthFirst())) {
          if (spotted.isDay() && YearMonth.from(spotted.time().day()).equals(month)) {
            add(null, Place.ELSEWHERE, "in the month of the address", row, spotted);
          }
        }
      }
    }
  }

  /** A line anywhere that begins with what its date is. */
  private void addLabelled(int i) {
    Row row = rows.get(i);
    if (!opensWithLabel(row.text()) || !canHold(row)) {
      return;
    }
    List<Spotted> spotted = DateScanner.scan(row.text(), claims.monthFirst());
    if (!spotted.isEmpty() && spotted.get(0).isDay()) {
      String before = row.text().substring(0, spotted.get(0).from());
      if (DateLabels.alone(before) == Meaning.PUBLISHED) {
        add(Meaning.PUBLISHED, Place.ELSEWHERE, "in a line of its own", row, spotted.get(0));
      }
    }
  }

  private static boolean opensWithLabel(String text) {
    int digit = 0;
    int end = Math.min(text.length(), LONGEST_LABEL + 1);
    while (digit < end && (text.charAt(digit) < '0' || text.charAt(digit) > '9')) {
      digit++;
    }
    return digit < end && digit >= SHORTEST_LABEL;
  }

  private boolean canHold(Row row) {
    return row.kind() != Kind.EMBED && !region.isOthers(row.box());
  }

  private void add(@Nullable Meaning label, Place place, String where, Row row, Spotted spotted) {
    if (label == null) {
      claims.add(Role.DATED, place, where, row.text(), spotted);
    } else if (label != Meaning.NONE) {
      claims.add(Role.valueOf(label.name()), place, where, row.text(), spotted);
    }
  }

  /** A month without a day may be anything, unless the line says so or has nothing else. */
  private static boolean isExact(Spotted spotted, @Nullable Meaning label, Row row) {
    return spotted.isDay()
        || spotted.time().precision() == Precision.WEEK
        || label == Meaning.PUBLISHED
        || spotted.to() - spotted.from() == row.text().length();
  }

  private @Nullable Meaning label(int i, String before, int from) {
    return from == 0 && before.isBlank() && i > 0
        ? DateLabels.alone(rows.get(i - 1).text())
        : DateLabels.nearest(before);
  }
}
