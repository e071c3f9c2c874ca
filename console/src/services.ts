import { inject, type InjectionKey } from 'vue'
import type { Session } from './identity/session'
import type { Rest } from './rest/client'
import type { Mission } from './rest/shapes'

/** What pages need from outside; given by main.ts, or by a test. */
export interface Services {
  session: Session
  rest: Rest
  /** Missions in which the person has a role; asked for once. */
  missions(): Promise<Mission[]>
  /** Forgets the missions, so that the next call asks again. */
  forgetMissions(): void
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) {
    throw new Error('No services provided')
  }
  return services
}
