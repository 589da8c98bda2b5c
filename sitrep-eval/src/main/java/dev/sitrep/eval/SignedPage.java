package dev.sitrep.eval;

import dev.sitrep.extract.Extractor;
import dev.sitrep.extract.Sign;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A page of a gold set with its signs.
 *
 * @param set the set it is of
 * @param type what sort of page the gold says it is
 * @param site whose page it is: pages of one site are in one fold
 * @param signs its signs, empty where they do not decide
 * @param kept whether it is taken for an article now
 */
record SignedPage(String set, String type, String site, Optional<Set<Sign>> signs, boolean kept) {

  private static final Extractor EXTRACTOR = new Extractor();

  /** The pages of {@code set}; of trafilatura-eval the news pages. */
  static List<SignedPage> of(Path extraction, String set) {
    Path folder = extraction.resolve(set);
    return Gold.members(Gold.json(folder.resolve("gold.json"))).entrySet().parallelStream()
        .filter(it -> !set.equals("trafilatura-eval") || NewsPages.isNews(it.getValue()))
        .map(it -> of(folder, it.getKey(), it.getValue()))
        .toList();
  }

  private static SignedPage of(Path folder, String id, JsonNode gold) {
    String url = Gold.string(gold, "url");
    byte[] body = Gold.unzipped(folder.resolve("html").resolve(id + ".html.gz"));
    var page = new Page(id, url, null, null, body);
    String type = gold.path("page_type").asString("news");
    return new SignedPage(
        folder.getFileName().toString(),
        type,
        site(url == null || url.isBlank() ? id : url),
        EXTRACTOR.signs(page),
        EXTRACTOR.extract(page) instanceof Extracted);
  }

  private static String site(String url) {
    String host = url.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*", "");
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    int last = labels.length - 1;
    return last < 1 ? host : labels[last - 1] + '.' + labels[last];
  }

  boolean isArticle() {
    return !set.equals("wcxb-other");
  }
}
