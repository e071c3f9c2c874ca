/** Asks the services of the same origin for JSON, in the name of the person who signed in. */

/** Gives access tokens; see identity/session.ts. */
export interface TokenSource {
  /** A token that is still valid. @throws SessionEnded when the person has to sign in again */
  accessToken(): Promise<string>
  /** Called when a service refused a token that looked valid. @throws SessionEnded as above */
  renewed(): Promise<string>
}

export class SessionEnded extends Error {
  constructor(options?: ErrorOptions) {
    super('The session has ended', options)
    this.name = 'SessionEnded'
  }
}

/** A service said no, or nothing (status 0). `detail` is its RFC 9457 detail, in words for people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${status} ${detail}`, options)
    this.name = 'Refused'
  }
}

export interface Rest {
  get<T>(path: string): Promise<T>
}

const PATIENCE_MS = 20_000

export function rest(tokens: TokenSource, send: typeof fetch = (...request) => fetch(...request)): Rest {
  async function ask(path: string, token: string): Promise<Response> {
    try {
      return await send(path, {
        headers: { Accept: 'application/json, application/geo+json', Authorization: `Bearer ${token}` },
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
    } catch (cause) {
      throw new Refused(0, '', { cause })
    }
  }

  return {
    async get<T>(path: string): Promise<T> {
      let response = await ask(path, await tokens.accessToken())
      if (response.status === 401) {
        response = await ask(path, await tokens.renewed())
        if (response.status === 401) {
          throw new SessionEnded()
        }
      }
      if (!response.ok) {
        throw new Refused(response.status, await detailOf(response))
      }
      return (await response.json()) as T
    },
  }
}

async function detailOf(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { detail?: unknown; title?: unknown }
    return String(problem.detail ?? problem.title ?? '')
  } catch {
    return ''
  }
}
