package org.scrutineer.rehearsal;

import java.io.PrintWriter;
import java.util.Locale;

/// Writes progress for a person: a heading for each step, indented lines below it.
final class ConsoleProgress implements Progress {

    private final PrintWriter out;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void step(String title) {
        out.println();
        out.println(title.toUpperCase(Locale.ROOT));
        out.flush();
    }

    @Override
    public synchronized void note(String text) {
        out.println(text.isEmpty() ? "" : "  " + text);
        out.flush();
    }

    @Override
    public synchronized void tick(String text) {
        note(text);
    }
}
