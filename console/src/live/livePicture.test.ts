import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused, SessionEnded, type Rest } from '../rest/client'
import { livePicture, type LivePicture } from './livePicture'
import type { Follow } from './stream'

describe('the live picture', () => {
  let asked: string[]
  let answers: Record<string, () => unknown>
  let stream: Follow
  let picture: LivePicture
  const tokens = { accessToken: async () => 't', renewed: async () => 't' }
  const rest: Rest = {
    async get<T>(path: string) {
      const part = path.replace('/api/v1/missions/kz2022/', '')
      asked.push(part)
      return (answers[part] ?? (() => ({ items: [] })))() as T
    },
  }

  beforeEach(async () => {
    vi.useFakeTimers()
    asked = []
    answers = { summary: () => ({ received: 1 }) }
    picture = livePicture('kz2022', {
      rest,
      tokens,
      followStream: (options) => {
        stream = options
        return { close: vi.fn() }
      },
    })
    await vi.advanceTimersByTimeAsync(0)
  })
  afterEach(() => {
    picture.stop()
    vi.useRealTimers()
  })

  it('asks for everything once when it opens', () => {
    expect(asked.sort()).toEqual([
      'coverage?by=region',
      'latest-findings?limit=30',
      'problems',
      'ratings?by=all',
      'region-boundaries',
      'summary',
    ])
    expect(stream.url).toBe('/api/v1/missions/kz2022/stream')
    expect(picture.sections.summary.data?.received).toBe(1)
  })

  it('fetches what a held submission can have changed, and shows it', async () => {
    asked = []
    answers.summary = () => ({ received: 2 })
    stream.onEvent('held', '{}')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual(['summary'])
    expect(picture.sections.summary.data?.received).toBe(2)
  })

  it('turns a burst of findings into one round of questions a second', async () => {
    asked = []
    for (let i = 0; i < 200; i++) {
      stream.onEvent('finding', '{}')
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.filter((path) => path === 'summary')).toHaveLength(1)
    expect(asked).not.toContain('region-boundaries')
  })

  it('ignores events that it does not know', async () => {
    asked = []
    stream.onEvent('weather', '{}')
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toEqual([])
  })

  it('asks again once it is connected: what came between question and connection is in no stream', async () => {
    asked = []
    stream.onState('live')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(5)
    asked = []
    stream.onState('live')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([])
  })

  it('asks for everything again after the line was cut', async () => {
    stream.onState('live')
    await vi.advanceTimersByTimeAsync(1000)
    asked = []
    stream.onState('lost')
    expect(picture.state.value).toBe('lost')
    stream.onState('live')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(5)
  })

  it('keeps the last figures when a service is away, says so, and tries again', async () => {
    answers.summary = () => {
      throw new Refused(503, '')
    }
    stream.onEvent('held', '{}')
    await vi.advanceTimersByTimeAsync(1000)
    expect(picture.sections.summary.data?.received).toBe(1)
    expect(picture.sections.summary.failure).toBe('unreachable')
    answers.summary = () => ({ received: 3 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(picture.sections.summary.failure).toBeNull()
    expect(picture.sections.summary.data?.received).toBe(3)
  })

  it('does not insist on what the person may not see', async () => {
    answers.problems = () => {
      throw new Refused(403, 'no')
    }
    stream.onEvent('form', '{}')
    await vi.advanceTimersByTimeAsync(1000)
    asked = []
    await vi.advanceTimersByTimeAsync(20_000)
    expect(picture.sections.problems.failure).toBe('forbidden')
    expect(asked).toEqual([])
  })

  it('says that the session ended', async () => {
    answers.summary = () => {
      throw new SessionEnded()
    }
    stream.onEvent('held', '{}')
    await vi.advanceTimersByTimeAsync(1000)
    expect(picture.state.value).toBe('ended')
  })

  it('looks again every minute without being told', async () => {
    asked = []
    await vi.advanceTimersByTimeAsync(61_000)
    expect(asked).toContain('summary')
  })

  it('stops asking when the page is left', async () => {
    picture.stop()
    asked = []
    stream.onEvent('finding', '{}')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toEqual([])
  })
})
