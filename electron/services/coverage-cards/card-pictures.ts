import * as cardPictures from '../../../db/repositories/card-pictures.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { Caller, Given, Handlers, Received } from '../../../shared/contract/contract.ts'
import type { CoverageCardCall } from '../../../shared/contract/coverage-card.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { cleanPicture } from '../../../shared/interop/clean-picture.ts'
import type { CleanPicture } from '../../../shared/interop/picture-parts.ts'
import { cardPictureIdSchema } from '../../../shared/model/card-picture.ts'
import { cardRefusalWords } from '../../../shared/text/insurance-card.ts'
import type { Desk } from '../desk.ts'
import { recordAct, recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

const LARGEST_FILE = 5_000_000
const LONGEST_SIDE = 6_000
/** Nothing can be read in fewer dots. */
const SHORTEST_SIDE = 100

/** One function for each call about pictures of cards. */
export function coverageCardHandlers(desk: Desk): Pick<Handlers, CoverageCardCall> {
  return {
    'coverage.addCard': (request, caller) => addCardPicture(desk, request, caller),
    'coverage.card': (request, caller) => cardPicture(desk, request, caller),
  }
}

/**
 * Keeps a picture of a patient's insurance card, without what a camera wrote beside it. A file is taken for what it
 * holds, not for what it is called: one that is no picture, damaged, too large or too small is refused.
 */
export function addCardPicture(
  desk: Desk,
  { patientId, bytes }: Received<'coverage.addCard'>,
  caller: Caller,
): Answer<Given<'coverage.addCard'>> {
  if (bytes.length > LARGEST_FILE) return noPicture('tooLarge')
  const picture = cleanPicture(bytes)
  if (typeof picture === 'string') return noPicture(picture)
  const fault = sizeFault(picture)
  if (fault !== null) return noPicture(fault)
  const sha256 = desk.sha256(picture.bytes)
  return desk.store.writer.transaction((tx): Answer<Given<'coverage.addCard'>> => {
    if (patients.find(tx, patientId) === null) return refused('NOT_FOUND')
    const same = cardPictures.findSame(tx, patientId, sha256)
    const id = same ?? cardPictureIdSchema.parse(desk.newId())
    const kept = { ...picture, id, patientId, sha256, addedAt: desk.now(), addedBy: signedIn(caller).id }
    if (same === null) cardPictures.add(tx, kept)
    const after = { pictureId: id, sha256, isNew: same === null ? 'yes' : 'no' }
    recordAct(desk, tx, caller, { action: 'coverage.addCard', kind: 'patient', id: patientId, after })
    return done({ pictureId: id })
  })
}

/**
 * A picture of this patient's card; refused where the patient has no such picture.
 * Throws when the bytes are not those that were kept.
 */
export function cardPicture(
  desk: Desk,
  { patientId, pictureId }: Received<'coverage.card'>,
  caller: Caller,
): Answer<Given<'coverage.card'>> {
  const kept = cardPictures.find(desk.store.reader, patientId, pictureId)
  if (kept === null) return refused('NOT_FOUND')
  const { mediaType, width, height, bytes } = kept
  if (desk.sha256(bytes) !== kept.sha256) throw new Error(`the card picture ${pictureId} was changed`)
  recordLook(desk, caller, { action: 'coverage.card', kind: 'patient', id: patientId, after: { pictureId } })
  return done({ mediaType, width, height, bytes })
}

function sizeFault({ width, height }: CleanPicture): 'tooLarge' | 'tooSmall' | null {
  if (Math.max(width, height) > LONGEST_SIDE) return 'tooLarge'
  return Math.min(width, height) < SHORTEST_SIDE ? 'tooSmall' : null
}

/** The refusal of a picture, with the sentence that the person reads. */
export function noPicture(code: keyof typeof cardRefusalWords): Answer<never> {
  return refused('NOT_POSSIBLE', { code, reason: cardRefusalWords[code] })
}
