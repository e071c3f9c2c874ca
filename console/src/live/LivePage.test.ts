import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Session } from '../identity/session'
import { messages } from '../messages'
import { Refused, type Rest } from '../rest/client'
import { servicesKey, type Services } from '../services'
import LivePage from './LivePage.vue'

const summary = {
  missionId: 'kz2022',
  missionName: 'EOM Kazakhstan',
  phase: 'ELECTION_DAY',
  expected: 1745,
  received: 1231,
  matched: 1141,
  coverage: 0.65,
  refused: 3,
  held: { FORM_CLOSED: 2, UNREADABLE: 1 },
  conflicting: 4,
  byForm: [
    {
      formId: 'kz2022_c',
      purpose: 'COUNTING',
      title: 'Form C: Counting - Presidential election',
      expected: 150,
      received: 44,
      overall: { base: 43, positive: 26, negative: 17, display: '26 of 43' },
    },
    {
      formId: 'kz2022_b',
      purpose: 'VOTING',
      title: 'Form B: Voting - Presidential election',
      expected: 1370,
      received: 1180,
      overall: { base: 1079, positive: 1009, negative: 70, share: 0.935, display: '94%' },
    },
  ],
  position: 1231,
}

const answers: Record<string, unknown> = {
  summary,
  'coverage?by=region': {
    items: [
      { key: 'KZ-71', name: 'Astana', expected: 100, received: 61, matched: 60, extra: 1, missing: 40 },
      { key: 'KZ-10', name: 'Abai Region', expected: 0, received: 0, matched: 0, extra: 0, missing: 0 },
    ],
  },
  'ratings?by=all': {
    items: [{ formId: 'kz2022_b', code: 'B_q_env', label: 'Environment', base: 1079, display: '95%' }],
  },
  problems: {
    items: [
      {
        formId: 'kz2022_c',
        code: 'C_p_order',
        label: 'Order not followed <b>ever</b>',
        redFlag: true,
        yes: 12,
        base: 43,
        stations: 12,
        regions: 2,
        teams: 9,
        display: '12 of 43',
      },
      { formId: 'kz2022_c', code: 'C_p_none', label: 'Never seen', redFlag: false, yes: 0, base: 43, display: '0' },
    ],
  },
  'latest-findings?limit=30': {
    items: [
      {
        findingId: 'f1',
        formId: 'kz2022_c',
        purpose: 'COUNTING',
        teamCode: '0304',
        regionCode: 'KZ-71',
        stationCode: '710001',
        overallRating: 'very_bad',
        problems: ['C_p_order', 'C_p_other'],
        redFlags: ['C_p_order'],
        receivedAt: '2022-11-20T16:00:00Z',
      },
    ],
  },
}

describe('the live page', () => {
  let page: VueWrapper | undefined
  const ended = ref(false)
  const signIn = vi.fn(async () => {})

  async function open(given: Record<string, unknown> = answers): Promise<VueWrapper> {
    const rest: Rest = {
      async get<T>(path: string) {
        const answer = given[path.replace('/api/v1/missions/kz2022/', '')] ?? new Refused(404, '')
        if (answer instanceof Error) {
          throw answer
        }
        return answer as T
      },
    }
    const session: Session = {
      ended,
      name: 'Head of Mission',
      accessToken: async () => 't',
      renewed: async () => 't',
      signIn,
      signOut: async () => {},
    }
    const services: Services = {
      session,
      rest,
      missions: async () => [{ missionId: 'kz2022', name: 'EOM', electionDay: '2022-11-20', rehearsal: true }],
      forgetMissions: () => {},
    }
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/', name: 'missions', component: { render: () => null } }],
    })
    page = mount(LivePage, {
      props: { missionId: 'kz2022' },
      global: { plugins: [messages(['en']), router], provide: { [servicesKey as symbol]: services } },
    })
    await vi.advanceTimersByTimeAsync(10)
    await flushPromises()
    return page
  }
  const text = (selector: string) => page?.get(selector).text().replace(/\s+/g, ' ') ?? ''

  beforeEach(() => {
    vi.useFakeTimers()
    ended.value = false
    // A stream on which nothing happens; what may happen is stream.test.ts's matter.
    vi.stubGlobal(
      'fetch',
      async () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } }),
    )
  })
  afterEach(() => {
    page?.unmount()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('shows the counters as the service gives them', async () => {
    await open()
    expect(text('h1')).toBe('EOM Kazakhstan')
    expect(text('[data-test=counter-expected]')).toContain('1,745')
    expect(text('[data-test=counter-received]')).toContain('1,231')
    expect(text('[data-test=counter-received]')).toContain('90 beyond the plan, 3 refused access')
    expect(text('[data-test=counter-coverage]')).toContain('65%')
    expect(text('[data-test=counter-held]')).toBe('Held32 form closed, 1 unreadable')
    expect(text('[data-test=counter-conflicting]')).toContain('4')
    expect(text('.heading')).toContain('Election day 20 November 2022')
    expect(text('.heading')).toContain('Rehearsal')
  })

  it('gives counts for a small base and per cents for a large one, in the order of the day', async () => {
    const live = await open()
    expect(live.findAll('[data-test=ratings] article').map((card) => card.attributes('data-form'))).toEqual([
      'kz2022_b',
      'kz2022_c',
    ])
    expect(live.findAll('[data-test=headline]').map((figure) => figure.text())).toEqual(['94%', '26 of 43'])
    expect(text('[data-rating-code=B_q_env] td')).toBe('95%')
    expect(text('h3')).toBe('Form B: Voting')
  })

  it('ranks only problems that somebody saw, and shows what forms say as text', async () => {
    const live = await open()
    expect(live.findAll('[data-problem]')).toHaveLength(1)
    expect(text('[data-problem] th')).toContain('Order not followed <b>ever</b>')
    expect(live.find('[data-problem] b').exists()).toBe(false)
    expect(text('[data-problem] th')).toContain('Red flag')
    expect(text('[data-problem] [data-test=display]')).toBe('12 of 43')
    expect(text('[data-problem] [data-test=regions]')).toBe('2 of 2')
  })

  it('names region, rating and problems of a new finding', async () => {
    await open()
    const finding = text('[data-finding=f1]')
    expect(finding).toContain('Very bad')
    expect(finding).toContain('Astana')
    expect(finding).toContain('Station 710001')
    expect(finding).toContain('Red flag Order not followed')
    expect(finding).toContain('1 problem C_p_other')
  })

  it('falls back to tiles without boundaries, and tells nothing expected from nothing received', async () => {
    const live = await open()
    const tiles = live.findAll('.tile').map((tile) => tile.text())
    expect(tiles[0]).toContain('60%')
    expect(tiles[1]).toContain('Nothing expected')
  })

  it('has the same figures as a table', async () => {
    const live = await open()
    await live.get('[data-test=as-table]').trigger('click')
    expect(live.findAll('[data-region=KZ-71] td').map((cell) => cell.text())).toEqual(['100', '60', '40', '1', '60%'])
  })

  it('helps when there is nothing yet', async () => {
    const live = await open({
      summary: { ...summary, expected: 0, received: 0, matched: 0, refused: 0, held: {}, conflicting: 0, byForm: [] },
      'coverage?by=region': { items: [] },
      'ratings?by=all': { items: [] },
      problems: { items: [] },
      'latest-findings?limit=30': { items: [] },
    })
    const words = live.text()
    for (const sentence of [
      'No forms published yet',
      'No findings received yet',
      'No regions yet',
      'No problems reported so far',
      'No assignment plan yet',
      'Nothing waits for a decision',
    ]) {
      expect(words).toContain(sentence)
    }
    expect(live.findAll('[data-state=empty]')).toHaveLength(4)
  })

  it('says when a service does not answer and when the role does not allow it', async () => {
    const live = await open({ ...answers, problems: new Refused(403, ''), 'latest-findings?limit=30': new Refused(503, '') })
    expect(text('[data-test=problems]')).toContain('Your role does not include these figures.')
    expect(text('[data-test=latest]')).toContain('cannot be read at the moment')
    expect(live.get('[data-test=banner]').attributes('data-trouble')).toBe('behind')
  })

  it('keeps the figures and offers to sign in again when the session has ended', async () => {
    const live = await open()
    ended.value = true
    await flushPromises()
    expect(text('[data-test=banner]')).toContain('Your session has ended')
    expect(text('[data-test=announcement]')).toContain('Your session has ended')
    expect(text('[data-test=counter-received]')).toContain('1,231')
    await live.get('[data-test=banner] button').trigger('click')
    expect(signIn).toHaveBeenCalledOnce()
  })

  it('hides the figures from somebody without a role in the mission', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 403 }))
    const live = await open({ summary: new Refused(403, '') })
    expect(text('[data-test=banner]')).toContain('You may not follow this mission live')
    expect(live.find('[data-test=coverage]').exists()).toBe(false)
  })
})
