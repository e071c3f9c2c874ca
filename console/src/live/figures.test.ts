import { describe, expect, it } from 'vitest'
import { byCourseOfTheDay, coveragePercent, coverageStep, headlineOf, sumOfHeld, wholePercent } from './figures'

describe('positive share', () => {
  it('is counts while the base is small', () => {
    expect(headlineOf({ base: 99, positive: 90, negative: 9 })).toMatchObject({
      figure: 'counts',
      positive: 90,
      base: 99,
    })
  })

  it('is a whole per cent from a base of 100', () => {
    expect(headlineOf({ base: 100, positive: 94, negative: 6, share: 0.94 })).toMatchObject({
      figure: 'percent',
      percent: 94,
    })
  })

  it('stays counts when the service withholds the share', () => {
    expect(headlineOf({ base: 140, positive: 94, negative: 46, share: null }).figure).toBe('counts')
  })

  it('stays counts for a small base even if a share is sent', () => {
    expect(headlineOf({ base: 12, positive: 9, negative: 3, share: 0.75 }).figure).toBe('counts')
  })

  it('is nothing without a base', () => {
    expect(headlineOf({ base: 0, positive: 0, negative: 0 }).figure).toBe('none')
    expect(headlineOf(null).figure).toBe('none')
  })

  it('rounds as the statement does', () => {
    expect(wholePercent(945, 1000)).toBe(95)
    expect(wholePercent(0, 0)).toBe(0)
  })
})

describe('coverage', () => {
  it('is never complete while a report is missing', () => {
    expect(coveragePercent(1799, 1800)).toBe(99)
    expect(coveragePercent(1800, 1800)).toBe(100)
    expect(coverageStep({ matched: 1799, expected: 1800 })).toBe('nearly')
    expect(coverageStep({ matched: 1800, expected: 1800 })).toBe('complete')
  })

  it('is never zero once a report is there', () => {
    expect(coveragePercent(1, 1800)).toBe(1)
    expect(coveragePercent(0, 1800)).toBe(0)
    expect(coverageStep({ matched: 1, expected: 1800 })).toBe('low')
    expect(coverageStep({ matched: 0, expected: 1800 })).toBe('none')
  })

  it('tells nothing expected from nothing received', () => {
    expect(coverageStep({ matched: 0, expected: 0 })).toBe('nothing-expected')
    expect(coverageStep(undefined)).toBe('nothing-expected')
  })

  it.each([
    [24, 'low'],
    [25, 'half'],
    [50, 'most'],
    [75, 'nearly'],
  ])('of %i %% is the step %s', (matched, step) => {
    expect(coverageStep({ matched, expected: 100 })).toBe(step)
  })
})

describe('order and sums', () => {
  it('follows the course of the day', () => {
    const forms = ['OTHER', 'TABULATION', 'VOTING', 'OPENING', 'COUNTING'].map((purpose) => ({ purpose }))
    expect(forms.sort(byCourseOfTheDay).map((f) => f.purpose)).toEqual([
      'OPENING',
      'VOTING',
      'COUNTING',
      'TABULATION',
      'OTHER',
    ])
  })

  it('adds up what is held', () => {
    expect(sumOfHeld({ FORM_CLOSED: 2, UNREADABLE: 1 })).toBe(3)
    expect(sumOfHeld({})).toBe(0)
  })
})
