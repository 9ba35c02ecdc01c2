import type { PlainDate } from '../../dates/plain-date.ts'
import type { X12Position } from './position.ts'

/** An organisation or person that is named: payer, asker, primary care doctor, another payer. */
export interface Party {
  /** Of the segment that names it. */
  readonly position: X12Position
  /** NM101: `PR` payer, `1P` provider, `P3` primary care, `PRP` first payer … */
  readonly role: string
  readonly isPerson: boolean
  readonly name: PersonName
  readonly idKind: string
  readonly id: string
  readonly contacts: readonly Contact[]
  readonly address: readonly string[]
  /** REF behind it, as found. */
  readonly references: readonly Reference[]
}

/** A name as found; parts that the file leaves out are empty. An organisation's name is in `last`. */
export interface PersonName {
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
}

/** PER: a way to reach somebody. `means` is `TE` telephone, `UR` web page, `EM` mail, `FX` fax, `EX` extension … */
export interface Contact {
  readonly name: string
  readonly means: string
  readonly text: string
}

/** REF: `6P` group … with the number, and words where the file has them. */
export interface Reference {
  readonly qualifier: string
  readonly number: string
  readonly words: string
  readonly position: X12Position
}

/** One date or span of the file. `to` equals `from` for a single day. Both are null where it is no calendar day. */
export interface StatedDate {
  /** DTP01 as found, and what it is of. */
  readonly qualifier: string
  readonly of: 'plan' | 'eligibility' | 'benefit' | 'period' | 'service' | 'added' | 'other'
  /** Whether it says when something begins, when it ends, or both. */
  readonly side: 'begin' | 'end' | 'span' | 'day'
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly text: string
  readonly position: X12Position
}
