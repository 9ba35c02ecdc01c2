/**
 * What takes long, says how far it is and can be stopped: a copy, its proof, a restore, an export of everything, the copy
 * after a new code, a change of the key before the records are closed, the copy before this computer is out of use, the
 * copy on closing.
 */
export const LONG_TASKS = ['backup', 'drill', 'restore', 'export', 'rescue', 'kit', 'key', 'retire', 'closing'] as const
export type LongTask = (typeof LONG_TASKS)[number]

/** What comes before something else: the window hears of it, and no call of its own stops it. */
export type CopyBefore = 'checking' | 'opening' | 'import' | 'dayClose'

/** The parts of such work; the window has words for each. */
export const WORK_PARTS = [
  /** Another copy is being made first. */
  'waiting',
  /** Bytes of the copy that is written. */
  'copying',
  /** Bytes of the copy that is laid beside the records. */
  'laying',
  /** Every page of the file, in one step that tells nothing in between. */
  'pages',
  /** Rows of the chains of money and of the trail. */
  'chains',
  /** Bytes of the file that is read once more as a whole. */
  'reading',
  /** Bytes of the copy at the second place, and of the same read back there. */
  'second',
  'secondReading',
  /** Tables that were written out. */
  'tables',
  /** The copy takes the place of the records; from here on nothing stops it. */
  'switching',
  /** The records are written anew under another key, and copied under it; they are brought up to date. */
  'rekeying',
  'newCopy',
  'updating',
  /** Every page of the records themselves, before anybody comes in; in one step like those of a copy. */
  'ownPages',
] as const
export type WorkPart = (typeof WORK_PARTS)[number]

/** Parts that come to their end whatever anybody presses. */
export const FINAL_PARTS: readonly WorkPart[] = ['switching', 'rekeying', 'newCopy', 'updating', 'ownPages']

const PROVEN: readonly WorkPart[] = ['pages', 'chains', 'reading']

/**
 * The steps that work of a kind comes to, in their order. Before a restore takes its place, the records are copied once
 * more: the part that runs tells which of the two it is.
 */
export function stepsOf(task: LongTask | CopyBefore, part: WorkPart | null, hasSecond: boolean): readonly WorkPart[] {
  const second: readonly WorkPart[] = hasSecond ? ['second', 'secondReading'] : []
  switch (task) {
    case 'backup':
    case 'kit':
    case 'key':
    case 'retire':
    case 'closing':
    case 'opening':
    case 'import':
    case 'dayClose':
      return ['copying', ...PROVEN, ...second]
    case 'checking':
      return ['ownPages']
    case 'export':
    case 'rescue':
      return ['tables']
    case 'drill':
    case 'restore':
      return [part === 'copying' ? 'copying' : 'laying', ...PROVEN]
  }
}
