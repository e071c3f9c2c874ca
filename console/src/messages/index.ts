import { createI18n } from 'vue-i18n'
import en, { type Messages } from './en'

/** Languages that the console speaks. Russian and Kazakh are added here: `ru: () => import('./ru')`. */
export const catalogues: Record<string, Messages> = { en }

/** The first language of the browser that we speak, else English. */
export function chooseLanguage(wanted: readonly string[], spoken: Record<string, unknown> = catalogues): string {
  return wanted.map((tag) => tag.split('-')[0] ?? '').find((language) => language in spoken) ?? 'en'
}

/** Word forms by the rules of the language itself (CLDR): Russian has three, Kazakh two. */
export function wordForm(language: string, n: number, forms: number): number {
  const category = new Intl.PluralRules(language).select(n)
  const order = ['one', 'few', 'many', 'other'].filter((c) =>
    new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes(c as Intl.LDMLPluralRule),
  )
  return Math.min(Math.max(order.indexOf(category), 0), forms - 1)
}

export function messages(wanted: readonly string[] = navigator.languages) {
  const language = chooseLanguage(wanted)
  document.documentElement.lang = language
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messages: catalogues,
    pluralRules: Object.fromEntries(
      ['en', 'ru', 'kk'].map((tag) => [tag, (n: number, forms: number) => wordForm(tag, n, forms)]),
    ),
  })
}
