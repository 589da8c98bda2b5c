package dev.sitrep.eval.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What SQLite itself finds wrong with a file. */
final class Damage {

  private static final List<String> QUESTIONS =
      List.of("PRAGMA integrity_check(5)", "PRAGMA foreign_key_check");

  private Damage() {}

  static List<String> of(Path store) {
    List<String> damage = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement()) {
      for (String question : QUESTIONS) {
        try (ResultSet rows = statement.executeQuery(question)) {
          while (rows.next()) {
            if (!"ok".equals(rows.getString(1))) {
              damage.add(rows.getString(1));
            }
          }
        }
      }
    } catch (SQLException e) {
      damage.add(String.valueOf(e.getMessage()));
    }
    return damage;
  }
}
