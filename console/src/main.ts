import { createApp, h } from 'vue'
import App from './App.vue'
import EntryPage from './identity/EntryPage.vue'
import { arrive, userManager } from './identity/session'
import { messages } from './messages'
import { pages } from './pages'
import { rest } from './rest/client'
import type { Listed, Mission } from './rest/shapes'
import { servicesKey, type Services } from './services'
import './styles/tokens.css'
import './styles/base.css'

const i18n = messages()

async function start(): Promise<void> {
  // Signing in needs the browser's cryptography, which it offers to secure addresses only.
  if (!window.isSecureContext) {
    entry('insecure')
    return
  }
  const arrival = await arrive(userManager(location.origin, sessionStorage), location, sessionStorage)
  if (arrival.kind === 'leaving') {
    return
  }
  if (arrival.kind !== 'signed-in') {
    entry(arrival.kind, arrival.signIn)
    return
  }
  if (arrival.returnTo !== null) {
    // The one-time code must not stay in the address or the history.
    history.replaceState(null, '', `${location.pathname}${arrival.returnTo}`)
  }
  const { session } = arrival
  const client = rest(session)
  let missions: Promise<Mission[]> | undefined
  const services: Services = {
    session,
    rest: client,
    missions: () => (missions ??= client.get<Listed<Mission>>('/api/v1/missions?limit=200').then(({ items }) => items)),
    forgetMissions: () => (missions = undefined),
  }
  createApp(App).use(i18n).use(pages()).provide(servicesKey, services).mount('#app')
}

function entry(kind: 'insecure' | 'failed' | 'signed-out', signIn?: () => Promise<void>): void {
  createApp({ render: () => h(EntryPage, { kind, ...(signIn ? { signIn } : {}) }) })
    .use(i18n)
    .mount('#app')
}

void start()
