/** Something that reading a file has to say about one place in it. Tests and screens go by the code. */
export interface Finding {
  /** `error`: the value is not used. `warning`: used, but look. `note`: understood, and kept out. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  /** The row as a spreadsheet counts it, or the position of an item in a JSON list, from 1. */
  readonly row: number
  /** The text as found, cut at 200 characters. */
  readonly raw: string
}

export function finding(severity: Finding['severity'], code: string, row: number, raw: string): Finding {
  return { severity, code, row, raw: raw.slice(0, 200) }
}
