import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { throttle } from './throttle'

describe('refetching at a calm pace', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const paced = (work: (parts: Set<string>) => Promise<string[]>) =>
    throttle(work, { pauseMs: 1000, retryMs: 5000, now: () => Date.now() })

  it('runs at once, then at most once a second with all that was asked for', async () => {
    const runs: string[][] = []
    const throttled = paced(async (parts) => {
      runs.push([...parts].sort())
      return []
    })
    throttled.ask(['summary'])
    await vi.advanceTimersByTimeAsync(0)
    for (let i = 0; i < 200; i++) {
      throttled.ask(i % 2 ? ['summary'] : ['coverage'])
    }
    await vi.advanceTimersByTimeAsync(999)
    expect(runs).toEqual([['summary']])
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toEqual([['summary'], ['coverage', 'summary']])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs).toHaveLength(2)
  })

  it('never has two runs in flight and slows down with the server', async () => {
    let inFlight = 0
    let most = 0
    let runs = 0
    const throttled = paced(async () => {
      runs++
      most = Math.max(most, ++inFlight)
      await new Promise((done) => setTimeout(done, 2000))
      inFlight--
      return []
    })
    const asking = setInterval(() => throttled.ask(['summary']), 50)
    await vi.advanceTimersByTimeAsync(12_100)
    clearInterval(asking)
    expect(most).toBe(1)
    // 2 s of work, hence one start every 6 s: at 0.05, 6.05 and 12.05 s.
    expect(runs).toBe(3)
    throttled.stop()
  })

  it('tries what failed again, and only that', async () => {
    const runs: string[][] = []
    const throttled = paced(async (parts) => {
      runs.push([...parts].sort())
      return runs.length === 1 ? ['coverage'] : []
    })
    throttled.ask(['coverage', 'summary'])
    await vi.advanceTimersByTimeAsync(4_999)
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2)
    expect(runs).toEqual([['coverage', 'summary'], ['coverage']])
  })

  it('stops', async () => {
    const work = vi.fn(async () => [])
    const throttled = paced(work)
    throttled.ask(['summary'])
    throttled.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(work).not.toHaveBeenCalled()
  })
})
