package dev.sitrep.extract;

import static dev.sitrep.extract.HtmlAttribute.CLASS;
import static dev.sitrep.extract.HtmlAttribute.HIDDEN;
import static dev.sitrep.extract.HtmlAttribute.ID;
import static dev.sitrep.extract.HtmlAttribute.ITEMTYPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a parsed page in document order, each with its number, its look and where its
 * descendants end. Walking the tree costs more than reading most of what is in it: so it is done
 * once, and whoever looks for elements asks here.
 */
final class PageTree {

  private final Document document;
  private final Looks looks = new Looks();
  private final List<Element> elements = new ArrayList<>();
  private final List<Look> lookOf = new ArrayList<>();
  private final List<Element> typed = new ArrayList<>();
  private final List<Element> streamed = new ArrayList<>();
  private final Map<String, Numbers> byTag = new HashMap<>();
  private int[] attributes = new int[1024];
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];

  /** Numbers of elements, ascending. */
  private static final class Numbers {
    private int[] all = new int[4];
    private int size;

    void add(int number) {
      all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
      all[size++] = number;
    }

    /** How many are below {@code number}. */
    int below(int number) {
      int at = Arrays.binarySearch(all, 0, size, number);
      return at < 0 ? -at - 1 : at;
    }
  }

  private static final Numbers NOWHERE = new Numbers();

  private PageTree(Document document) {
    this.document = document;
  }

  /** The tree of {@code document} as it stands. The parser bounds its depth. */
  static PageTree of(Document document) {
    // made if they are missing, which would change the numbers later
    document.head();
    document.body();
    var tree = new PageTree(document);
    tree.add(document, -1);
    return tree;
  }

  private void add(Element element, int parent) {
    int number = elements.size();
    if (number == parents.length) {
      attributes = Arrays.copyOf(attributes, 2 * number);
      parents = Arrays.copyOf(parents, 2 * number);
      ends = Arrays.copyOf(ends, 2 * number);
    }
    elements.add(element);
    parents[number] = parent;
    byTag.computeIfAbsent(element.normalName(), unused -> new Numbers()).add(number);
    attributes[number] = element.attributesSize() == 0 ? 0 : HtmlAttribute.of(element);
    lookOf.add(looks.of(attribute(CLASS, number), attribute(ID, number)));
    if (has(ITEMTYPE, number)) {
      typed.add(element);
    }
    if (StreamedParts.isOne(this, number)) {
      streamed.add(element);
    }
    for (var node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof Element child) {
        add(child, number);
      }
    }
    ends[number] = elements.size();
  }

  Document document() {
    return document;
  }

  /** How many elements there are; their numbers are below. The first is the document itself. */
  int size() {
    return elements.size();
  }

  Element element(int number) {
    return elements.get(number);
  }

  /** Whether an element has an attribute. */
  boolean has(HtmlAttribute attribute, int number) {
    return (attributes[number] & attribute.bit()) != 0;
  }

  /** The value of an attribute, empty if there is none. */
  String attribute(HtmlAttribute attribute, int number) {
    return has(attribute, number) ? elements.get(number).attributes().get(attribute.key()) : "";
  }

  /** Takes an element for hidden. */
  void hide(int number) {
    elements.get(number).attr(HIDDEN.key(), true);
    attributes[number] |= HIDDEN.bit();
  }

  Look look(int number) {
    return lookOf.get(number);
  }

  /** The number of the element around; -1 for the document. */
  int around(int number) {
    return parents[number];
  }

  /** The look of the element around; none has the document. */
  Look lookAround(int number) {
    return parents[number] < 0 ? Look.NONE : lookOf.get(parents[number]);
  }

  /** Whether an element has no more than so many children. */
  boolean hasAtMost(int children, int number) {
    int left = children;
    for (int child = number + 1; child < ends[number] && left >= 0; child = ends[child]) {
      left--;
    }
    return left >= 0;
  }

  /** The number after the last element in this one. */
  int end(int number) {
    return ends[number];
  }

  /** The elements of a tag, in document order. */
  List<Element> named(String tag) {
    List<Element> named = new ArrayList<>();
    for (int number : numbers(tag)) {
      named.add(elements.get(number));
    }
    return named;
  }

  /** The numbers of the elements of a tag, ascending. */
  int[] numbers(String tag) {
    Numbers numbers = byTag.getOrDefault(tag, NOWHERE);
    return Arrays.copyOf(numbers.all, numbers.size);
  }

  /** How many elements of a tag there are. */
  int count(String tag) {
    return byTag.getOrDefault(tag, NOWHERE).size;
  }

  /** How many elements of a tag this one is and has in it. */
  int count(String tag, int number) {
    Numbers numbers = byTag.getOrDefault(tag, NOWHERE);
    return numbers.below(ends[number]) - numbers.below(number);
  }

  /** Whether an element is of one of {@code tags} or has one in it. */
  boolean holds(Set<String> tags, int number) {
    for (String tag : tags) {
      if (count(tag, number) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The number of the first element of a tag that this one is or has in it; -1 if there is none.
   */
  int first(String tag, int number) {
    Numbers numbers = byTag.getOrDefault(tag, NOWHERE);
    int at = numbers.below(number);
    return at < numbers.size && numbers.all[at] < ends[number] ? numbers.all[at] : -1;
  }

  /** The elements that say of what type of schema.org's they are, in document order. */
  List<Element> typed() {
    return typed;
  }

  /** The parts of a page that were sent late, in document order. */
  List<Element> streamed() {
    return streamed;
  }
}
