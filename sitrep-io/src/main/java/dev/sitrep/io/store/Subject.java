package dev.sitrep.io.store;

import dev.sitrep.io.search.Mentions;
import dev.sitrep.io.store.Links.Link;
import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Input;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Metadata.Imprint;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is to be forgotten from what is not. */
final class Subject {

  private final Oblivion oblivion;
  private final @Nullable Link link;
  private final Mentions mentions;

  Subject(Oblivion oblivion) {
    this.oblivion = oblivion;
    this.link = Links.parse(oblivion.what());
    this.mentions = Mentions.of(oblivion.what());
  }

  /** Whether the article goes: {@code link} is where it was listed. */
  boolean isOf(Extracted extracted, @Nullable String link) {
    Article article = extracted.article();
    Metadata metadata = article.metadata();
    return switch (oblivion.kind()) {
      case URL -> isHere(link) || isHere(metadata.url()) || isHere(article.provenance().origin());
      case OUTLET -> isOutlet(metadata.outlet()) || isHost(metadata.url()) || isHost(link);
      case PERSON -> told(extracted).stream().anyMatch(mentions::in);
    };
  }

  /** Everything an article says of anybody: its text, its metadata, what was no part of it. */
  static List<String> told(Extracted extracted) {
    Article article = extracted.article();
    return List.of(article.text(), about(article.metadata()), words(extracted.dropped()));
  }

  /** The same of something that was left out. */
  static List<String> told(String origin, @Nullable String url, String detail, List<Dropped> rest) {
    return List.of(origin + " " + url, detail, words(rest));
  }

  /** Whether what was extracted from {@code input} stays but the input itself goes. */
  boolean isNamedIn(Input input) {
    return switch (oblivion.kind()) {
      case URL -> link != null && link.isSpecific() && text(input).contains(link.toString());
      case OUTLET -> false;
      case PERSON -> mentions.in(text(input));
    };
  }

  /** Whether what was left out goes. */
  boolean isOf(String origin, @Nullable String url, String detail, List<Dropped> dropped) {
    return switch (oblivion.kind()) {
      case URL -> isHere(url) || isHere(origin);
      case OUTLET -> isHost(url) || isHost(origin);
      case PERSON -> told(origin, url, detail, dropped).stream().anyMatch(mentions::in);
    };
  }

  /** Whether {@code text} says something of it: an error, the title of a source. */
  boolean isNamedIn(@Nullable String text) {
    if (text == null) {
      return false;
    }
    return switch (oblivion.kind()) {
      case URL -> link != null && link.isSpecific() && text.contains(link.toString());
      case OUTLET, PERSON -> mentions.in(text);
    };
  }

  /** Whether {@code file} of an edition holds words that must go, beside what is forgotten. */
  boolean isNamedIn(byte[] file) {
    return oblivion.kind() != Oblivion.Kind.OUTLET
        && isNamedIn(new String(file, StandardCharsets.UTF_8));
  }

  /** Whether the outlet's own host is asked for, or {@code address} is on it. */
  boolean isHost(@Nullable String address) {
    Link parsed = Links.parse(address);
    String host = oblivion.what().toLowerCase(Locale.ROOT).strip();
    host = host.startsWith("www.") ? host.substring(4) : host;
    return parsed != null && (parsed.host().equals(host) || parsed.host().endsWith("." + host));
  }

  private boolean isOutlet(@Nullable String outlet) {
    return outlet != null && outlet.strip().equalsIgnoreCase(oblivion.what().strip());
  }

  private boolean isHere(@Nullable String address) {
    Link parsed = Links.parse(address);
    return parsed != null && parsed.equals(link) || oblivion.what().equals(address);
  }

  /** Strings no file of an edition may hold any more. */
  List<String> words() {
    return switch (oblivion.kind()) {
      case URL -> link != null && link.isSpecific() ? List.of(link.toString()) : List.of();
      case OUTLET -> List.of();
      case PERSON -> List.of(oblivion.what().strip());
    };
  }

  private static String about(Metadata metadata) {
    List<String> parts = new ArrayList<>(metadata.authors());
    parts.addAll(metadata.notes());
    Imprint imprint = metadata.imprint();
    Stream.of(
            imprint.url(), imprint.outlet(), imprint.section(), imprint.image(), metadata.agency())
        .filter(it -> it != null)
        .forEach(parts::add);
    for (Finding finding : metadata.grounds().findings()) {
      Stream.concat(Stream.ofNullable(finding.taken()), finding.others().stream())
          .forEach(claim -> parts.add(claim.value()));
    }
    return String.join(" | ", parts);
  }

  private static String words(List<Dropped> dropped) {
    return dropped.stream().map(Dropped::text).collect(Collectors.joining(" | "));
  }

  /** What an input says, as far as its bytes can be read without knowing their charset. */
  static String text(Input input) {
    if (input instanceof Page page) {
      // Names are searched for in bytes of an unknown charset: most are ASCII or UTF-8.
      return page.url() + " | " + new String(page.body(), StandardCharsets.UTF_8);
    }
    return String.valueOf(input);
  }
}
