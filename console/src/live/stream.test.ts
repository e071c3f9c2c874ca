import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionEnded, type TokenSource } from '../rest/client'
import { follow, type Following, type StreamState } from './stream'

/** One opened connection that the test writes to. */
class Line {
  private controller!: ReadableStreamDefaultController<Uint8Array>
  readonly response: Response
  constructor(
    readonly headers: Headers,
    signal: AbortSignal | null | undefined,
  ) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller
      },
    })
    signal?.addEventListener('abort', () => this.fail())
    this.response = new Response(body, { headers: { 'Content-Type': 'text/event-stream;charset=UTF-8' } })
  }
  write(text: string): void {
    this.controller.enqueue(new TextEncoder().encode(text))
  }
  end(): void {
    this.controller.close()
  }
  fail(): void {
    try {
      this.controller.error(new Error('cut'))
    } catch {
      // Already closed by the test.
    }
  }
}

describe('following the stream', () => {
  let lines: Line[]
  let answers: ((line: Line) => Response)[]
  let states: StreamState[]
  let events: [string, string][]
  let following: Following | undefined

  const tokens: TokenSource = { accessToken: async () => 'token', renewed: async () => 'renewed' }
  const send = (async (_: unknown, init?: RequestInit) => {
    const line = new Line(new Headers(init?.headers), init?.signal)
    lines.push(line)
    return (answers.shift() ?? ((l: Line) => l.response))(line)
  }) as typeof fetch

  function start(source: TokenSource = tokens): void {
    following = follow({
      url: '/stream',
      tokens: source,
      onEvent: (type, data) => events.push([type, data]),
      onState: (state) => states.push(state),
      send,
      random: () => 0.5,
      now: () => Date.now(),
    })
  }
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  const line = (n: number) => lines[n] as Line

  beforeEach(() => {
    vi.useFakeTimers()
    lines = []
    answers = []
    states = []
    events = []
  })
  afterEach(() => {
    following?.close()
    vi.useRealTimers()
  })

  it('sends the token and hands over events, even when they arrive in pieces', async () => {
    start()
    await settle()
    expect(line(0).headers.get('Authorization')).toBe('Bearer token')
    expect(line(0).headers.has('Last-Event-ID')).toBe(false)
    line(0).write('id: 41\nevent: finding\nda')
    await settle()
    expect(events).toEqual([])
    line(0).write('ta: {"a":1}\n\n: heartbeat\n\n')
    await settle()
    expect(events).toEqual([['finding', '{"a":1}']])
    expect(states).toEqual(['connecting', 'live'])
  })

  it('reconnects where it was cut, and says so meanwhile', async () => {
    start()
    await settle()
    line(0).write('id: 41\nevent: finding\ndata: {}\n\n')
    await settle()
    line(0).end()
    await settle()
    expect(states.at(-1)).toBe('lost')
    await settle(1000)
    expect(line(1).headers.get('Last-Event-ID')).toBe('41')
    expect(states).toEqual(['connecting', 'live', 'lost', 'live'])
  })

  it('goes on without a word when the service ends a stream that lasted', async () => {
    start()
    await settle()
    line(0).write('id: 7\nevent: finding\ndata: {}\n\n')
    await settle(30_000)
    line(0).end()
    await settle()
    expect(lines).toHaveLength(2)
    expect(line(1).headers.get('Last-Event-ID')).toBe('7')
    expect(states).toEqual(['connecting', 'live', 'live'])
  })

  it('takes 45 silent seconds for a dead line; a heartbeat keeps it alive', async () => {
    start()
    await settle()
    await settle(40_000)
    line(0).write(': heartbeat\n\n')
    await settle(40_000)
    expect(states.at(-1)).toBe('live')
    await settle(5_000)
    expect(states.at(-1)).toBe('lost')
    await settle(1000)
    expect(lines).toHaveLength(2)
  })

  it('keeps trying while the server is down, ever more rarely', async () => {
    answers = Array.from({ length: 20 }, () => () => new Response('bad gateway', { status: 502 }))
    start()
    await settle(59_000)
    // Tried at 0, 1, 3, 7, 15, 30 and 45 s.
    expect(lines.length).toBe(7)
    expect(states.filter((s) => s === 'live')).toEqual([])
    expect(states.at(-1)).toBe('lost')
  })

  it('renews a refused token at once', async () => {
    answers = [() => new Response('', { status: 401 })]
    start()
    await settle()
    expect(line(1).headers.get('Authorization')).toBe('Bearer renewed')
    expect(states.at(-1)).toBe('live')
  })

  it('ends with the session', async () => {
    start({
      accessToken: async () => {
        throw new SessionEnded()
      },
      renewed: async () => 'never',
    })
    await settle(60_000)
    expect(states).toEqual(['connecting', 'ended'])
    expect(lines).toHaveLength(0)
  })

  it('does not insist when the person may not see the stream', async () => {
    answers = [() => new Response('{}', { status: 403 })]
    start()
    await settle(60_000)
    expect(states).toEqual(['connecting', 'refused'])
    expect(lines).toHaveLength(1)
  })

  it('does not mistake a login page for a stream', async () => {
    answers = [() => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })]
    start()
    await settle()
    expect(states).toEqual(['connecting', 'lost'])
  })

  it('lets go when closed', async () => {
    start()
    await settle()
    following?.close()
    await settle(60_000)
    expect(lines).toHaveLength(1)
    expect(states.at(-1)).toBe('live')
  })
})
