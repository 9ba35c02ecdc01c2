import type { ReactNode } from 'react'
import type { Place } from '../lib/place.ts'

/** The ids in a path, as text; a route makes them into ids again. */
export type Params = Readonly<Record<string, string>>

/** One screen: its path, and what is shown there. `null` means that there is no such place. */
export interface ScreenRoute {
  readonly path: string
  readonly place: (params: Params) => Place | null
  readonly screen: (place: Place) => ReactNode
}

/** A route whose place and screen agree on the kind of place. */
export function screenRoute<To extends Place['to']>(route: {
  readonly path: string
  readonly to: To
  readonly place: (params: Params) => Extract<Place, { readonly to: To }> | null
  readonly screen: (place: Extract<Place, { readonly to: To }>) => ReactNode
}): ScreenRoute {
  return {
    path: route.path,
    place: route.place,
    screen: (place) => (isTo(place, route.to) ? route.screen(place) : null),
  }
}

function isTo<To extends Place['to']>(place: Place, to: To): place is Extract<Place, { readonly to: To }> {
  return place.to === to
}

/** The id in a path, or null when the text is none. */
export function idIn<Id>(
  schema: { readonly safeParse: (text: string) => { readonly success: boolean; readonly data?: Id } },
  text: string | undefined,
): Id | null {
  const parsed = schema.safeParse(text ?? '')
  return parsed.success && parsed.data !== undefined ? parsed.data : null
}
