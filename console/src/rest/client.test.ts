import { describe, expect, it, vi } from 'vitest'
import { Refused, rest, SessionEnded, type TokenSource } from './client'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })

function tokens(): TokenSource {
  return { accessToken: async () => 'first', renewed: async () => 'second' }
}

describe('asking a service', () => {
  it('sends the bearer token and gives the JSON', async () => {
    const send = vi.fn(async () => json(200, { expected: 7 }))
    expect(await rest(tokens(), send as typeof fetch).get('/api/v1/missions/m/summary')).toEqual({ expected: 7 })
    const [path, init] = send.mock.calls[0] as unknown as [string, RequestInit]
    expect(path).toBe('/api/v1/missions/m/summary')
    expect(new Headers(init.headers).get('Authorization')).toBe('Bearer first')
  })

  it('renews a refused token once and asks again', async () => {
    const send = vi.fn(async (_: unknown, init?: RequestInit) =>
      new Headers(init?.headers).get('Authorization') === 'Bearer second' ? json(200, [1]) : json(401, {}),
    )
    expect(await rest(tokens(), send as typeof fetch).get('/x')).toEqual([1])
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('ends the session when the renewed token is refused too', async () => {
    const send = vi.fn(async () => json(401, {}))
    await expect(rest(tokens(), send as typeof fetch).get('/x')).rejects.toBeInstanceOf(SessionEnded)
  })

  it('passes on what the problem says', async () => {
    const send = vi.fn(async () => json(403, { title: 'Forbidden', detail: 'No role in mission kz2022' }))
    await expect(rest(tokens(), send as typeof fetch).get('/x')).rejects.toMatchObject({
      status: 403,
      detail: 'No role in mission kz2022',
    })
  })

  it('survives a refusal that is not JSON', async () => {
    const send = vi.fn(async () => new Response('<html>', { status: 502 }))
    await expect(rest(tokens(), send as typeof fetch).get('/x')).rejects.toMatchObject({ status: 502, detail: '' })
  })

  it('reports an unreachable service as status 0', async () => {
    const send = vi.fn(async () => {
      throw new TypeError('network')
    })
    const failure = await rest(tokens(), send as typeof fetch)
      .get('/x')
      .catch((e: unknown) => e)
    expect(failure).toBeInstanceOf(Refused)
    expect((failure as Refused).status).toBe(0)
  })
})
