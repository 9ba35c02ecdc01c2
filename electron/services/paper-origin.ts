import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DisputeTerms } from '../../shared/documents/good-faith-input.ts'
import { knownFigure, unknownFigure } from '../../shared/documents/paper-figures.ts'
import type { PaperDesk, PaperOrigin } from '../../shared/documents/parties.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Language } from '../../shared/model/patient.ts'
import { cents } from '../../shared/money/cents.ts'
import { administrativeFee } from '../../shared/rules/disputes/administrative-fee.ts'
import { daysToStart } from '../../shared/rules/disputes/days-to-start.ts'
import { substantialExcess } from '../../shared/rules/disputes/substantial-excess.ts'
import { valueOn } from '../../shared/rules/parameter.ts'
import { DISPUTE_PHONE, DISPUTE_WEB, factWords } from '../../shared/text/documents-facts.ts'

/** What a paper says of its own making, beside the clinic. */
export type Made = Pick<PaperOrigin, 'language' | 'number' | 'version' | 'issuedOn' | 'preparedBy'>

/** The clinic and the making of a paper. What set-up has not entered yet prints nothing. */
export function paperOrigin(clinic: Clinic, made: Made): PaperOrigin {
  return {
    ...made,
    clinic: {
      name: clinic.name,
      legalName: null,
      addressLines: clinic.addressLines.filter((line) => line !== ''),
      phone: clinic.phone,
      npi: clinic.npi || null,
      tin: clinic.tin || null,
    },
  }
}

/** Whom to call about a paper. */
export function paperDesk(clinic: Clinic, language: Language): PaperDesk {
  return { name: factWords[language].desk, phone: clinic.phone }
}

/** The federal right to dispute a bill above a good faith estimate, by the rules of the day. Null before they held. */
export function disputeTerms(on: PlainDate): DisputeTerms | null {
  const [threshold, fee, days] = [substantialExcess, administrativeFee, daysToStart].map((rule) => valueOn(rule, on))
  if (days === null || days === undefined) return null
  const figure = (id: string, amount: number | null | undefined) =>
    amount === null || amount === undefined ? unknownFigure(id) : knownFigure(id, cents(amount))
  return {
    threshold: figure(substantialExcess.id, threshold),
    fee: figure(administrativeFee.id, fee),
    days,
    web: DISPUTE_WEB,
    phone: DISPUTE_PHONE,
  }
}
