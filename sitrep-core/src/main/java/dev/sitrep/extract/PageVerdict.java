package dev.sitrep.extract;

import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
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
    if (WideCharacters.of(body).isPresent()) {
      return false;
    }
    int length = Math.min(body.length, 4096);
    int zeros = 0;
    int controls = 0;
    for (int i = 0; i < length; i++) {
      zeros += body[i] == 0 ? 1 : 0;
      // escapes switch the alphabet in ISO-2022-JP
      boolean control = body[i] >= 0 && body[i] < ' ';
      controls += control && "\t\n\f\r\u001b".indexOf(body[i]) < 0 ? 1 : 0;
    }
    return zeros > 8 || controls > 8 + length / 50;
  }

  /** What the characters say before they are parsed, null if nothing is wrong. */
  static @Nullable PageVerdict ofText(String text) {
    if (text.isBlank()) {
      return new PageVerdict(Reason.EMPTY, "the page is blank");
    }
    if (BoundedParser.hasTooManyTags(text)) {
      return new PageVerdict(
          Reason.UNREADABLE, "too many elements: more than " + BoundedParser.MOST_TAGS);
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
  static @Nullable PageVerdict ofContent(Page page, PageTree tree, PageReading reading) {
    PageVerdict certain = certain(page, tree, reading);
    if (reading.isDeclared() || certain != null && certain.reason() != Reason.NO_TEXT) {
      return certain;
    }
    return certain == null
        ? SignVerdict.of(PageSigns.decisive(tree, reading))
        : SignVerdict.insteadOf(certain, PageSigns.of(tree, reading));
  }

  /** Whether signs need not be looked at. */
  static boolean isDecided(Page page, PageTree tree, PageReading reading) {
    return reading.isDeclared() || certain(page, tree, reading) != null;
  }

  private static @Nullable PageVerdict certain(Page page, PageTree tree, PageReading reading) {
    PageVerdict refusal = Refusal.verdict(tree, reading);
    return refusal != null ? refusal : NotArticle.verdict(page, tree, reading);
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
