package org.tahqiq.text;

import java.util.Arrays;

/**
 * The different folded forms of a text, numbered from 0 on as they come. Most words of a text come again: their letters are looked
 * up where they were folded, and become a string the first time only.
 */
final class Spellings {

    private static final int FREE = -1;

    private String[] folded = new String[256];
    /** Numbers of forms, each in the first free slot from that of its hash on; never more than half full. */
    private int[] slots = free(1024);

    private int size;

    /** The number of the form that the first so many letters are. */
    int of(char[] letters, int length) {
        int slot = slot(letters, length);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == folded.length) {
            folded = Arrays.copyOf(folded, size * 2);
        }
        folded[size] = new String(letters, 0, length);
        slots[slot] = size;
        size++;
        if (size * 2 > slots.length) {
            spread();
        }
        return size - 1;
    }

    String folded(int number) {
        return folded[number];
    }

    private void spread() {
        slots = free(slots.length * 2);
        for (int number = 0; number < size; number++) {
            char[] letters = folded[number].toCharArray();
            slots[slot(letters, letters.length)] = number;
        }
    }

    private int slot(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        int last = slots.length - 1;
        int slot = (hash ^ hash >>> 16) & last;
        while (slots[slot] != FREE && !isSame(folded[slots[slot]], letters, length)) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    private static boolean isSame(String form, char[] letters, int length) {
        if (form.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (form.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
