const KEY = 'candor.lastPerson'

/** Who signed in last on this computer, by id; null when nobody did or it cannot be read. */
export function lastPerson(): string | null {
  return window.localStorage.getItem(KEY)
}

/** Keeps who signed in, so that the name stands there next time. */
export function rememberPerson(personId: string): void {
  window.localStorage.setItem(KEY, personId)
}
