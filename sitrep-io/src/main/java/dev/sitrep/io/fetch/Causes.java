package dev.sitrep.io.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What stands behind an error of the network, for a person to read. */
final class Causes {

  private static final int DEPTH = 8;

  private Causes() {}

  /**
   * The failure that {@code e} is.
   *
   * @param deadline how long the call may have taken
   */
  static FetchException of(IOException e, String host, Duration deadline) {
    FetchException own = own(e, DEPTH);
    if (own != null) {
      return own;
    }
    if (find(e, InterruptedIOException.class) != null) {
      return new FetchException(
          Failure.TIMEOUT, "there was no whole answer within " + words(deadline));
    }
    if (find(e, UnknownHostException.class) != null) {
      return new FetchException(Failure.NO_HOST, "no address is known for the name " + host);
    }
    if (find(e, SSLException.class) != null) {
      return new FetchException(Failure.TLS, certificate(e, host));
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return new FetchException(Failure.NO_CONNECTION, host + " takes no connection");
    }
    return new FetchException(Failure.BROKEN, broken(e));
  }

  private static String certificate(IOException e, String host) {
    if (find(e, CertificateExpiredException.class) != null) {
      return "the certificate of " + host + " has expired";
    }
    if (find(e, CertificateNotYetValidException.class) != null) {
      return "the certificate of " + host + " is not valid yet";
    }
    if (find(e, SSLPeerUnverifiedException.class) != null) {
      return "the certificate is for another host than " + host;
    }
    if (find(e, CertPathBuilderException.class) != null
        || find(e, CertPathValidatorException.class) != null
        || find(e, CertificateException.class) != null) {
      return "the certificate of " + host + " is signed by nobody this machine trusts";
    }
    return "no secure connection with " + host + " came about";
  }

  private static String broken(IOException e) {
    if (e instanceof ZipException) {
      return "the compressed body is damaged";
    }
    if (e instanceof EOFException) {
      return "the answer breaks off";
    }
    if (e instanceof SocketException) {
      return "the connection was cut before the answer was whole";
    }
    String message = String.valueOf(e.getMessage());
    if (e instanceof ProtocolException && message.contains("unexpected end of stream")
        || message.startsWith("unexpected end of stream")) {
      return "the answer breaks off";
    }
    return "the answer is not HTTP as the standard has it";
  }

  static String words(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /** The first of a kind among {@code e} and what caused it. */
  private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> kind) {
    Throwable one = e;
    for (int i = 0; i < DEPTH && one != null; i++) {
      if (kind.isInstance(one)) {
        return kind.cast(one);
      }
      one = one.getCause();
    }
    return null;
  }

  /** A refusal of our own among {@code e}, what caused it, and what other addresses met with. */
  private static @Nullable FetchException own(@Nullable Throwable e, int depth) {
    if (e == null || depth == 0) {
      return null;
    }
    if (e instanceof FetchException found) {
      return found;
    }
    FetchException found = own(e.getCause(), depth - 1);
    for (Throwable other : e.getSuppressed()) {
      found = found != null ? found : own(other, depth - 1);
    }
    return found;
  }
}
