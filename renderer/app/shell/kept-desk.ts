import { type Place, pathOf, recordOf } from '../../lib/place.ts'
import type { Params, ScreenRoute } from '../screen-route.ts'
import type { Desk, Tab } from './desk.ts'

/** Under this name each person's open work is kept. */
export const DESK_SETTING = 'desk.tabs'

/** More open work than this is not brought back. */
const MOST_TABS = 40

/** The open work as text: where one is, then each tab with its name, one a line. */
export function textOfDesk({ tabs, place }: Desk): string {
  const lines = tabs.slice(-MOST_TABS).map((tab) => `${pathOf(tab.place)}\t${(tab.title ?? '').replace(/\s/g, ' ')}`)
  return [pathOf(place), ...lines].join('\n')
}

/** The open work that was kept; a line that leads nowhere any more is left out. `place` is null where none was kept. */
export function deskOfText(
  text: string,
  routes: readonly ScreenRoute[],
): { readonly tabs: readonly Tab[]; readonly place: Place | null } {
  const [first = '', ...lines] = text.split('\n')
  const tabs = lines.flatMap((line): readonly Tab[] => {
    const [path = '', title = ''] = line.split('\t')
    const place = placeAt(path, routes)
    const record = place === null ? null : recordOf(place)
    return place === null || record === null ? [] : [{ record, place, title: title === '' ? null : title }]
  })
  return { tabs, place: placeAt(first, routes) }
}

/** The place of a path; null where no screen has it. */
export function placeAt(path: string, routes: readonly ScreenRoute[]): Place | null {
  for (const route of routes) {
    const params = paramsOf(path, route.path)
    const place = params === null ? null : route.place(params)
    if (place !== null) return place
  }
  return null
}

function paramsOf(path: string, pattern: string): Params | null {
  const [parts, wanted] = [path.split('/'), pattern.split('/')]
  if (parts.length !== wanted.length) return null
  const fits = wanted.every((part, index) => part.startsWith('$') || part === parts[index])
  if (!fits) return null
  return Object.fromEntries(
    wanted.flatMap((part, index) => (part.startsWith('$') ? [[part.slice(1), parts[index] ?? '']] : [])),
  )
}
