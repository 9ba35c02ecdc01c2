/** How a stored fact stands; see `Fact` in the model. */
export type FactState = 'known' | 'assumed' | 'unknown' | 'none'
