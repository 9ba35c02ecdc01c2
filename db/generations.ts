/** When a backup was made: the moment (ISO in UTC) and the clinic's day. */
export interface Generation {
  readonly name: string
  readonly madeAt: string
  readonly madeOn: string
}

const KEPT_OF_TODAY = 3
const KEPT_DAYS = 10
const KEPT_MONTHS = 12

/**
 * Which backups to remove: all but the newest three of today, the newest of each of the last ten days that have one, and
 * the newest of each of the last twelve months that have one. The newest of all always stays.
 */
export function outdatedBackups(all: readonly Generation[], today: string): readonly string[] {
  const newestFirst = [...all].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const kept = new Set<string>([
    ...names(newestFirst.slice(0, 1)),
    ...names(newestFirst.filter((each) => each.madeOn === today).slice(0, KEPT_OF_TODAY)),
    ...names(newestOfEach(newestFirst, (each) => each.madeOn).slice(0, KEPT_DAYS)),
    ...names(newestOfEach(newestFirst, (each) => each.madeOn.slice(0, 7)).slice(0, KEPT_MONTHS)),
  ])
  return names(newestFirst).filter((name) => !kept.has(name))
}

function newestOfEach(newestFirst: readonly Generation[], span: (each: Generation) => string): readonly Generation[] {
  const seen = new Map<string, Generation>()
  for (const each of newestFirst) if (!seen.has(span(each))) seen.set(span(each), each)
  return [...seen.values()]
}

function names(generations: readonly Generation[]): readonly string[] {
  return generations.map((each) => each.name)
}
