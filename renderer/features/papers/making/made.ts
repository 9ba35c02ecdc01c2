/** What is open at the right: a new paper, letters, an estimate's details, the look of papers, the queue, or nothing. */
export type Made = 'paper' | 'letters' | 'look' | 'queue' | null
