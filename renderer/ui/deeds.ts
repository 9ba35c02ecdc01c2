/** Something that was done and that Ctrl+Z answers, from wherever one is by then. */
export interface Deed {
  /** What was done: `Discarded “Coverage”`. */
  readonly words: string
  /** Takes it back; of a deed that is final, leads to its reversal. */
  readonly back: () => void
  /** Left the building, as posted money did: it is reversed as a new entry, never undone. */
  readonly isFinal?: boolean
}

/** At least so many steps go back. Source: screens, section 4.3. */
const LONGEST = 200

export interface DeedLog {
  readonly add: (deed: Deed) => void
  /** Forgets a deed that was taken back otherwise, as from its toast. */
  readonly forget: (deed: Deed) => void
  /** The newest deed, which is in the log no more. Null when there is none. */
  readonly take: () => Deed | null
  /** Nobody undoes what somebody else did. */
  readonly clear: () => void
}

/** What was done in this window since somebody signed in, the newest last. */
export function createDeedLog(): DeedLog {
  let deeds: readonly Deed[] = []
  return {
    add(deed) {
      deeds = [...deeds, deed].slice(-LONGEST)
    },
    forget(deed) {
      deeds = deeds.filter((one) => one !== deed)
    },
    take() {
      const last = deeds.at(-1)
      if (last === undefined) return null
      deeds = deeds.slice(0, -1)
      return last
    },
    clear() {
      deeds = []
    },
  }
}
