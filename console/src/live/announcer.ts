/**
 * Speaks to screen readers without drowning them: on election day figures change every second, and a polite live
 * region would never fall silent.
 */
export interface Announcer {
  /** Says it at once. */
  now(text: string): void
  /** Says the latest of these, at most one in `calmMs`. */
  soon(text: string): void
  stop(): void
}

export function announcer(speak: (text: string) => void, calmMs = 20_000): Announcer {
  let next = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    now: speak,
    soon(text) {
      next = text
      timer ??= setTimeout(() => {
        timer = undefined
        speak(next)
      }, calmMs)
    },
    stop: () => clearTimeout(timer),
  }
}
