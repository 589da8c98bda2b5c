package dev.sitrep.cluster;

import java.util.Comparator;

/**
 * The order a reader expects of numbered names: numbers in them by value, so that "list:4" comes
 * before "list:25"; all else by character.
 */
final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int iEnd = endOfPart(left, i);
      int jEnd = endOfPart(right, j);
      String a = left.substring(i, iEnd);
      String b = right.substring(j, jEnd);
      int order = isDigit(a.charAt(0)) && isDigit(b.charAt(0)) ? byValue(a, b) : a.compareTo(b);
      if (order != 0) {
        return order;
      }
      i = iEnd;
      j = jEnd;
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    // Only leading zeros can still tell them apart: two names are equal if they are the same.
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static int endOfPart(String name, int start) {
    int end = start + 1;
    while (isDigit(name.charAt(start)) && end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int byValue(String left, String right) {
    String a = withoutZeros(left);
    String b = withoutZeros(right);
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
