package dev.sitrep.io.fetch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of an authority of the tests' own. */
final class Certificates {

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Lowmarsh Root").build();

  private Certificates() {}

  /** What a client has that trusts the authority. */
  static HandshakeCertificates trusted() {
    return new HandshakeCertificates.Builder().addTrustedCertificate(ROOT.certificate()).build();
  }

  /** A server's good certificate. */
  static HandshakeCertificates good(String host) {
    return server(new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(ROOT));
  }

  /** One that was good until yesterday. */
  static HandshakeCertificates expired(String host) {
    Instant now = Instant.now();
    return server(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName(host)
            .validityInterval(
                now.minus(30, ChronoUnit.DAYS).toEpochMilli(),
                now.minus(1, ChronoUnit.DAYS).toEpochMilli())
            .signedBy(ROOT));
  }

  /** One that nobody but the server has signed. */
  static HandshakeCertificates selfSigned(String host) {
    return server(new HeldCertificate.Builder().addSubjectAlternativeName(host));
  }

  private static HandshakeCertificates server(HeldCertificate.Builder certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate.build()).build();
  }
}
