package org.scrutineer.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Java of this process and its class path, for processes that run with the same ones.
public final class JavaCommand {

    /// For servers that start side by side on two cores: a method is optimised after four times as many calls as
    /// usual. What every request needs gets there soon; what only a start needs stays with the quick compiler.
    private static final List<String> LATE_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private JavaCommand() {}

    /// Options for a server that starts beside others.
    public static List<String> lateOptimised(String... options) {
        return Stream.concat(Arrays.stream(options), LATE_OPTIMISATION.stream()).toList();
    }

    /// The `java` program of the JDK that runs this code.
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The jars of this process's class path whose file names match, sorted by file name, as absolute paths. The same
    /// jars always give the same text, whatever else a test has on its class path.
    public static String jars(Pattern fileNames) {
        Predicate<Path> wanted =
                jar -> fileNames.matcher(jar.getFileName().toString()).matches();
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(wanted)
                .sorted((one, other) -> one.getFileName()
                        .toString()
                        .compareTo(other.getFileName().toString()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
