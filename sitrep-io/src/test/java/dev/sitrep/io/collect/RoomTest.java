package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final long MIB = 1 << 20;

  @Test
  void whatWillNeverFitIsRefusedAndWhatFitsIsNot() {
    var room = new Room(100 * MIB);

    assertThat(room.fits(Room.need("<div>".repeat(300_000).getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(room.fits(Room.need("word ".repeat(300_000).getBytes(StandardCharsets.UTF_8))))
        .isTrue();
  }

  @Test
  void manySmallValuesAndLinesTakeMoreThanTheirBytes() {
    var room = new Room(300 * MIB);

    for (String unit : new String[] {"{},", "x\n", "[],"}) {
      String text = unit.repeat((int) (8 * MIB / unit.length()));
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      assertThat(room.fits(Room.need(body))).as(unit).isFalse();
    }
  }

  @Test
  void largeBodiesThatWaitAreCountedAndSmallOnesAreNot() {
    var room = new Room(16 * MIB);
    byte[] large = new byte[(int) (4 * MIB)];

    assertThat(room.enter(large)).isTrue();
    assertThat(room.enter(large)).isFalse();
    assertThat(room.enter(new byte[1000])).isTrue();
    room.leave(large);
    assertThat(room.enter(large)).isTrue();
  }

  @Test
  void aPageThatDoesNotFitIsRejectedInWordsAndWithoutItsBytes() throws InterruptedException {
    try (var reading = new Reading(1, new Room(MIB))) {
      byte[] body = "<div>".repeat(100_000).getBytes(StandardCharsets.UTF_8);

      Extraction extraction =
          reading.extract(new Page("p", "http://a.example/", "text/html", null, body));

      assertThat(extraction).isInstanceOf(Rejected.class);
      assertThat(((Rejected) extraction).reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(((Rejected) extraction).detail()).contains("memory");
      assertThat(((Page) extraction.input()).body()).isEmpty();
    }
  }
}
