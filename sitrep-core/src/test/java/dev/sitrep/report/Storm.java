package dev.sitrep.report;

import dev.sitrep.brief.Briefer;
import dev.sitrep.faithful.Written;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Story;
import dev.sitrep.report.Reporter.Frame;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Articles, stories and reports of an invented storm. */
final class Storm {

  private Storm() {}

  static Report report(Story... stories) {
    return report(List.of(), stories);
  }

  static Report report(List<LeftOut> leftOut, Story... stories) {
    Frame frame =
        new Frame(
            new Situation("Osmund", List.of()),
            Instant.parse("2031-05-10T00:00:00Z"),
            leftOut,
            new Making("test", List.of(), new TreeMap<>()));
    List<Story> list = Arrays.asList(stories);
    return new Reporter().report(frame, list, list.stream().map(new Briefer()::brief).toList());
  }

  static Written article(String id) {
    return Written.article(id).title("Storm over Osmund, part " + id).outlet("Outlet " + id);
  }

  static Story story(Written... articles) {
    return Told.story("s", Arrays.stream(articles).map(Written::read).toList());
  }

  static Written quoting(String id, String words, String speaker) {
    return article(id)
        .paragraph("%s, %s said on Monday in Osmund.".formatted(words, speaker))
        .quote(words, speaker, speaker)
        .person(speaker);
  }

  static Written counting(String id, String number, String value) {
    String words = number + " people";
    return article(id)
        .paragraph("The storm killed %s in Osmund, the police said.".formatted(words))
        .count(words, value, "person");
  }
}
