package dev.sitrep.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Numbers from 0 that are joined into groups: union-find. */
final class Partition {

  private final int[] parent;

  Partition(int size) {
    parent = new int[size];
    for (int item = 0; item < size; item++) {
      parent[item] = item;
    }
  }

  /** Joins the groups of two numbers; the smallest number names a group. */
  void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** The smallest number of the group {@code item} is in. */
  int find(int item) {
    int root = item;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The groups, each in ascending order, the one with the smallest number first. */
  List<List<Integer>> groups() {
    var groups = new TreeMap<Integer, List<Integer>>();
    for (int item = 0; item < parent.length; item++) {
      groups.computeIfAbsent(find(item), root -> new ArrayList<>()).add(item);
    }
    return List.copyOf(groups.values());
  }
}
