import type { App } from 'electron'

/**
 * Threat: two programs writing one database. The lock is asked for before any file of the store is touched; the
 * second instance ends and the first one comes to the front.
 */
export function isOnlyInstance(app: App, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecond)
  return true
}
