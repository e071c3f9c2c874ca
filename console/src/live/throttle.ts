/**
 * Runs `work` for the parts that were asked for: at once when nothing ran lately, otherwise once the pause is over,
 * with everything that was asked for meanwhile. Never two runs at a time. A slow server lengthens the pause, so that
 * many open pages do not push it further down on a busy night.
 */
export interface Throttle<P> {
  ask(parts: Iterable<P>): void
  stop(): void
}

export interface Pace {
  /** Least time between the starts of two runs, in milliseconds. */
  pauseMs: number
  /** Of the time of this page at most 1/n is spent waiting for the server. */
  slowdown?: number
  /** Time before failed parts are tried again, in milliseconds. */
  retryMs?: number
  now?: () => number
}

/** @param work gives back the parts that failed and must be tried again */
export function throttle<P>(work: (parts: Set<P>) => Promise<Iterable<P>>, pace: Pace): Throttle<P> {
  const now = pace.now ?? (() => performance.now())
  const slowdown = pace.slowdown ?? 3
  const waiting = new Set<P>()
  let running = false
  let stopped = false
  let notBefore = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan(): void {
    if (stopped || running || waiting.size === 0 || timer !== undefined) {
      return
    }
    timer = setTimeout(run, Math.max(0, notBefore - now()))
  }

  async function run(): Promise<void> {
    timer = undefined
    const parts = new Set(waiting)
    waiting.clear()
    running = true
    const started = now()
    let failed: P[] = []
    try {
      failed = [...(await work(parts))]
    } catch {
      failed = [...parts]
    }
    running = false
    const took = now() - started
    notBefore = started + Math.max(pace.pauseMs, took * slowdown)
    if (failed.length > 0) {
      notBefore = Math.max(notBefore, now() + (pace.retryMs ?? 5_000))
      failed.forEach((part) => waiting.add(part))
    }
    plan()
  }

  return {
    ask(parts) {
      for (const part of parts) {
        waiting.add(part)
      }
      plan()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
