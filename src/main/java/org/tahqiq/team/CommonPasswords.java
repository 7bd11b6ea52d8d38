package org.tahqiq.team;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passwords that guessers try first: a list of about 30,000 that have leaked most often, and what people make of them (capitals,
 * digits for letters, backwards, a year behind), runs of the keyboard and of the alphabet, repetitions. Asked without a network.
 * The list and the estimate are those of zxcvbn (Wheeler, USENIX Security 2016).
 */
final class CommonPasswords {

    /** What a patient guesser tries over a network: a million, the lowest two of the library's five grades. */
    private static final int PATIENT = 2;
    /** The estimate takes longer the longer the password; long ones are not the common ones. */
    private static final int MOST = 64;

    private static final List<String> OURS = List.of("tahqiq", "تحقيق");

    private final Zxcvbn estimate;

    CommonPasswords() {
        try {
            estimate = new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of passwords stands in a library", e);
        }
    }

    /** Whether it is guessed soon, also by whoever knows the member's name and this product's. */
    boolean has(String password, String name) {
        String looked = password.substring(0, Math.min(MOST, password.length()));
        return estimate.measure(
                                looked,
                                Stream.concat(OURS.stream(), Stream.of(name)).toList())
                        .getScore()
                < PATIENT;
    }
}
