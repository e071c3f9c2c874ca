/**
 * What the services answer: only the members that the console reads. Source: the OpenAPI pages of observer-service,
 * deployment-service and reporting-service.
 */

export interface Listed<T> {
  items: T[]
}

export interface Mission {
  missionId: string
  name: string
  shortName?: string | null
  hostCountry?: string | null
  phase?: string | null
  electionDay?: string | null
  rehearsal?: boolean
}

export interface OverallRating {
  /** Valid answers: positive and negative. */
  base: number
  /** Very good or good. */
  positive: number
  /** Bad or very bad. */
  negative: number
  /** "k of n" below a base of 100, else "NN%". */
  display: string
}

export interface FormSummary {
  formId: string
  purpose: string
  title: string
  expected: number
  received: number
  overall?: OverallRating | null
}

export interface Summary {
  missionId: string
  missionName: string
  phase?: string | null
  rehearsal?: boolean
  expected: number
  received: number
  /** Expected reports that came in. */
  matched: number
  /** `matched` as a part of `expected`, 0 to 1; absent while nothing is expected. */
  coverage?: number | null
  /** Findings of teams that were refused access. */
  refused: number
  /** Reason to number of submissions in the held inbox. */
  held: Record<string, number>
  conflicting: number
  byForm: FormSummary[]
  updatedAt?: string | null
  position?: number | null
}

/** The key of the item for findings that name no region. */
export const NO_REGION = 'unknown'

export interface CoverageItem {
  key: string
  name?: string | null
  expected: number
  received: number
  matched: number
  extra: number
  missing: number
}

export interface Rating {
  formId: string
  code: string
  label?: string | null
  key?: string | null
  base: number
  positive: number
  negative: number
  notObserved: number
  missing: number
  display: string
}

export interface Problem {
  formId: string
  code: string
  label?: string | null
  redFlag: boolean
  yes: number
  base: number
  stations?: number | null
  regions?: number | null
  teams?: number | null
  display: string
}

export interface LatestFinding {
  findingId: string
  formId: string
  purpose: string
  teamCode?: string | null
  regionCode?: string | null
  stationCode?: string | null
  /** Where it was observed, for tabulation. */
  commissionCode?: string | null
  placeName?: string | null
  /** The team was refused access. */
  refused?: boolean
  overallRating?: string | null
  problems: string[]
  redFlags: string[]
  receivedAt: string
}
