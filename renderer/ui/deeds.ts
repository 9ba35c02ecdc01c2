/** Something that was done and that Ctrl+Z answers, from wherever one is by then. */
export interface Deed {
  /** What was done: `Discarded “Coverage”`. */
  readonly words: string
  /** Takes it back; of a deed that is final, leads to its reversal. */
  readonly back: () => void
  /** Left the building, as posted money did: it is reversed as a new entry, never undone. */
  readonly isFinal?: boolean
  /** Does it again after it was taken back; absent where it is done again by hand. */
  readonly again?: () => void
}

/** At least so many steps go back. Source: screens, section 4.3. */
const LONGEST = 200

export interface DeedLog {
  readonly add: (deed: Deed) => void
  /** A deed was taken back otherwise, as from its toast: it is not taken back twice, and can be done again. */
  readonly forget: (deed: Deed) => void
  /** The newest deed, which is in the log no more. Null when there is none. */
  readonly take: () => Deed | null
  /** The newest deed that was taken back and can be done again, which counts as done from now on. Null for none. */
  readonly takeBack: () => Deed | null
  /** Nobody undoes what somebody else did. */
  readonly clear: () => void
}

/** What was done in this window since somebody signed in, the newest last. */
export function createDeedLog(): DeedLog {
  let deeds: readonly Deed[] = []
  let undone: readonly Deed[] = []
  return {
    add(deed) {
      undone = []
      deeds = [...deeds, deed].slice(-LONGEST)
    },
    forget(deed) {
      deeds = deeds.filter((one) => one !== deed)
      undone = [...undone, deed].filter((one) => one.again !== undefined)
    },
    take() {
      const last = deeds.at(-1)
      if (last === undefined) return null
      deeds = deeds.slice(0, -1)
      undone = [...undone, last].filter((one) => one.again !== undefined)
      return last
    },
    takeBack() {
      const last = undone.at(-1)
      if (last === undefined) return null
      undone = undone.slice(0, -1)
      deeds = [...deeds, last]
      return last
    },
    clear() {
      deeds = []
      undone = []
    },
  }
}
