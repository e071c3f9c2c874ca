/** Times as people read them, in the zone of their own computer. */

export function clockTime(at: number | string | null | undefined, locale: string): string {
  const date = at === null || at === undefined ? null : new Date(at)
  if (!date || Number.isNaN(date.getTime())) {
    return '–'
  }
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}

/** A calendar day such as 2022-11-20 has no zone: it must not become the day before west of Greenwich. */
export function calendarDay(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(dayFirst(locale), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(date)
}

/** The documents of missions write 20 November 2022, also in English. */
function dayFirst(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

export function zoneName(locale: string): string {
  const zone = new Intl.DateTimeFormat(locale).resolvedOptions().timeZone
  const offset = new Intl.DateTimeFormat(locale, { timeZoneName: 'shortOffset' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value
  return offset && zone !== 'UTC' ? `${zone}, ${offset}` : zone
}
