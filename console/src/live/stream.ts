/**
 * Follows a stream of server-sent events with a bearer token, for as long as the page is open.
 *
 * The browser's own EventSource cannot send the Authorization header, gives up for good after an answer such as 502,
 * and hides comments. Here the connection is opened with fetch; when it ends, fails or falls silent for longer than
 * the server's heartbeat allows, it is opened again with `Last-Event-ID`, so that nothing is missed.
 */
import { createParser } from 'eventsource-parser'
import { SessionEnded, type TokenSource } from '../rest/client'

/** `refused`: the service will not give this stream to this person; it is not tried again. */
export type StreamState = 'connecting' | 'live' | 'lost' | 'refused' | 'ended'

export interface Following {
  close(): void
}

export interface Follow {
  url: string
  tokens: TokenSource
  onEvent(type: string, data: string): void
  onState(state: StreamState): void
  send?: typeof fetch
  /**
   * The service ends a stream with the life of its token: when a connection that lasted at least this long ends in
   * order, it is opened again without a word.
   */
  lastedMs?: number
  now?: () => number
  /** The server sends a heartbeat every 15 s; three missed ones mean that the line is dead. */
  silenceMs?: number
  firstDelayMs?: number
  longestDelayMs?: number
  /** 0 to 1; spreads the reconnections of many pages after a restart of the server. */
  random?: () => number
}

export function follow(options: Follow): Following {
  const send = options.send ?? ((...request: Parameters<typeof fetch>) => fetch(...request))
  const silenceMs = options.silenceMs ?? 45_000
  const longestDelayMs = options.longestDelayMs ?? 15_000
  const random = options.random ?? Math.random
  const lastedMs = options.lastedMs ?? 5_000
  const now = options.now ?? (() => performance.now())
  let firstDelayMs = options.firstDelayMs ?? 1_000
  let failures = 0
  let lastEventId: string | undefined
  let closed = false
  let renewFirst = false
  let connection = new AbortController()
  let wake: () => void = () => {}

  async function connect(): Promise<'again' | 'at-once' | 'refused' | 'ended'> {
    connection = new AbortController()
    const { signal } = connection
    let token: string
    try {
      token = renewFirst ? await options.tokens.renewed() : await options.tokens.accessToken()
    } catch (cause) {
      return cause instanceof SessionEnded ? 'ended' : 'again'
    }
    const headers: Record<string, string> = { Accept: 'text/event-stream', Authorization: `Bearer ${token}` }
    if (lastEventId !== undefined) {
      headers['Last-Event-ID'] = lastEventId
    }
    let silence: ReturnType<typeof setTimeout> | undefined
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(() => connection.abort(), silenceMs)
    }
    try {
      heard()
      const response = await send(options.url, { headers, cache: 'no-store', signal })
      if (response.status === 401) {
        const tried = renewFirst
        renewFirst = !tried
        return tried ? 'ended' : 'again'
      }
      renewFirst = false
      if (response.status === 403) {
        return 'refused'
      }
      if (!response.ok || !response.body || !response.headers.get('Content-Type')?.includes('text/event-stream')) {
        return 'again'
      }
      failures = 0
      const opened = now()
      options.onState('live')
      const parser = createParser({
        onEvent(event) {
          lastEventId = event.id ?? lastEventId
          options.onEvent(event.event ?? 'message', event.data)
        },
        onRetry(ms) {
          firstDelayMs = ms
        },
      })
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) {
          return now() - opened >= lastedMs ? 'at-once' : 'again'
        }
        heard()
        parser.feed(value)
      }
    } catch {
      return 'again'
    } finally {
      clearTimeout(silence)
      connection.abort()
    }
  }

  function pause(): Promise<void> {
    const grown = Math.min(longestDelayMs, firstDelayMs * 2 ** failures)
    failures++
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, grown * (0.75 + random() / 2))
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function keepFollowing(): Promise<void> {
    options.onState('connecting')
    while (!closed) {
      const outcome = await connect()
      if (closed) {
        return
      }
      if (outcome === 'at-once') {
        continue
      }
      if (outcome !== 'again') {
        options.onState(outcome)
        return
      }
      options.onState('lost')
      if (renewFirst) {
        continue
      }
      await pause()
    }
  }

  const onOnline = () => wake()
  const onOffline = () => connection.abort()
  addEventListener('online', onOnline)
  addEventListener('offline', onOffline)
  void keepFollowing()

  return {
    close() {
      closed = true
      removeEventListener('online', onOnline)
      removeEventListener('offline', onOffline)
      connection.abort()
      wake()
    },
  }
}
