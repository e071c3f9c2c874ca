/**
 * How coverage is shown. Positive shares come from the service ready to be read, "k of n" while the base is small.
 * The console never makes one up.
 */
import type { CoverageItem } from '../rest/shapes'

/**
 * Per cent of expected reports. Never 100 while one is missing, never 0 once one is there: nobody should believe that
 * a region is complete, or silent, because of rounding.
 */
export function coveragePercent(matched: number, expected: number): number {
  if (expected === 0) {
    return 0
  }
  const percent = Math.round((100 * matched) / expected)
  if (matched < expected && percent >= 100) {
    return 99
  }
  return matched > 0 && percent === 0 ? 1 : percent
}

/** Steps of the coverage scale; `nothing-expected` is not a kind of zero. */
export const COVERAGE_STEPS = ['none', 'low', 'half', 'most', 'nearly', 'complete'] as const
export type CoverageStep = (typeof COVERAGE_STEPS)[number] | 'nothing-expected'

export function coverageStep(item: Pick<CoverageItem, 'matched' | 'expected'> | undefined): CoverageStep {
  if (!item || item.expected === 0) {
    return 'nothing-expected'
  }
  const { matched, expected } = item
  if (matched === 0) {
    return 'none'
  }
  if (matched >= expected) {
    return 'complete'
  }
  const percent = (100 * matched) / expected
  return percent < 25 ? 'low' : percent < 50 ? 'half' : percent < 75 ? 'most' : 'nearly'
}

const ORDER = ['OPENING', 'VOTING', 'COUNTING', 'TABULATION']

/** Sorts by the course of election day; other purposes come last. */
export function byCourseOfTheDay(a: { purpose: string }, b: { purpose: string }): number {
  const rank = (purpose: string) => (ORDER.indexOf(purpose) + ORDER.length + 1) % (ORDER.length + 1)
  return rank(a.purpose) - rank(b.purpose)
}

export function sumOfHeld(held: Record<string, number>): number {
  return Object.values(held).reduce((sum, n) => sum + n, 0)
}
