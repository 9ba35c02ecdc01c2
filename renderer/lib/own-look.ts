import { ZOOM } from '../../shared/contract/window.ts'
import { useSetting } from './settings.tsx'

export const DENSITIES = ['auto', 'compact', 'standard', 'roomy'] as const
/** `auto` goes by the size of the window. */
export type Density = (typeof DENSITIES)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows the system. */
export type Theme = (typeof THEMES)[number]

/** The sizes that the keys go through, in percent. */
const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const
const USUAL_ZOOM = 100

/** Sizes of the text by name, in percent: the whole scale is multiplied, and the window folds to it. */
export const TEXT_SIZES = { normal: USUAL_ZOOM, large: 114, larger: 128 } as const
export type TextSize = keyof typeof TEXT_SIZES

export interface OwnLook {
  readonly density: Density
  readonly theme: Theme
  /** In percent, 80 to 200. */
  readonly zoom: number
  readonly setDensity: (density: Density) => void
  readonly setTheme: (theme: Theme) => void
  /** One size larger, one smaller, or the usual one for 0. */
  readonly turnZoom: (step: 1 | -1 | 0) => void
  readonly setTextSize: (size: TextSize) => void
}

/** How the person at the desk wants the window: row height, theme and size, remembered for them alone. */
export function useOwnLook(): OwnLook {
  const [density, keepDensity] = useSetting('density', 'auto')
  const [theme, keepTheme] = useSetting('theme', 'auto')
  const [zoom, keepZoom] = useSetting('zoom', String(USUAL_ZOOM))
  const percent = zoomOf(zoom)
  return {
    density: DENSITIES.find((one) => one === density) ?? 'auto',
    theme: THEMES.find((one) => one === theme) ?? 'auto',
    zoom: percent,
    setDensity: keepDensity,
    setTheme: keepTheme,
    turnZoom: (step) => keepZoom(String(step === 0 ? USUAL_ZOOM : nextZoom(percent, step))),
    setTextSize: (size) => keepZoom(String(TEXT_SIZES[size])),
  }
}

/** The size one step further, at the ends the same. */
export function nextZoom(percent: number, step: 1 | -1): number {
  const further = ZOOM_STEPS.filter((one) => (step === 1 ? one > percent : one < percent))
  return (step === 1 ? further[0] : further.at(-1)) ?? percent
}

function zoomOf(text: string): number {
  const percent = /^\d{2,3}$/.test(text) ? Number(text) : USUAL_ZOOM
  return percent >= ZOOM.least && percent <= ZOOM.most ? percent : USUAL_ZOOM
}
