import { describe, expect, it } from 'vitest'
import { byCourseOfTheDay, coveragePercent, coverageStep, sumOfHeld } from './figures'

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
