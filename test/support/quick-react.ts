import * as react from 'react'

/**
 * React's development build notes for every element where in the program it was made. No test reads that, and it takes
 * a sixth of the time of a test with a window: the count of notes stands at its limit from the start.
 */
function noStackForEveryElement(): void {
  const inside: unknown = Reflect.get(react, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE')
  if (typeof inside !== 'object' || inside === null) return
  Object.defineProperty(inside, 'recentlyCreatedOwnerStacks', {
    get: () => Number.MAX_SAFE_INTEGER,
    set: () => undefined,
  })
}

noStackForEveryElement()
