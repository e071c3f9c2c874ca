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

/** A positive share: `share` is absent (or null) while the base is too small for a per cent. */
export interface PositiveShare {
  base: number
  positive: number
  negative: number
  share?: number | null
  text?: string | null
}

export interface FormSummary {
  formId: string
  purpose: string
  title: string
  expected: number
  received: number
  overall?: PositiveShare | null
}

export interface Summary {
  missionId: string
  missionName: string
  phase?: string | null
  expected: number
  received: number
  /** Part of the expected reports that came in, 0 to 1; null while nothing is expected. */
  coverage?: number | null
  /** Reason to number of submissions in the held inbox. */
  held: Record<string, number>
  conflicting: number
  byForm: FormSummary[]
  updatedAt?: string | null
  position?: number | null
}

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
  stations: number
  regions: number
  teams: number
  display: string
}

export interface LatestFinding {
  findingId: string
  formId: string
  purpose: string
  teamCode?: string | null
  regionCode?: string | null
  stationCode?: string | null
  overallRating?: string | null
  problems: string[]
  redFlags: string[]
  receivedAt: string
}
