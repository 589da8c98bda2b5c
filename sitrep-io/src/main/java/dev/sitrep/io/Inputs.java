package dev.sitrep.io;

import dev.sitrep.model.Input;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.port.Source;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * What a user names to make a report of: files and folders of pages, archives, feeds, articles as
 * JSON Lines, roundups, in any mixture, and {@code -} for standard input.
 *
 * <p>What a file is, is told from its content. Folders are read with all that is in them, in the
 * order of the names; names that begin with a dot are passed over. What cannot be read is named
 * with its reason and never stops the rest.
 *
 * <p>The origin of an input is its path from the argument it was found under, with {@code /}
 * between the names, so that a folder gives the same report wherever it lies. A line or record of a
 * file has its number behind a colon; damage in an archive has its offset behind {@code @}.
 */
public final class Inputs implements Source {

  private final Set<String> arguments;
  private final InputStream stdin;

  private Inputs(Set<String> arguments, InputStream stdin) {
    this.arguments = arguments;
    this.stdin = stdin;
  }

  /**
   * The inputs that {@code arguments} name.
   *
   * @param arguments paths, or {@code -}; one given twice counts once
   * @param stdin what {@code -} stands for
   */
  public static Inputs of(List<String> arguments, InputStream stdin) {
    return new Inputs(new LinkedHashSet<>(arguments), stdin);
  }

  /**
   * Whether {@code file} is a list of feeds (OPML): nothing to read articles from, but to collect
   * from. A file that cannot be read is none.
   */
  public static boolean isListOfFeeds(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = opened(file)) {
      return Kind.of(in.readNBytes(Kind.HEAD)) == Kind.OPML;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The bytes of {@code file}, a list of feeds, decompressed where it is compressed.
   *
   * @throws IOException if it cannot be read or is larger than 15 MiB
   */
  public static byte[] listOfFeeds(Path file) throws IOException {
    try (InputStream in = opened(file)) {
      return Bytes.all(in);
    } catch (EOFException | ZipException | Bytes.TooLargeException e) {
      throw new IOException(Failures.inWords(e), e);
    }
  }

  private static InputStream opened(Path file) throws IOException {
    return Bytes.decompressed(new BufferedInputStream(Files.newInputStream(file)));
  }

  @Override
  public void read(Consumer<Input> inputs, Consumer<LeftOut> failures) {
    var sink = new Sink(inputs, failures);
    var folders = new FolderReader(sink);
    for (Origins.Named argument : Origins.of(arguments)) {
      if (argument.text().equals("-")) {
        folders.readStream(stdin, argument.origin());
      } else if (isAddress(argument.text())) {
        sink.unreadable(
            argument.origin(), "only addresses that begin with http:// or https:// are fetched");
      } else {
        folders.readArgument(argument.text(), argument.origin());
      }
    }
  }

  private static boolean isAddress(String argument) {
    return argument.matches("(?i)[a-z][a-z0-9+.-]+://.*");
  }
}
