import type { Reader } from '../../db/connection.ts'
import type { StoredEstimate } from '../../db/repositories/estimates.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import type { EstimateId } from '../../shared/model/ids.ts'

/** Under which number and version an estimate will be issued, and which issued one it replaces. */
export interface Edition {
  readonly number: string
  readonly version: number
  /** False for a later version, which keeps the number of the first. */
  readonly takesNumber: boolean
  readonly replacesId: EstimateId | null
}

/** The edition that comes next: the next number for a new estimate, the next version under its number for an issued one. */
export function nextEdition(reader: Reader, stored: StoredEstimate, year: number): Edition {
  const { row, replacesId } = stored
  if (row.state !== 'draft')
    return { number: row.number, version: row.version + 1, takesNumber: false, replacesId: row.id }
  if (replacesId !== null) return { number: row.number, version: row.version, takesNumber: false, replacesId }
  return { number: numbers.next(reader, 'estimate', year), version: 1, takesNumber: true, replacesId: null }
}
