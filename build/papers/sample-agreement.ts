import { addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import type { AgreementInput, LendingDisclosure, ScheduledPayment } from '../../shared/documents/agreement-input.ts'
import { assumedFigure, knownFigure } from '../../shared/documents/paper-figures.ts'
import { cents, ZERO } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { splitEvenly } from '../../shared/money/split.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleClinic, sampleDesk } from './sample-clinic.ts'
import { sampleDispute } from './sample-good-faith.ts'

const FIRST_DUE = plainDate('2026-12-15')
const CASH_PRICE = cents(94_794)
const DOWN = cents(14_794)

export interface SampleTerms {
  readonly count: number
  /** Adds every optional part: a cosigner, an interpreter, clauses, changes, fees, electronic signing. */
  readonly everything?: boolean
}

/** An agreement over 800.00 after a down payment, without interest; disclosed from five payments on. */
export function sampleAgreement(language: PaperLanguage, { count, everything = false }: SampleTerms): AgreementInput {
  const principal = cents(CASH_PRICE - DOWN)
  const parts = splitEvenly(principal, count)
  const first = parts[0] ?? ZERO
  const last = parts.at(-1) ?? ZERO
  const spanish = language === 'es'
  return {
    language,
    number: 'PL-000051',
    version: everything ? 2 : 1,
    issuedOn: plainDate('2026-11-09'),
    preparedBy: 'Sample Counselor',
    clinic: sampleClinic,
    guarantor: sampleGuarantor(everything),
    patient: { name: everything ? null : 'Sample Patient A', account: 'A-000117' },
    changes: everything ? sampleChanges(spanish) : [],
    covered: [sampleCharge(spanish)],
    coveredTotal: knownFigure('plan.cashPrice', CASH_PRICE),
    applied: everything ? [{ kind: 'insurance', amount: knownFigure('plan.insuranceApplied', cents(34_476)) }] : [],
    lending: count + 1 > 4 ? sampleLending({ count, first, last }) : null,
    rhythm: { every: 'month', day: 15 },
    payment: knownFigure('plan.payment', first),
    lastPayment: last === first ? null : knownFigure('plan.lastPayment', last),
    downPayment: {
      amount: knownFigure('plan.downPayment', DOWN),
      paid: { by: 'card', receiptNumber: 'R-000310' },
      on: plainDate('2026-11-09'),
    },
    schedule: scheduleOf(parts),
    scheduleTotals: {
      payment: knownFigure('plan.totalOfPayments', principal),
      interest: null,
      principal: knownFigure('plan.principal', principal),
    },
    policies: samplePolicies(language, everything),
    contact: sampleDesk,
    dispute: everything ? sampleDispute : null,
    electronic: everything,
    stateClauses: everything ? sampleClauses(spanish) : [],
    holderNotice: everything,
    lawOf: 'Illinois',
    governing: everything ? 'en' : 'signed',
    signers: sampleSigners(spanish, everything),
    office: {
      offerRule: spanish ? 'sin intereses' : 'no interest',
      policyPack: 'US 1',
      engine: '1',
      termsHash: '0000 1111 2222 3333',
    },
  }
}

function sampleCharge(spanish: boolean): AgreementInput['covered'][number] {
  return {
    serviceOn: plainDate('2026-12-08'),
    reference: spanish ? 'Estimado EST-000124' : 'Estimate EST-000124',
    amount: knownFigure('plan.covered.1', CASH_PRICE),
    isEstimate: true,
  }
}

function sampleGuarantor(everything: boolean): AgreementInput['guarantor'] {
  return {
    name: 'Sample Guarantor B',
    relation: everything ? 'parent' : 'self',
    address: '27 Sample Lane, Springfield, IL 00000',
    phone: '(555) 010-0177',
    email: everything ? 'guarantor.b@example.com' : null,
  }
}

function sampleSigners(spanish: boolean, everything: boolean): AgreementInput['signers'] {
  const own = spanish ? 'Es el paciente' : 'Is the patient'
  const mother = spanish ? 'Madre' : 'Mother'
  const counselor = spanish ? 'Consejera financiera' : 'Financial counselor'
  return [
    { role: 'guarantor', name: 'Sample Guarantor B', detail: everything ? mother : own },
    ...(everything
      ? ([
          { role: 'cosigner', name: 'Sample Cosigner C', detail: null },
          { role: 'interpreter', name: null, detail: spanish ? 'Español' : 'Spanish' },
        ] as const)
      : []),
    { role: 'clinic', name: 'Sample Counselor', detail: counselor },
  ]
}

function scheduleOf(parts: readonly number[]): readonly ScheduledPayment[] {
  let left = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, index) => {
    left -= part
    const dueOn = addMonths(FIRST_DUE, index)
    const id = `plan.installments.${index + 1}`
    return {
      number: index + 1,
      dueOn,
      payOn: dueOn,
      payment: knownFigure(`${id}.payment`, cents(part)),
      interest: null,
      principal: knownFigure(`${id}.principal`, cents(part)),
      balanceAfter: knownFigure(`${id}.balanceAfter`, cents(left)),
    }
  })
}

function sampleLending({ count, first, last }: { count: number; first: number; last: number }): LendingDisclosure {
  const principal = cents(CASH_PRICE - DOWN)
  const even = first === last
  const monthly = { every: 'month', day: 15 } as const
  const payment = knownFigure('plan.payment', cents(first))
  const payments: LendingDisclosure['payments'] = even
    ? [{ count, amount: payment, rhythm: monthly, firstDueOn: FIRST_DUE }]
    : [
        { count: count - 1, amount: payment, rhythm: monthly, firstDueOn: FIRST_DUE },
        {
          count: 1,
          amount: knownFigure('plan.lastPayment', cents(last)),
          rhythm: null,
          firstDueOn: addMonths(FIRST_DUE, count - 1),
        },
      ]
  return {
    apr: { figureId: 'lending.apr', rate: percent(0) },
    financeCharge: knownFigure('lending.financeCharge', ZERO),
    amountFinanced: assumedFigure('lending.amountFinanced', principal),
    totalOfPayments: assumedFigure('lending.totalOfPayments', principal),
    totalSalePrice: assumedFigure('lending.totalSalePrice', CASH_PRICE),
    downPayment: knownFigure('plan.downPayment', DOWN),
    prepaidCharge: null,
    payments,
    precomputed: false,
    itemization: null,
  }
}

function samplePolicies(language: PaperLanguage, everything: boolean): AgreementInput['policies'] {
  const spanish = language === 'es'
  return {
    payPlaces: [
      { place: 'desk', where: '100 Example Way, Suite 200, Springfield' },
      { place: 'mail', where: 'PO Box 000, Springfield, IL 00000' },
      { place: 'phone', where: '(555) 010-0142' },
    ],
    autopay: { kind: 'offered' },
    interest: null,
    discountNotGranted: null,
    lateFee: everything
      ? { kind: 'flat', amount: knownFigure('policy.lateFee', cents(500)), graceDays: 15 }
      : { kind: 'none' },
    returnedFee: everything ? knownFigure('policy.returnedFee', cents(1_500)) : null,
    within: 'interestFirst',
    extra: 'nextInstallment',
    graceDays: 10,
    latePaymentsBeforeNotice: 2,
    cureDays: 30,
    acceleration: everything,
    assistance: spanish ? 'pida el formulario en la ventanilla.' : 'ask for the form at the desk.',
  }
}

function sampleChanges(spanish: boolean): AgreementInput['changes'] {
  return [
    {
      what: spanish ? 'Pago' : 'Payment',
      before: knownFigure('plan.before.payment', cents(20_000)),
      now: spanish ? 'vea el calendario' : 'see the schedule',
      reason: spanish ? 'pagos más pequeños' : 'smaller payments',
      on: plainDate('2026-11-09'),
    },
  ]
}

function sampleClauses(spanish: boolean): AgreementInput['stateClauses'] {
  return [
    {
      id: 'sample.1',
      source: 'sample policy pack',
      holdsFrom: plainDate('2026-01-01'),
      heading: spanish ? 'Cláusula de muestra' : 'Sample clause',
      text: spanish
        ? 'Esta es una cláusula inventada que un paquete de políticas podría exigir en letra de 14 puntos.'
        : 'This is an invented clause that a policy pack could require in 14-point type.',
      leastPoints: 14,
      bold: true,
    },
  ]
}
