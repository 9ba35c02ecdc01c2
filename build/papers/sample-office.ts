import { addDays, plainDate } from '../../shared/dates/plain-date.ts'
import type { AssistanceApplicationInput } from '../../shared/documents/assistance-application.ts'
import type { AssistanceDecisionInput } from '../../shared/documents/assistance-decision.ts'
import type { CallSheetInput } from '../../shared/documents/call-sheet.ts'
import type { DailyCloseInput } from '../../shared/documents/daily-close.ts'
import type { EmergencyBalancesInput } from '../../shared/documents/emergency-balances.ts'
import type { NonCoveredInput } from '../../shared/documents/non-covered-notice.ts'
import type { OutageFormKind, OutageFormsInput } from '../../shared/documents/outage-forms.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import type { RefusalNoticeInput } from '../../shared/documents/refusal-notice.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleDesk, samplePatient } from './sample-clinic.ts'
import { sampleOrigin } from './sample-options.ts'

const figure = (id: string, amount: number) => knownFigure(id, cents(amount))

/** A form with the applicant's name on it. */
export function sampleApplication(language: PaperLanguage): AssistanceApplicationInput {
  return {
    ...sampleOrigin(language, 'D-2026-0020'),
    applicant: {
      name: 'Sample Patient A',
      bornOn: plainDate('1984-02-29'),
      address: '27 Sample Lane, Springfield, IL 00000',
      phone: '(555) 010-0177',
    },
    returnBy: plainDate('2026-12-09'),
    contact: sampleDesk,
  }
}

/** Help for now, while papers are missing. */
export function sampleDecision(language: PaperLanguage): AssistanceDecisionInput {
  const spanish = language === 'es'
  return {
    ...sampleOrigin(language, 'D-2026-0021'),
    applicant: { name: 'Sample Patient A', address: '27 Sample Lane, Springfield, IL 00000', account: 'A-000117' },
    outcome: 'provisional',
    discountPercent: '60',
    visitFee: null,
    validFrom: plainDate('2026-11-09'),
    validUntil: plainDate('2027-05-08'),
    householdSize: 3,
    income: figure('assistance.income', 3_850_000),
    guidelinePercent: '140.9',
    guidelineYear: 2026,
    reason: '',
    missingPapers: spanish
      ? ['Talones de pago de octubre', 'Carta de desempleo']
      : ['Pay stubs of October', 'Letter about unemployment'],
    papersDueOn: plainDate('2026-12-09'),
    contact: sampleDesk,
  }
}

/** A plan of twelve payments that was refused for two reasons and one in words. */
export function sampleRefusal(language: PaperLanguage): RefusalNoticeInput {
  return {
    ...sampleOrigin(language, 'D-2026-0027'),
    payer: { name: 'Sample Guarantor B', address: '27 Sample Lane, Springfield, IL 00000' },
    account: 'A-000117',
    askedOn: plainDate('2026-11-02'),
    refusedOn: plainDate('2026-11-09'),
    amount: figure('refusal.amount', 240_000),
    installments: 48,
    reasons: ['tooLong', 'papersMissing'],
    words: language === 'es' ? 'Faltan dos talones de pago.' : 'Two pay stubs are missing.',
    contact: sampleDesk,
  }
}

/** A call about two services with three open questions. */
export function sampleCallSheet(language: PaperLanguage): CallSheetInput {
  const spanish = language === 'es'
  return {
    ...sampleOrigin(language, 'D-2026-0022'),
    payer: 'Sample Mutual Insurance',
    payerPhone: '(555) 010-0160',
    memberId: 'SMP 0000 1042',
    groupNumber: '',
    subscriber: 'Sample Patient A',
    patientName: 'Sample Patient A',
    bornOn: plainDate('1984-02-29'),
    serviceOn: plainDate('2026-12-08'),
    providerName: '',
    services: [
      {
        service: spanish ? 'Imagen de la rodilla derecha' : 'Picture of the right knee',
        code: 'DEMO2',
        diagnosisCodes: ['M25.561'],
        units: 1,
      },
      { service: spanish ? 'Sesión de terapia' : 'Therapy session', code: 'DEMO4', diagnosisCodes: [], units: 6 },
    ],
    questions: spanish
      ? ['Deducible cubierto hasta ahora', 'Coseguro para imágenes']
      : ['Deductible met so far', 'Coinsurance for imaging'],
  }
}

/** Two services that a plan may not pay. */
export function sampleNonCovered(language: PaperLanguage): NonCoveredInput {
  const spanish = language === 'es'
  return {
    ...sampleOrigin(language, 'D-2026-0023'),
    patient: samplePatient,
    planName: 'Sample Choice PPO 1500',
    services: [
      {
        service: spanish ? 'Rodillera, lista para usar' : 'Knee brace, ready made',
        reason: 'notCovered',
        amount: figure('notCovered.1', 18_900),
      },
      {
        service: spanish ? 'Imagen de la rodilla derecha' : 'Picture of the right knee',
        reason: 'noAuthorization',
        amount: figure('notCovered.2', 98_000),
      },
    ],
    total: figure('notCovered.total', 116_900),
    reference: 'PA-00042',
    contact: sampleDesk,
  }
}

/** Three blank forms of a kind. */
export function sampleForms(language: PaperLanguage, form: OutageFormKind): OutageFormsInput {
  return {
    ...sampleOrigin(language, 'D-2026-0024'),
    form,
    numbers: ['F-2026-0001', 'F-2026-0002', 'F-2026-0003'],
  }
}

/** A day on which cash is short and a check was taken back. */
export function sampleDailyClose(language: PaperLanguage): DailyCloseInput {
  const methods = [
    ['cash', 25_000, 24_500],
    ['check', 13_333, 13_333],
    ['card', 8_000, null],
  ] as const
  return {
    ...sampleOrigin(language, 'D-2026-0025'),
    on: plainDate('2026-11-09'),
    float: figure('close.float', 10_000),
    methods: methods.map(([method, expected, counted]) => ({
      method,
      expected: figure(`close.${method}.expected`, expected),
      counted: counted === null ? null : figure(`close.${method}.counted`, counted),
      difference:
        counted === null
          ? null
          : {
              kind: counted < expected ? 'short' : 'exact',
              amount: figure(`close.${method}.difference`, expected - counted),
            },
    })),
    expected: figure('close.expected', 46_333),
    deposit: figure('close.deposit', 37_833),
    receipts: [
      { number: 'R-2026-0318', from: 'Sample Guarantor B', method: 'cash', amount: figure('close.receipts.1', 25_000) },
      { number: 'R-2026-0319', from: 'Sample Patient C', method: 'check', amount: figure('close.receipts.2', 13_333) },
      { number: 'R-2026-0320', from: 'Sample Patient D', method: 'card', amount: figure('close.receipts.3', 8_000) },
    ],
    received: figure('close.received', 46_333),
    exceptions: [
      {
        kind: 'reversed',
        number: 'R-2026-0301',
        reason: language === 'es' ? 'cheque devuelto' : 'returned check',
        amount: figure('close.exceptions.1', 5_000),
      },
    ],
    explanation: language === 'es' ? 'Falta un billete; se busca.' : 'One bill is missing; we look for it.',
  }
}

/** A list of so many open plans. */
export function sampleBalances(language: PaperLanguage, count: number): EmergencyBalancesInput {
  return {
    ...sampleOrigin(language, 'D-2026-0026'),
    asOf: plainDate('2026-11-09'),
    plans: Array.from({ length: count }, (_, at) => ({
      payer: `Sample Patient ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(at % 26)}`,
      phone: at % 4 === 0 ? '' : '(555) 010-0177',
      planNumber: `PP-2026-${String(at + 1).padStart(4, '0')}`,
      isPaused: at % 10 === 9,
      next:
        at % 5 === 4
          ? null
          : { on: addDays(plainDate('2026-11-15'), at), amount: figure(`balances.${at}.next`, 8_500) },
      late: figure(`balances.${at}.late`, at % 3 === 0 ? 8_500 : 0),
      left: figure(`balances.${at}.left`, 34_000),
    })),
    left: figure('balances.left', 34_000 * count),
  }
}
