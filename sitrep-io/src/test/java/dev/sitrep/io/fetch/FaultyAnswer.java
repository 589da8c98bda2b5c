package dev.sitrep.io.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** One answer of a {@link FaultyServer}. */
final class FaultyAnswer {

  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n";
  private static final String END = "Content-Length: 0\r\nConnection: close\r\n\r\n";
  private static final int PATIENCE = 60;

  private final Socket client;
  private final OutputStream out;

  FaultyAnswer(Socket client) throws IOException {
    this.client = client;
    out = client.getOutputStream();
  }

  /** The good page. */
  void good() throws IOException {
    write(OK + "Content-Length: " + FaultyServer.PAGE.length() + "\r\n\r\n" + FaultyServer.PAGE);
  }

  /** The fault called {@code name}, or not found. */
  void give(String name, String path) throws IOException, InterruptedException {
    Fault fault =
        Stream.of(Fault.values()).filter(one -> one.path().equals(name)).findFirst().orElse(null);
    if (fault == null) {
      write("HTTP/1.1 404 Not Found\r\n" + END);
      return;
    }
    String page = FaultyServer.PAGE;
    switch (fault) {
      case NO_HEADER -> drip("");
      case SLOW_BODY -> {
        write(OK + "Content-Length: 10000\r\n\r\n");
        drip("x");
      }
      case LENGTH_TOO_LONG -> write(OK + "Content-Length: 9000\r\n\r\n" + page);
      case LENGTH_TOO_SHORT -> write(OK + "Content-Length: 20\r\n\r\n" + page);
      case CHUNK_TRUNCATED -> chunked("400\r\n" + page.substring(0, 500));
      case CHUNK_BAD -> chunked("ZZ\r\n" + page);
      case LENGTH_AND_CHUNKS -> {
        String chunk = Integer.toHexString(page.length()) + "\r\n" + page + "\r\n0\r\n\r\n";
        write(OK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk);
      }
      case GZIP_TRUNCATED -> gzip(truncated());
      case GZIP_NOT_GZIP -> gzip(page.getBytes(StandardCharsets.US_ASCII));
      case GZIP_BOMB -> gzip(Bombs.gzip());
      case RESET_MID_BODY -> {
        write(OK + "Content-Length: 9000\r\n\r\n" + page);
        client.setSoLinger(true, 0);
      }
      case HEADER_FLOOD -> flood();
      case HEADER_HUGE -> endless(OK + "X-Big: ", "a", 10);
      case ENDLESS_BODY -> endless(OK + "\r\n", "<p>spam ", 4096);
      case TWO_LENGTHS -> write(OK + "Content-Length: 20\r\nContent-Length: 50\r\n\r\n" + page);
      case EMPTY -> write(OK + "Content-Length: 0\r\n\r\n");
      case GARBAGE -> write("\u0000\u0001SSH-2.0-Lowmarsh\r\n");
      case EARLY_CLOSE -> client.close();
      case STATUS_999 -> write("HTTP/1.1 999 Denied\r\n" + END);
      case UNAVAILABLE -> write("HTTP/1.1 503 Service Unavailable\r\n" + END);
      default -> redirect(fault, path);
    }
  }

  private void redirect(Fault fault, String path) throws IOException {
    int step = path.contains("/") ? Integer.parseInt(path.substring(path.indexOf('/') + 1)) : 0;
    if (fault == Fault.REDIRECT_CHAIN && step == 30) {
      good();
      return;
    }
    String to =
        switch (fault) {
          case REDIRECT_LOOP -> "Location: /redirect-loop\r\n";
          case REDIRECT_CHAIN -> "Location: /redirect-chain/" + (step + 1) + "\r\n";
          case REDIRECT_FILE -> "Location: file:///etc/hostname\r\n";
          case REDIRECT_JAR -> "Location: jar:file:///x.jar!/a\r\n";
          default -> "";
        };
    write("HTTP/1.1 302 Found\r\n" + to + END);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void chunked(String body) throws IOException {
    write(OK + "Transfer-Encoding: chunked\r\n\r\n" + body);
  }

  private void gzip(byte[] body) throws IOException {
    write(OK + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
    out.write(body);
  }

  /** A little, again and again, for a minute or until the client goes. */
  private void drip(String text) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE * 10 && !client.isClosed(); i++) {
      write(text);
      Thread.sleep(100);
    }
  }

  private void flood() throws IOException {
    StringBuilder lines = new StringBuilder(OK);
    for (int i = 0; i < 100_000; i++) {
      lines.append("X-H").append(i).append(": v\r\n");
    }
    write(lines + "\r\n" + FaultyServer.PAGE);
  }

  private void endless(String head, String piece, int mebibytes) throws IOException {
    write(head);
    byte[] block = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < mebibytes; i++) {
      out.write(block);
    }
    write("\r\n\r\n" + FaultyServer.PAGE);
  }

  private static byte[] truncated() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] noise = new byte[5000];
      new Random(1).nextBytes(noise);
      gzip.write(FaultyServer.PAGE.getBytes(StandardCharsets.US_ASCII));
      gzip.write(noise);
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }
}
