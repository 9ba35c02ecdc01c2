import { and, eq } from 'drizzle-orm'
import type { CardPictureId, CardSide, CoverageCard } from '../../shared/model/card-picture.ts'
import type { CoverageId, PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { cardPictures, coverageCards } from '../schema/card-pictures.ts'

type Row = typeof cardPictures.$inferSelect

/** A picture of a patient's card with what tells that it is still the one that was kept. */
export interface KeptPicture extends Pick<Row, 'id' | 'patientId' | 'mediaType' | 'width' | 'height' | 'sha256'> {
  readonly bytes: Uint8Array
  /** In UTC. */
  readonly addedAt: string
  readonly addedBy: PersonId
}

/** A version of a coverage. */
interface Place {
  readonly coverageId: CoverageId
  readonly version: number
}

/** Keeps a picture for good. One with the same bytes may not be there for this patient already. */
export function add(writer: Writer, picture: KeptPicture): void {
  writer
    .insert(cardPictures)
    .values({ ...picture, bytes: Buffer.from(picture.bytes) })
    .run()
}

/** A picture of this patient's card; null when there is none, also where it is another patient's. */
export function find(reader: Reader, patientId: PatientId, id: CardPictureId): KeptPicture | null {
  const row = reader
    .select()
    .from(cardPictures)
    .where(and(eq(cardPictures.id, id), eq(cardPictures.patientId, patientId)))
    .get()
  return row ? { ...row, bytes: new Uint8Array(row.bytes) } : null
}

/** The picture of this patient with these bytes; null when it is new. */
export function findSame(reader: Reader, patientId: PatientId, sha256: string): CardPictureId | null {
  const row = reader
    .select({ id: cardPictures.id })
    .from(cardPictures)
    .where(and(eq(cardPictures.patientId, patientId), eq(cardPictures.sha256, sha256)))
    .get()
  return row?.id ?? null
}

/** The card as this version of a coverage shows it; null where it shows none. */
export function cardOf(reader: Reader, { coverageId, version }: Place): CoverageCard | null {
  const rows = reader
    .select()
    .from(coverageCards)
    .where(and(eq(coverageCards.coverageId, coverageId), eq(coverageCards.version, version)))
    .all()
  if (rows.length === 0) return null
  const side = (name: 'front' | 'back'): CardSide | null => {
    const row = rows.find((one) => one.side === name)
    return row ? { pictureId: row.pictureId, quarterTurns: row.quarterTurns } : null
  }
  return { front: side('front'), back: side('back') }
}

/** Keeps which pictures a new version of a coverage shows. The version and the pictures must be stored already. */
export function addCard(writer: Writer, place: Place, card: CoverageCard): void {
  for (const side of ['front', 'back'] as const) {
    const shown = card[side]
    if (shown === null) continue
    writer
      .insert(coverageCards)
      .values({ coverageId: place.coverageId, version: place.version, side, ...shown })
      .run()
  }
}
