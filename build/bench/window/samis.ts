/** The letters with which two of the measured names differ. */
const LETTERS = [...'bdfgklmt']

/** So many people share a beginning of six letters: as many as the palette shows. */
export const PEOPLE_SHOWN = 8

/** Lines that stand below the people in the palette: what can be done for the first one. */
export const LINES_BELOW = 6

export interface TypedName {
  /** Typed beforehand: its list is on screen. */
  readonly begun: string
  /** The key that is measured: it brings other people than stood there. */
  readonly key: string
}

/** Beginnings of names, each of which is typed once: no list is shown that was there before. */
export const TYPED: readonly TypedName[] = LETTERS.flatMap((first) =>
  LETTERS.slice(1).map((second) => ({ begun: `sami${first}`, key: second })),
)

/** First names of 512 people, eight for each beginning. */
export function firstNames(): readonly string[] {
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) =>
      Array.from({ length: PEOPLE_SHOWN }, (_, nth) => `Sami${first}${second}${'abcdefgh'.charAt(nth)}`),
    ),
  )
}
