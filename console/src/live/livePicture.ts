/**
 * The figures of one mission, kept fresh: an event of the stream says that something changed, and the answers that it
 * can have changed are fetched again, at most about once a second. Figures are never added up from events, so that the
 * page says what the service says.
 */
import { reactive, readonly, ref, shallowReactive, type DeepReadonly } from 'vue'
import type { FeatureCollection } from 'geojson'
import { Refused, SessionEnded, type Rest, type TokenSource } from '../rest/client'
import type { CoverageItem, LatestFinding, Listed, Problem, Rating, Summary } from '../rest/shapes'
import { follow, type Follow, type Following, type StreamState } from './stream'
import { throttle } from './throttle'

export interface Figures {
  summary: Summary
  coverage: CoverageItem[]
  ratings: Rating[]
  problems: Problem[]
  latest: LatestFinding[]
  boundaries: FeatureCollection
}
export type Part = keyof Figures

/** What is known of one part. Data stays when a later fetch fails, and `failure` says so. */
export interface Section<T> {
  data: T | null
  failure: 'forbidden' | 'unreachable' | null
  /** When the data was fetched, by the clock of this computer. */
  at: number | null
}
export type Sections = { [P in Part]: Section<Figures[P]> }

const LATEST = 30
/** Asks for everything now and then, in case a signal got lost; also keeps the shown time of the figures young. */
const EVERYTHING_EVERY_MS = 60_000

const AFFECTED: Record<string, Part[]> = {
  finding: ['summary', 'coverage', 'ratings', 'problems', 'latest'],
  coverage: ['summary', 'coverage'],
  held: ['summary'],
  form: ['summary', 'ratings', 'problems'],
  mission: ['summary'],
}
const LIVE: Part[] = ['summary', 'coverage', 'ratings', 'problems', 'latest']

export interface LivePicture {
  readonly sections: DeepReadonly<Sections>
  readonly state: Readonly<{ value: StreamState }>
  retry(): void
  stop(): void
}

export function livePicture(
  missionId: string,
  services: { rest: Rest; tokens: TokenSource; followStream?: (options: Follow) => Following },
): LivePicture {
  const base = `/api/v1/missions/${encodeURIComponent(missionId)}`
  const sections: Sections = reactive({
    summary: section<Summary>(),
    coverage: section<CoverageItem[]>(),
    ratings: section<Rating[]>(),
    problems: section<Problem[]>(),
    latest: section<LatestFinding[]>(),
    boundaries: section<FeatureCollection>(),
  })
  const state = ref<StreamState>('connecting')
  let stopped = false

  const fetchers: { [P in Part]: () => Promise<Figures[P]> } = {
    summary: () => services.rest.get<Summary>(`${base}/summary`),
    coverage: () => items<CoverageItem>('coverage?by=region'),
    ratings: () => items<Rating>('ratings?by=all'),
    problems: () => items<Problem>('problems'),
    latest: () => items<LatestFinding>(`latest-findings?limit=${LATEST}`),
    boundaries: () => services.rest.get<FeatureCollection>(`${base}/region-boundaries`),
  }

  async function items<T>(path: string): Promise<T[]> {
    const answer = await services.rest.get<Listed<T> | T[]>(`${base}/${path}`)
    return Array.isArray(answer) ? answer : answer.items
  }

  /** @returns true when it is worth trying again */
  async function refresh<P extends Part>(part: P): Promise<boolean> {
    const target = sections[part] as Section<Figures[P]>
    try {
      target.data = await fetchers[part]()
      target.failure = null
      target.at = Date.now()
      return false
    } catch (failure) {
      if (failure instanceof SessionEnded) {
        state.value = 'ended'
        return false
      }
      const status = failure instanceof Refused ? failure.status : 0
      target.failure = status === 403 ? 'forbidden' : 'unreachable'
      // Boundaries only make the page nicer; the tiles do without them.
      return status !== 403 && status !== 404 && part !== 'boundaries'
    }
  }

  const calm = throttle<Part>(
    async (parts) => {
      const wanted = [...parts]
      const again = await Promise.all(wanted.map(refresh))
      return wanted.filter((_, i) => again[i])
    },
    { pauseMs: 1_000 },
  )

  const following = (services.followStream ?? follow)({
    url: `${base}/stream`,
    tokens: services.tokens,
    onEvent: (type) => calm.ask(AFFECTED[type] ?? []),
    onState(next) {
      if (stopped) {
        return
      }
      // What happened before the first connection is not replayed; what happened while the line was cut is, but figures
      // may have moved without an event of their own.
      if (next === 'live' && state.value !== 'live') {
        calm.ask(LIVE)
      }
      state.value = next
    },
  })
  calm.ask([...LIVE, 'boundaries'])
  const everything = setInterval(() => calm.ask(LIVE), EVERYTHING_EVERY_MS)

  return {
    sections: readonly(sections) as DeepReadonly<Sections>,
    state: readonly(state),
    retry: () => calm.ask([...LIVE, 'boundaries']),
    stop() {
      stopped = true
      clearInterval(everything)
      calm.stop()
      following.close()
    },
  }
}

function section<T>(): Section<T> {
  return shallowReactive<Section<T>>({ data: null, failure: null, at: null })
}
