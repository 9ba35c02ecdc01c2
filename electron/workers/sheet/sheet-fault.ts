/** Why nothing of a workbook can be taken. */
export type SheetFaultCode =
  | 'SHEET-OLD'
  | 'SHEET-OTHER'
  | 'SHEET-BROKEN'
  | 'SHEET-TOO-LARGE'
  | 'SHEET-HIDDEN'
  | 'NO-ROWS'

/** Ends the reading of a workbook; nothing of it is used. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode
  /** Row where reading stopped, 0 when it concerns the whole file. */
  readonly row: number

  constructor(code: SheetFaultCode, row = 0) {
    super(code)
    this.code = code
    this.row = row
  }
}

/** What the zip and XML libraries throw becomes a workbook that cannot be read. */
export function faultOf(error: unknown): SheetFault {
  return error instanceof SheetFault ? error : new SheetFault('SHEET-BROKEN')
}
