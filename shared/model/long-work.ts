/** What takes long and says how far it is: a copy, its proof, a restore, an export of everything. */
export const LONG_TASKS = ['backup', 'drill', 'restore', 'export'] as const
export type LongTask = (typeof LONG_TASKS)[number]

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
] as const
export type WorkPart = (typeof WORK_PARTS)[number]

const PROVEN: readonly WorkPart[] = ['pages', 'chains', 'reading']

/**
 * The steps that work of a kind comes to, in their order. Before a restore takes its place, the records are copied once
 * more: the part that runs tells which of the two it is.
 */
export function stepsOf(task: LongTask, part: WorkPart | null, hasSecond: boolean): readonly WorkPart[] {
  const second: readonly WorkPart[] = hasSecond ? ['second', 'secondReading'] : []
  switch (task) {
    case 'backup':
      return ['copying', ...PROVEN, ...second]
    case 'export':
      return ['tables']
    case 'drill':
    case 'restore':
      return [part === 'copying' ? 'copying' : 'laying', ...PROVEN]
  }
}
