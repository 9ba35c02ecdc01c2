/** What is being made at the right: a paper, letters, details of an estimate, the look of papers, or nothing. */
export type Made = 'paper' | 'letters' | 'extras' | 'look' | null
