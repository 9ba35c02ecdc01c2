import { type Place, pathOf, recordOf } from '../../lib/place.ts'

/** One piece of open work: a record, where one was in it, and its name once known. */
export interface Tab {
  readonly record: string
  readonly place: Place
  readonly title: string | null
}

/** What is open on this desk and where one is; kept over a lock, so that the same person comes back to it. */
export interface Desk {
  readonly tabs: readonly Tab[]
  readonly place: Place
}

/** The desk after going to a place: its record has a tab, and the tab remembers the place. */
export function deskAt(desk: Desk, place: Place): Desk {
  const record = recordOf(place)
  if (record === null) return { ...desk, place }
  const known = desk.tabs.some((tab) => tab.record === record)
  const tabs = known
    ? desk.tabs.map((tab) => (tab.record === record ? { ...tab, place } : tab))
    : [...desk.tabs, { record, place, title: null }]
  return { tabs, place }
}

/** The desk with the name of the record on screen. */
export function deskNamed(desk: Desk, title: string): Desk {
  const record = recordOf(desk.place)
  return { ...desk, tabs: desk.tabs.map((tab) => (tab.record === record ? { ...tab, title } : tab)) }
}

/** The desk without a tab; when it was on screen, the neighbour or its list comes up. */
export function deskWithout(desk: Desk, record: string): Desk {
  const at = desk.tabs.findIndex((tab) => tab.record === record)
  const tabs = desk.tabs.filter((tab) => tab.record !== record)
  if (recordOf(desk.place) !== record) return { ...desk, tabs }
  const neighbour = tabs[Math.min(at, tabs.length - 1)]
  return { tabs, place: neighbour?.place ?? listOf(desk.place) }
}

/** The place of the next tab, or the one before; null while nothing is open. */
export function nextTab(desk: Desk, step: 1 | -1): Place | null {
  const at = desk.tabs.findIndex((tab) => tab.record === recordOf(desk.place))
  const from = at === -1 && step === -1 ? 0 : at
  const next = desk.tabs[(from + step + desk.tabs.length) % desk.tabs.length]
  return next?.place ?? null
}

/** The rail item that a place belongs to. */
export function listOf(place: Place): Place {
  switch (place.to) {
    case 'patients':
    case 'patient':
    case 'coverage':
    case 'assistance':
    case 'refusals':
      return { to: 'patients' }
    case 'auths':
      return { to: 'auths', patientId: null }
    case 'estimate':
      return { to: 'estimates' }
    case 'plan':
    case 'calls':
    case 'statement':
    case 'newPlan':
      return { to: 'plans' }
    case 'papers':
      return { to: 'papers', documentId: null }
    case 'setup':
      return { to: 'setup', section: 'clinic' }
    case 'closeDay':
    case 'tray':
    case 'handOver':
      return { to: 'today' }
    case 'reports':
      return { to: 'reports', report: 'aging' }
    default:
      return place
  }
}

/** Are two places the same one? */
export function isSamePlace(a: Place, b: Place): boolean {
  return pathOf(a) === pathOf(b)
}
