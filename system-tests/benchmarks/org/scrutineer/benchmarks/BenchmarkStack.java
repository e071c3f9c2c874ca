package org.scrutineer.benchmarks;

import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;

/// The stack that a benchmark measures.
final class BenchmarkStack {

    private BenchmarkStack() {}

    /// Starts it. Once started it ends with this process, also when that is told to end: servers left behind would slow
    /// the next benchmark.
    static LocalStack start(StackSettings settings) {
        LocalStack stack = LocalStack.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        return stack;
    }
}
