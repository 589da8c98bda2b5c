package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.Ask.Excess;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a body: removes its content encodings (RFC 9110, 8.4) and stops at the limit. */
final class BodyReader {

  private static final int LAYERS = 2;

  /** What servers write that mean no encoding; the names of character sets among them. */
  private static final Set<String> PLAIN = Set.of("identity", "none", "binary", "7bit", "8bit");

  private static final int BLOCK = 64 * 1024;
  private static final int SMALL = 1 << 20;

  private final Semaphore room;

  /**
   * A reader for bodies of a size.
   *
   * @param limit the most bytes one may have
   */
  BodyReader(long limit) {
    // Many threads that each meet a bomb must not fill the memory together: of bodies above a MiB
    // as many are read at a time as fit into an eighth of it.
    long fit = Runtime.getRuntime().maxMemory() / 8 / limit;
    room = new Semaphore((int) Math.max(1, Math.min(fit, 1000)), true);
  }

  /**
   * The body, decoded.
   *
   * @param in as it comes over the network
   * @param encodings the values of the Content-Encoding headers
   * @throws FetchException if it is too large or in an encoding that was not asked for
   * @throws IOException if it breaks off or is damaged
   */
  byte[] read(InputStream in, List<String> encodings, Ask ask) throws IOException {
    List<String> layers = layers(encodings);
    // The compressed side is counted too: empty blocks cost time without end and give no byte.
    InputStream decoded = layers.isEmpty() ? in : new Capped(in, ask.limit());
    for (int i = layers.size() - 1; i >= 0; i--) {
      decoded = decoded(decoded, layers.get(i));
      if (i > 0) {
        decoded = new Capped(decoded, ask.limit());
      }
    }
    try (InputStream source = decoded) {
      return all(source, ask);
    }
  }

  /** In blocks, so that a body that grows is never copied before it is known to be whole. */
  private byte[] all(InputStream in, Ask ask) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    long size = 0;
    boolean large = false;
    try {
      byte[] block;
      while ((block = block(in)).length > 0) {
        size += block.length;
        if (size > ask.limit()) {
          if (ask.excess() == Excess.REFUSED) {
            throw tooLarge(ask.limit());
          }
          blocks.add(Arrays.copyOf(block, (int) (block.length - (size - ask.limit()))));
          break;
        }
        blocks.add(block);
        if (!large && size > SMALL) {
          large = takeRoom();
        }
      }
      return joined(blocks, (int) Math.min(size, ask.limit()));
    } finally {
      if (large) {
        room.release();
      }
    }
  }

  /** The next bytes, as many as a block has unless the body ends; without a copy in between. */
  private static byte[] block(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int filled = 0;
    int read;
    while (filled < BLOCK && (read = in.read(block, filled, BLOCK - filled)) >= 0) {
      filled += read;
    }
    return filled == BLOCK ? block : Arrays.copyOf(block, filled);
  }

  private boolean takeRoom() throws IOException {
    try {
      room.acquire();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static byte[] joined(List<byte[]> blocks, int size) {
    byte[] body = new byte[size];
    int at = 0;
    for (byte[] block : blocks) {
      System.arraycopy(block, 0, body, at, block.length);
      at += block.length;
    }
    return body;
  }

  static FetchException tooLarge(long limit) {
    String size = limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " bytes";
    return new FetchException(Failure.TOO_LARGE, "the body is larger than " + size);
  }

  private static boolean isPlain(String name) {
    try {
      return name.isEmpty() || PLAIN.contains(name) || Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static List<String> layers(List<String> encodings) throws FetchException {
    List<String> layers = new ArrayList<>();
    for (String value : encodings) {
      for (String layer : value.split(",")) {
        String name = layer.strip().toLowerCase(Locale.ROOT);
        if (!isPlain(name)) {
          layers.add(name);
        }
      }
    }
    if (layers.size() > LAYERS) {
      throw new FetchException(
          Failure.BROKEN, "the body is compressed " + layers.size() + " times over");
    }
    return layers;
  }

  private static InputStream decoded(InputStream in, String encoding) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> unzipped(in);
      case "deflate" -> inflated(in);
      default ->
          throw new FetchException(
              Failure.BROKEN,
              "the body comes in the content encoding \""
                  + encoding.replaceAll("[^!-~]", "?")
                  + "\", which was not asked for");
    };
  }

  /** Nothing at all is an empty body, which some servers do not compress. */
  private static InputStream unzipped(InputStream in) throws IOException {
    PushbackInputStream source = new PushbackInputStream(in, 1);
    int first = source.read();
    if (first < 0) {
      return source;
    }
    source.unread(first);
    return new GZIPInputStream(source, BLOCK);
  }

  /** The standard means zlib by "deflate"; some servers send the bare blocks. */
  private static InputStream inflated(InputStream in) throws IOException {
    PushbackInputStream source = new PushbackInputStream(in, 2);
    byte[] head = source.readNBytes(2);
    source.unread(head);
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    return new InflaterInputStream(source, inflater, BLOCK) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** Fails when more than a limit has gone through. */
  private static final class Capped extends FilterInputStream {

    private final long limit;
    private long read;

    Capped(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = super.read(bytes, from, length);
      count(got);
      return got;
    }

    private void count(int more) throws FetchException {
      read += Math.max(0, more);
      if (read > limit) {
        throw tooLarge(limit);
      }
    }
  }
}
