package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Why a page is no article.
 *
 * @param reason its type
 * @param detail the sign it was known by
 */
record PageVerdict(Reason reason, String detail) {

  /** Larger pages are not parsed; the largest in the development sets has 4 MB. */
  static final int LARGEST = 16 << 20;

  /** More elements are no page for readers, and their tree would not fit into a small heap. */
  private static final int MOST_TAGS = 400_000;

  private static final int LITTLE = 150;

  /** What the bytes say before they are decoded, null if nothing is wrong. */
  static @Nullable PageVerdict ofBytes(Page page) {
    byte[] body = page.body();
    if (body.length == 0) {
      return new PageVerdict(Reason.EMPTY, "the page has no bytes");
    }
    if (body.length > LARGEST) {
      return new PageVerdict(
          Reason.UNREADABLE, "too large: " + body.length + " bytes, at most " + LARGEST);
    }
    int tags = 0;
    for (byte one : body) {
      tags += one == '<' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      return new PageVerdict(Reason.UNREADABLE, "too many elements: more than " + MOST_TAGS);
    }
    if (hasControls(body)
        || startsWith(body, "%PDF-")
        || startsWith(body, "\u0089PNG")
        || startsWith(body, "GIF8")
        || startsWith(body, "PK\u0003\u0004")
        || startsWith(body, "\u001f\u008b")
        || startsWith(body, "\u00ff\u00d8\u00ff")) {
      return new PageVerdict(Reason.UNREADABLE, "binary data, not HTML");
    }
    return null;
  }

  /** Text has next to none of the control characters that are every tenth byte of noise. */
  private static boolean hasControls(byte[] body) {
    if (body.length > 1 && (body[0] == -1 && body[1] == -2 || body[0] == -2 && body[1] == -1)) {
      return false;
    }
    int length = Math.min(body.length, 4096);
    int zeros = 0;
    int controls = 0;
    for (int i = 0; i < length; i++) {
      zeros += body[i] == 0 ? 1 : 0;
      // escapes switch the alphabet in ISO-2022-JP
      boolean text = body[i] < 0 || body[i] >= ' ' || "\t\n\f\r\u001b".indexOf(body[i]) >= 0;
      controls += text ? 0 : 1;
    }
    return zeros > 8 || controls > 8 + length / 50;
  }

  /** What the characters say before they are parsed, null if nothing is wrong. */
  static @Nullable PageVerdict ofText(String text) {
    if (text.isBlank()) {
      return new PageVerdict(Reason.EMPTY, "the page is blank");
    }
    int tag = text.indexOf('<');
    boolean markup = false;
    while (tag >= 0 && !markup && tag + 1 < text.length()) {
      char next = text.charAt(tag + 1);
      markup = Character.isLetter(next) || next == '!' || next == '?' || next == '/';
      tag = text.indexOf('<', tag + 1);
    }
    return markup ? null : new PageVerdict(Reason.UNREADABLE, "no HTML: not one element in it");
  }

  /** What the parsed page says, null if it may be an article. */
  static @Nullable PageVerdict ofContent(Page page, Document document, PageReading reading) {
    int words = reading.words();
    if (words < LITTLE) {
      PageVerdict refusal = refusal(document, reading);
      if (refusal != null) {
        return refusal;
      }
    }
    PageVerdict consent = consent(reading.table(), words);
    return consent != null ? consent : NotArticle.verdict(page, reading);
  }

  private static @Nullable PageVerdict refusal(Document document, PageReading reading) {
    PageFacts facts = reading.facts();
    int words = reading.words();
    String refresh = facts.head().first("refresh");
    if (refresh != null && refresh.toLowerCase(Locale.ROOT).contains("url") && words < 60) {
      return new PageVerdict(Reason.REDIRECT, "sends the reader on: " + refresh);
    }
    String title = facts.headlines().title();
    PageVerdict titled = ofTitle(title == null ? "" : CleanText.key(title), facts.head().title());
    if (titled == null && words < 80 && facts.article() == null && hasPassword(document)) {
      return new PageVerdict(Reason.LOGIN, "a password field and " + words + " words of text");
    }
    return titled;
  }

  private static @Nullable PageVerdict ofTitle(String key, @Nullable String documentTitle) {
    String whole = documentTitle == null ? "" : CleanText.key(documentTitle);
    for (String rule : Lexicon.lines("any", "refusal-titles")) {
      int space = rule.indexOf(' ');
      String phrase = rule.substring(space + 1);
      if (opens(key, phrase) || opens(whole, phrase)) {
        return new PageVerdict(
            Reason.valueOf(rule.substring(0, space)), "the title begins with '" + phrase + "'");
      }
    }
    return null;
  }

  private static boolean opens(String key, String phrase) {
    return key.equals(phrase) || key.startsWith(phrase + ' ');
  }

  private static boolean hasPassword(Document document) {
    for (Element input : document.getElementsByTag("input")) {
      if (input.attr("type").equalsIgnoreCase("password")) {
        return true;
      }
    }
    return false;
  }

  /** Most of what there is to read speaks of consent. */
  private static @Nullable PageVerdict consent(PageTable table, int words) {
    if (words > 400) {
      return null;
    }
    List<String> signs = Lexicon.lines("any", "consent-words");
    int about = 0;
    int all = 0;
    for (Row row : table.rows()) {
      if (row.isProse()) {
        all++;
        String lower = row.text().toLowerCase(Locale.ROOT);
        about += signs.stream().anyMatch(lower::contains) ? 1 : 0;
      }
    }
    return about > 0 && about * 3 >= all * 2
        ? new PageVerdict(Reason.CONSENT_WALL, about + " of " + all + " paragraphs ask for consent")
        : null;
  }

  private static boolean startsWith(byte[] body, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= body.length || (body[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
