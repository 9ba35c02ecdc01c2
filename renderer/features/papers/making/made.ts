/** What is open at the right in place of a paper: a new one, the look of papers, or nothing. */
export type Made = 'paper' | 'look' | null

/** The parts of Documents: all issued papers, those that wait for a signature, today's letters, the print queue. */
export const PAPER_PARTS = ['issued', 'toSign', 'letters', 'queue'] as const
export type PaperPart = (typeof PAPER_PARTS)[number]

/** A part that shows no list of papers. */
export function isWhole(part: PaperPart): boolean {
  return part === 'letters' || part === 'queue'
}
