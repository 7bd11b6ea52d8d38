package org.tahqiq.store;

/** The application will not start like this; the message tells whoever starts it what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
