/** One entry of a pick list or one segment. */
export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  /** A second fact, so that two entries never differ by name alone. */
  readonly note?: string
}
