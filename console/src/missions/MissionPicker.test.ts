import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { messages } from '../messages'
import { Refused, SessionEnded } from '../rest/client'
import type { Mission } from '../rest/shapes'
import { servicesKey } from '../services'
import MissionPicker from './MissionPicker.vue'

const mission = (missionId: string, electionDay: string): Mission => ({ missionId, name: `Mission ${missionId}`, electionDay })

async function open(missions: () => Promise<Mission[]>) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'missions', component: MissionPicker },
      { path: '/missions/:missionId', name: 'live', component: { render: () => null } },
    ],
  })
  await router.push('/')
  const forgetMissions = vi.fn()
  const session = { name: 'Head', ended: ref(false), signIn: vi.fn(), signOut: vi.fn() }
  const page = mount(MissionPicker, {
    global: {
      plugins: [messages(['en']), router],
      provide: { [servicesKey as symbol]: { missions, forgetMissions, session } },
    },
  })
  await flushPromises()
  return { page, router, forgetMissions }
}

describe('choosing a mission', () => {
  it('is spared somebody with one mission', async () => {
    const { router } = await open(async () => [mission('kz2022', '2022-11-20')])
    expect(router.currentRoute.value.fullPath).toBe('/missions/kz2022')
  })

  it('lists several, the latest election first', async () => {
    const { page } = await open(async () => [mission('old', '2019-06-09'), mission('new', '2022-11-20')])
    expect(page.findAll('.mission').map((link) => link.attributes('href'))).toEqual(['/missions/new', '/missions/old'])
    expect(page.text()).toContain('Election day 20 November 2022')
  })

  it('says what to do without any', async () => {
    const { page } = await open(async () => [])
    expect(page.text()).toContain('Your account has no role in a mission')
  })

  it('can be tried again', async () => {
    const missions = vi.fn<() => Promise<Mission[]>>().mockRejectedValueOnce(new Refused(503, '')).mockResolvedValue([])
    const { page, forgetMissions } = await open(missions)
    expect(page.get('[role=alert]').text()).toContain('could not be read')
    await page.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(forgetMissions).toHaveBeenCalledOnce()
    expect(page.text()).toContain('No mission yet')
  })

  it('asks to sign in when the session has ended', async () => {
    const { page } = await open(async () => {
      throw new SessionEnded()
    })
    expect(page.get('[role=alert]').text()).toContain('Sign in again')
  })
})
