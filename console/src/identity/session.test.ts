import { ErrorResponse, type User, type UserManager } from 'oidc-client-ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused, SessionEnded } from '../rest/client'
import { arrive, userManager } from './session'

const person = (changes: Partial<User> = {}) =>
  ({
    access_token: 'a1',
    refresh_token: 'r1',
    expired: false,
    profile: { preferred_username: 'head' },
    state: { returnTo: '#/missions/kz2022' },
    ...changes,
  }) as unknown as User

describe('arriving at the console', () => {
  let expire: () => void
  const manager = {
    getUser: vi.fn<() => Promise<User | null>>(),
    signinRedirect: vi.fn(async () => {}),
    signinCallback: vi.fn<() => Promise<User | undefined>>(),
    signinSilent: vi.fn<() => Promise<User | null>>(),
    signoutRedirect: vi.fn(async () => {}),
    events: { addUserLoaded: vi.fn(), addAccessTokenExpired: (callback: () => void) => (expire = callback) },
  }
  const at = (address: string) => new URL(address) as unknown as Location
  const come = (address = 'http://localhost/#/missions/kz2022') =>
    arrive(manager as unknown as UserManager, at(address), sessionStorage)

  beforeEach(() => {
    sessionStorage.clear()
    vi.clearAllMocks()
    manager.getUser.mockResolvedValue(null)
  })

  it('sends a stranger to the identity provider and remembers the page', async () => {
    expect((await come()).kind).toBe('leaving')
    expect(manager.signinRedirect).toHaveBeenCalledWith({ state: { returnTo: '#/missions/kz2022' } })
  })

  it('comes back to that page', async () => {
    manager.signinCallback.mockResolvedValue(person())
    const arrival = await come('http://localhost/?code=c&state=s')
    expect(arrival).toMatchObject({ kind: 'signed-in', returnTo: '#/missions/kz2022' })
    expect(manager.signinRedirect).not.toHaveBeenCalled()
  })

  it('does not run in circles when signing in fails', async () => {
    manager.signinCallback.mockRejectedValue(new Error('No matching state found in storage'))
    expect(await come('http://localhost/?code=c&state=s')).toMatchObject({ kind: 'failed' })
    manager.signinCallback.mockRejectedValue(new Error('access_denied'))
    expect(await come('http://localhost/?error=access_denied&state=s')).toMatchObject({ kind: 'failed' })
    expect(manager.signinRedirect).not.toHaveBeenCalled()
  })

  it('fails in words when the identity provider is away', async () => {
    manager.signinRedirect.mockRejectedValueOnce(new Error('Failed to fetch'))
    expect(await come()).toMatchObject({ kind: 'failed', reason: 'Failed to fetch' })
  })

  it('goes on after a reload, renewing an old token first', async () => {
    manager.getUser.mockResolvedValue(person({ expired: true } as Partial<User>))
    manager.signinSilent.mockResolvedValue(person({ access_token: 'a2' }))
    const arrival = await come()
    expect(arrival.kind === 'signed-in' && (await arrival.session.accessToken())).toBe('a2')
  })

  it('stays out after signing out, until the person asks', async () => {
    manager.getUser.mockResolvedValue(person())
    const first = await come()
    if (first.kind !== 'signed-in') {
      throw new Error('not signed in')
    }
    await first.session.signOut()
    expect(manager.signoutRedirect).toHaveBeenCalled()
    const second = await come('http://localhost/')
    expect(second.kind).toBe('signed-out')
    if (second.kind === 'signed-out') {
      await second.signIn()
    }
    expect(manager.signinRedirect).toHaveBeenCalledOnce()
    expect((await come()).kind).toBe('signed-in')
  })

  it('renews once for many requests', async () => {
    manager.getUser.mockResolvedValue(person())
    manager.signinSilent.mockResolvedValue(person({ access_token: 'a2' }))
    const arrival = await come()
    if (arrival.kind !== 'signed-in') {
      throw new Error('not signed in')
    }
    const { session } = arrival
    expect(await Promise.all([session.renewed(), session.renewed(), session.renewed()])).toEqual(['a2', 'a2', 'a2'])
    expect(manager.signinSilent).toHaveBeenCalledOnce()
    expect(await session.accessToken()).toBe('a2')
    expect(session.ended.value).toBe(false)
  })

  it('ends when the identity provider refuses to renew, and does not ask it again', async () => {
    manager.getUser.mockResolvedValue(person())
    manager.signinSilent.mockRejectedValue(new ErrorResponse({ error: 'invalid_grant' }))
    const arrival = await come()
    if (arrival.kind !== 'signed-in') {
      throw new Error('not signed in')
    }
    await expect(arrival.session.renewed()).rejects.toBeInstanceOf(SessionEnded)
    expect(arrival.session.ended.value).toBe(true)
    await expect(arrival.session.renewed()).rejects.toBeInstanceOf(SessionEnded)
    expect(manager.signinSilent).toHaveBeenCalledOnce()
  })

  it('outlives a network that was away', async () => {
    manager.getUser.mockResolvedValue(person())
    manager.signinSilent.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const arrival = await come()
    if (arrival.kind !== 'signed-in') {
      throw new Error('not signed in')
    }
    await expect(arrival.session.renewed()).rejects.toBeInstanceOf(Refused)
    expect(arrival.session.ended.value).toBe(false)
    manager.signinSilent.mockResolvedValue(person({ access_token: 'a2' }))
    expect(await arrival.session.renewed()).toBe('a2')
  })

  it('renews a token that ran out unnoticed', async () => {
    manager.getUser.mockResolvedValue(person())
    manager.signinSilent.mockResolvedValue(person({ access_token: 'a2' }))
    const arrival = await come()
    expire()
    expect(manager.signinSilent).toHaveBeenCalledOnce()
    expect(arrival.kind === 'signed-in' && arrival.session.ended.value).toBe(false)
  })

  it('asks for a code with PKCE, and keeps tokens in this tab only', () => {
    const { settings } = userManager('http://localhost:8080', sessionStorage)
    expect(settings).toMatchObject({
      authority: 'http://localhost:8080/auth/realms/scrutineer',
      client_id: 'scrutineer-console',
      redirect_uri: 'http://localhost:8080/',
      response_type: 'code',
      disablePKCE: false,
    })
  })
})
