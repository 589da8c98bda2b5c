package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, this network",
    "10.255.255.255, private",
    "100.64.0.1, carrier",
    "100.127.255.255, carrier",
    "127.255.255.254, loopback",
    "168.63.129.16, cloud",
    "169.254.169.254, metadata",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "192.0.0.170, protocols",
    "192.88.99.1, 6to4",
    "198.19.255.255, benchmarks",
    "239.1.2.3, multicast",
    "255.255.255.255, reserved",
    "::, this network",
    "::1, loopback",
    "::7f00:1, hides",
    "::ffff:10.0.0.1, private",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::c0a8:1, private",
    "64:ff9b:1::8.8.8.8, NAT64",
    "100::1, nowhere",
    "2001::1, Teredo",
    "2001:2::1, benchmarks",
    "2001:1ff:ffff::1, protocols",
    "2001:db8::1, documentation",
    "2002:808:808::1, 6to4",
    "3fff:fff::1, documentation",
    "5f00::1, segment routing",
    "4000::1, not a global unicast address",
    "fc00::1, private",
    "fdff::1, private",
    "fe80::1, metadata",
    "febf::1, metadata",
    "fec0::1, private",
    "ff02::1, multicast",
  })
  void whatIsNotPublicIsRefusedByARuleThatSaysSo(String address, String words) throws Exception {
    assertThat(AddressRanges.rule(InetAddress.getByName(address))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2003::1",
        "2a00::1",
        "3ffe::1",
        "64:ff9b::8.8.8.8"
      })
  void whatIsPublicIsNot(String address) throws Exception {
    assertThat(AddressRanges.rule(InetAddress.getByName(address))).isNull();
  }
}
