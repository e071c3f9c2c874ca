/**
 * Signing in with OpenID Connect: authorisation code with PKCE against the identity provider of the same origin.
 * Tokens live in the session storage of this tab only; closing the tab forgets them. They are renewed shortly before
 * they run out; when that fails the page keeps its figures and asks the person to sign in again.
 */
import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { readonly, ref, type Ref } from 'vue'
import { Refused, SessionEnded, type TokenSource } from '../rest/client'

const SIGNED_OUT = 'scrutineer.signed-out'

export interface Session extends TokenSource {
  /** True once the identity provider refused to renew the tokens. */
  readonly ended: Readonly<Ref<boolean>>
  readonly name: string
  /** Leaves the page for the identity provider and comes back to where the person was. */
  signIn(): Promise<void>
  signOut(): Promise<void>
}

export type Arrival =
  | { kind: 'signed-in'; session: Session; returnTo: string | null }
  | { kind: 'signed-out'; signIn: () => Promise<void> }
  | { kind: 'failed'; reason: string; signIn: () => Promise<void> }
  | { kind: 'leaving' }

export function userManager(origin: string, storage: Storage): UserManager {
  return new UserManager({
    authority: `${origin}/auth/realms/scrutineer`,
    client_id: 'scrutineer-console',
    redirect_uri: `${origin}/`,
    post_logout_redirect_uri: `${origin}/`,
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: storage }),
    stateStore: new WebStorageStateStore({ store: storage }),
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 60,
    monitorSession: false,
    loadUserInfo: false,
  })
}

/**
 * Decides what a fresh page is: somebody who comes back from the identity provider, somebody who is signed in
 * already, somebody who has just signed out, or somebody to be sent to the identity provider.
 */
export async function arrive(manager: UserManager, location: Location, storage: Storage): Promise<Arrival> {
  const signIn = () => {
    storage.removeItem(SIGNED_OUT)
    return manager.signinRedirect({ state: { returnTo: location.hash } })
  }
  const query = new URLSearchParams(location.search)
  if (query.has('state') && (query.has('code') || query.has('error'))) {
    try {
      const user = await manager.signinCallback()
      if (!user) {
        return { kind: 'failed', reason: 'no user', signIn }
      }
      const returnTo = (user.state as { returnTo?: unknown } | undefined)?.returnTo
      return {
        kind: 'signed-in',
        session: sessionOf(manager, user, storage, location),
        returnTo: typeof returnTo === 'string' ? returnTo : '',
      }
    } catch (cause) {
      return { kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause), signIn }
    }
  }
  if (storage.getItem(SIGNED_OUT)) {
    return { kind: 'signed-out', signIn }
  }
  const user = await stillSignedIn(manager)
  if (user) {
    return { kind: 'signed-in', session: sessionOf(manager, user, storage, location), returnTo: null }
  }
  try {
    await signIn()
    return { kind: 'leaving' }
  } catch (cause) {
    return { kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause), signIn }
  }
}

async function stillSignedIn(manager: UserManager): Promise<User | null> {
  const user = await manager.getUser()
  if (!user?.expired) {
    return user
  }
  try {
    return user.refresh_token ? await manager.signinSilent() : null
  } catch {
    return null
  }
}

function sessionOf(manager: UserManager, user: User, storage: Storage, location: Location): Session {
  let current = user
  let renewal: Promise<string> | null = null
  const ended = ref(false)

  manager.events.addUserLoaded((fresh) => {
    current = fresh
  })
  // The renewal before the end may have been missed: the computer slept, or the network was away.
  manager.events.addAccessTokenExpired(() => {
    renewed().catch(() => {})
  })

  /** Many requests may find the token too old at once: one renewal serves them all. */
  function renewed(): Promise<string> {
    if (ended.value) {
      return Promise.reject(new SessionEnded())
    }
    renewal ??= renew().finally(() => {
      renewal = null
    })
    return renewal
  }

  /** Only a refusal by the identity provider ends the session; while it cannot be reached, all is open. */
  async function renew(): Promise<string> {
    try {
      const fresh = current.refresh_token ? await manager.signinSilent() : null
      if (fresh) {
        current = fresh
        return fresh.access_token
      }
    } catch (cause) {
      if (!(cause instanceof ErrorResponse)) {
        throw new Refused(0, '', { cause })
      }
    }
    ended.value = true
    throw new SessionEnded()
  }

  return {
    ended: readonly(ended),
    name: current.profile.name ?? current.profile.preferred_username ?? '',
    accessToken: () => (current.expired ? renewed() : Promise.resolve(current.access_token)),
    renewed,
    signIn: () => manager.signinRedirect({ state: { returnTo: location.hash } }),
    async signOut() {
      storage.setItem(SIGNED_OUT, 'yes')
      await manager.signoutRedirect()
    },
  }
}
