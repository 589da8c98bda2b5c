package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the renderers say in words of their own, the same in every format and every locale. */
final class Words {

  /** The JDK's names differ between its versions, so they are no part of a report. */
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** What stands in a story under whose headline no sentence may be shown. */
  static final String NOTHING_MORE =
      "Nothing more of it can be shown away from its article: see what was left out, and why.";

  private Words() {}

  /** "1 article", "1,204 articles". */
  static String count(int number, String noun) {
    return number(number) + " " + (number == 1 ? noun : plural(noun));
  }

  /** "1,204". */
  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** Who publishes it, or "outlet unknown". */
  static String outlet(Article article) {
    String outlet = article.metadata().outlet();
    return outlet == null || outlet.isBlank() ? "outlet unknown" : Plain.line(outlet);
  }

  /** The outlet, and what sort of article it is where it is no plain news: "Bell (transcript)". */
  static String source(Article article) {
    Metadata metadata = article.metadata();
    if (metadata.kind() == Metadata.Kind.NEWS) {
      return outlet(article);
    }
    boolean signed = metadata.kind() == Metadata.Kind.OPINION && !metadata.authors().isEmpty();
    String author = signed ? " by " + Plain.line(String.join(", ", metadata.authors()), 200) : "";
    return outlet(article) + " (" + constant(metadata.kind()) + author + ")";
  }

  /** The headline, or "no headline". */
  static String title(Article article) {
    return article
        .title()
        .map(block -> Plain.line(article.textOf(block), 300))
        .filter(title -> !title.isEmpty())
        .orElse("no headline");
  }

  /** As exactly as it is known: "3 May 2031, 14:05 UTC+02:00", "May 2031", "time unknown". */
  static String time(@Nullable Timestamp time) {
    if (time == null) {
      return "time unknown";
    }
    return time.precision() == Precision.MINUTE
        ? minute(time.at())
        : date(time.day(), time.precision());
  }

  /** "3 May 2031, 14:05 UTC". */
  static String time(Instant time) {
    return minute(time.atOffset(ZoneOffset.UTC));
  }

  private static String minute(OffsetDateTime at) {
    String zone = at.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + at.getOffset().getId();
    return String.format(
        Locale.ROOT,
        "%s, %02d:%02d %s",
        date(at.toLocalDate(), Precision.DAY),
        at.getHour(),
        at.getMinute(),
        zone);
  }

  /** The same for programs: the {@code datetime} of an HTML {@code time} element. */
  static @Nullable String machineTime(@Nullable Timestamp time) {
    if (time == null) {
      return null;
    }
    return time.precision() == Precision.MINUTE
        ? time.at().toString()
        : machineDate(time.day(), time.precision());
  }

  /** "2031-05-03", "2031-W18", "2031-05", "2031". */
  static String machineDate(LocalDate day, Precision precision) {
    return switch (precision) {
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case DAY, MINUTE -> day.toString();
    };
  }

  /** "3 May 2031", "week of 28 April 2031", "May 2031", "2031". */
  static String date(LocalDate day, Precision precision) {
    String month = MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    return switch (precision) {
      case YEAR -> Integer.toString(day.getYear());
      case MONTH -> month;
      case WEEK -> "week of " + day.getDayOfMonth() + " " + month;
      case DAY, MINUTE -> day.getDayOfMonth() + " " + month;
    };
  }

  /** When it happened: "24 March 2022", "24 to 26 March 2022", "October 2014". */
  static String date(TimelineEvent event) {
    LocalDate from = event.from();
    LocalDate until = event.until();
    String last = date(until, Precision.DAY);
    if (event.precision().compareTo(Precision.DAY) < 0 || from.equals(until)) {
      return date(from, event.precision());
    }
    if (from.getYear() != until.getYear()) {
      return date(from, Precision.DAY) + " to " + last;
    }
    return from.getMonth() == until.getMonth()
        ? from.getDayOfMonth() + " to " + last
        : from.getDayOfMonth() + " " + MONTHS.get(from.getMonthValue() - 1) + " to " + last;
  }

  /** "3 May": for a drawing that gives the year beside it. */
  static String shortDate(LocalDate day, Precision precision) {
    String month = MONTHS.get(day.getMonthValue() - 1).substring(0, 3);
    return switch (precision) {
      case YEAR -> Integer.toString(day.getYear());
      case MONTH -> month;
      case WEEK, DAY, MINUTE -> day.getDayOfMonth() + " " + month;
    };
  }

  /** Whether those who give a value agree. */
  static String agreement(Agreement agreement) {
    return switch (agreement) {
      case SINGLE -> "one origin only";
      case AGREED -> "sources agree";
      case UPDATED -> "changes with time";
      case CONFLICT -> "sources differ";
    };
  }

  /** The same as a class name of the page. */
  static String mark(Agreement agreement) {
    return agreement.name().toLowerCase(Locale.ROOT);
  }

  /** "also in 2 independent origins", or nothing where {@code others} is 0. */
  static String support(int others) {
    return others == 0 ? "" : "also in " + count(others, "independent origin");
  }

  /** "4 articles, 3 outlets, 2 independent origins". */
  static String coverage(Coverage coverage) {
    int known = coverage.outlets().size();
    return count(coverage.articles().size(), "article")
        + ", "
        + (known == 0 ? "outlets unknown" : count(known, "outlet"))
        + ", "
        + origins(coverage);
  }

  /** Without outlets nobody can tell two voices apart: then the number is a bound. */
  private static String origins(Coverage coverage) {
    int origins = coverage.origins().size();
    boolean known = coverage.origins().stream().allMatch(Sources::isKnown);
    return (known || origins == 1 ? "" : "at most ") + count(origins, "independent origin");
  }

  /** How a copy relates to its original: "is a copy of". */
  static String copy(Syndication.Copy copy) {
    return switch (copy.kind()) {
      case SAME -> "is a copy of";
      case DERIVED -> "takes large parts from";
      case EXCERPT -> "is a part of";
    };
  }

  /** "2 origins say", "1 origin says". */
  static String say(int origins) {
    return count(origins, "origin") + (origins == 1 ? " says" : " say");
  }

  /** What a reader of a source should know besides: its authors, kind, changes, notices. */
  static List<String> details(Article article) {
    Metadata metadata = article.metadata();
    List<String> details = new ArrayList<>();
    if (!metadata.authors().isEmpty()) {
      details.add("by " + Plain.line(String.join(", ", metadata.authors()), 200));
    }
    if (metadata.agency() != null) {
      details.add("credits " + Plain.line(metadata.agency(), 100));
    }
    if (metadata.kind() != Metadata.Kind.NEWS) {
      details.add(constant(metadata.kind()));
    }
    if (metadata.modified() != null && !metadata.modified().equals(metadata.published())) {
      details.add("changed " + time(metadata.modified()));
    }
    if (metadata.paywalled()) {
      details.add("goes on behind a paywall");
    }
    metadata.notes().stream().limit(3).forEach(note -> details.add(Plain.line(note, 240)));
    return details;
  }

  /** A constant in words: "press release". */
  private static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Who said it, as far as one answer can be given. */
  static String speaker(LedgerEntry entry) {
    if (entry.agreement() == Agreement.CONFLICT) {
      return "sources differ";
    }
    return entry.speakers().isEmpty()
        ? Plain.line(entry.sayings().get(0).speaker().label())
        : Plain.line(String.join(", ", entry.speakers()));
  }
}
