import { describe, expect, it } from 'vitest'
import { chooseLanguage, messages, wordForm } from '.'

describe('the language of the page', () => {
  it('is the first of the browser that we speak', () => {
    expect(chooseLanguage(['kk-KZ', 'ru', 'en'], { en: 1, ru: 1 })).toBe('ru')
    expect(chooseLanguage(['fr'], { en: 1 })).toBe('en')
    expect(chooseLanguage([])).toBe('en')
  })

  it('has the word forms of each language', () => {
    expect([1, 2, 5, 21].map((n) => wordForm('ru', n, 3))).toEqual([0, 1, 2, 0])
    expect([1, 2].map((n) => wordForm('en', n, 2))).toEqual([0, 1])
    expect([1, 5].map((n) => wordForm('kk', n, 2))).toEqual([0, 1])
  })

  it('is told to screen readers, and fills in', () => {
    const i18n = messages(['en-GB'])
    expect(document.documentElement.lang).toBe('en')
    expect(i18n.global.t('latest.problems', 3)).toBe('3 problems')
    expect(i18n.global.t('latest.problems', 1)).toBe('1 problem')
  })
})
