import { createContext, useContext, useState } from 'react'

/** How a screen was left: the cell or field, how far its parts were scrolled, and which of its panels were open. */
export interface KeptView {
  /** The last moment, in milliseconds. */
  readonly at: number
  /** `cell L2 R2`, or a field by its words; empty where the focus was on nothing of the kind. */
  readonly focus: string
  /** The same in words for people; empty where there are none. */
  readonly words: string
  /** How far each part that scrolls was scrolled, in pixels, by its name. */
  readonly scrolled: Readonly<Record<string, number>>
  /** Which panels were open, and at what. */
  readonly panels: Readonly<Record<string, string>>
}

/** The screens of one person as they were left, by path. They outlive a lock, a crash and a power cut. */
export interface KeptViews {
  readonly at: (path: string) => KeptView | undefined
  readonly note: (path: string, part: Partial<KeptView>) => void
}

export const NO_VIEW: KeptView = { at: 0, focus: '', words: '', scrolled: {}, panels: {} }

export const KeptViewsContext = createContext<KeptViews | null>(null)

/** The views of the screen that is open now: `path` is where one is. */
export interface ViewHere {
  readonly views: KeptViews
  readonly path: string
}

export const ViewHereContext = createContext<ViewHere | null>(null)

/**
 * Which panel of a screen is open, and at what: it comes back as it was left. Null is none; `isOne` tells what is
 * still a panel, so that one of an older version is left out.
 */
export function useKeptPanel<Panel extends string>(
  name: string,
  isOne: (text: string) => text is Panel,
): readonly [Panel | null, (panel: Panel | null) => void] {
  const here = useContext(ViewHereContext)
  const [panel, setPanel] = useState<Panel | null>(() => {
    const kept = here?.views.at(here.path)?.panels[name]
    return kept !== undefined && isOne(kept) ? kept : null
  })
  function keep(next: Panel | null): void {
    setPanel(next)
    if (here === null) return
    const { [name]: _, ...others } = here.views.at(here.path)?.panels ?? {}
    here.views.note(here.path, { panels: next === null ? others : { ...others, [name]: next } })
  }
  return [panel, keep]
}

/** The same for a panel that is open or not. */
export function useKeptOpen(name: string): readonly [boolean, (isOpen: boolean) => void] {
  const [panel, setPanel] = useKeptPanel(name, isOpenWord)
  return [panel !== null, (isOpen) => setPanel(isOpen ? 'open' : null)]
}

function isOpenWord(text: string): text is 'open' {
  return text === 'open'
}
