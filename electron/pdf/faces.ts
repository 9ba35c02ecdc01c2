/** The four cuts of Noto Sans on our papers: Latin first, Greek and Cyrillic as fallback. */
export const FACES = ['body', 'bold', 'bodyGreek', 'boldGreek'] as const
export type Face = (typeof FACES)[number]
