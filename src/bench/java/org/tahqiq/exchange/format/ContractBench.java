package org.tahqiq.exchange.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tahqiq.bench.Figures;
import org.tahqiq.exchange.Format;

/** {@code ./tahqiq bench contract}: what {@link FormatContractTest} asks, of 500 corpora; their rate beside the home format's. */
class ContractBench {

    @Test
    void contract() throws IOException {
        int corpora = Integer.getInteger("bench.rounds", 500);
        long seed = Long.getLong("bench.seed", System.nanoTime() & 0xffff_ffffL);
        System.out.println("bench.seed=" + seed);
        List<Format> formats =
                FormatContract.formats().stream().filter(Format::reads).toList();
        Map<String, Long> nanos = new TreeMap<>();
        // By turns, so that all have the same machine.
        for (long each = seed; each < seed + corpora; each++) {
            for (Format format : formats) {
                long begin = System.nanoTime();
                FormatContract.readsWhatItWrote(format, each);
                nanos.merge(format.id(), System.nanoTime() - begin, Long::sum);
                FormatContract.writesTheSameBytesTwice(format, each);
                FormatContract.readsNoHalfOfACutFile(format, each);
                FormatContract.refusesWhatItCannotRead(format, each);
            }
        }
        double anchor = nanos.getOrDefault("jsonl", 1L);
        Figures figures = new Figures("contract").put("seed", seed).put("corpora", corpora);
        nanos.forEach((id, took) -> figures.put(
                id, Map.of("corporaPerSecond", Math.round(corpora * 1e9 / took), "ofJsonl", anchor / took)));
        figures.write();
    }
}
