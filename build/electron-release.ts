/**
 * The pinned Electron and the day on which it was published. Only the newest majors get fixes, and a new one comes
 * about every eight weeks: a pin that is older than 120 days fails its test, and an upgrade is due.
 */
export const electronRelease = { version: '45.4.1', releasedOn: '2026-11-19' } as const

export const OLDEST_PIN_DAYS = 120
