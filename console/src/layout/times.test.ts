import { describe, expect, it } from 'vitest'
import { calendarDay, clockTime, zoneName } from './times'

describe('times', () => {
  it('are shown with 24 hours in the zone of the computer', () => {
    // vite.config.ts runs the tests in Asia/Almaty, UTC+5 since March 2024 and UTC+6 in 2022.
    expect(clockTime('2022-11-20T12:05:09Z', 'en')).toBe('18:05:09')
    expect(clockTime('2022-11-20T18:00:00Z', 'en')).toBe('00:00:00')
  })

  it('are a dash when unknown', () => {
    expect(clockTime(null, 'en')).toBe('–')
    expect(clockTime('soon', 'en')).toBe('–')
  })

  it('keep the calendar day', () => {
    expect(calendarDay('2022-11-20', 'en')).toBe('20 November 2022')
    expect(calendarDay('unknown', 'en')).toBe('unknown')
  })

  it('name their zone', () => {
    expect(zoneName('en')).toMatch(/^Asia\/Almaty, GMT\+[56]$/)
  })
})
