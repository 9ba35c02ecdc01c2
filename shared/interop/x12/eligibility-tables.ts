import type { BenefitKind, Period, QuantityKind } from './benefit.ts'
import type { RejectionReason, Resend } from './rejection.ts'
import type { StatedDate } from './stated.ts'

/** EB01. Source: interop specification 3.3. */
export const KINDS: Readonly<Record<string, BenefitKind>> = {
  '1': 'active',
  '2': 'active',
  '3': 'active',
  '4': 'active',
  '5': 'active',
  '6': 'inactive',
  '7': 'inactive',
  '8': 'inactive',
  A: 'coinsurance',
  B: 'copay',
  C: 'deductible',
  G: 'outOfPocket',
  F: 'limit',
  I: 'notCovered',
  E: 'exclusion',
  CB: 'basis',
  D: 'description',
  H: 'unlimited',
  J: 'costContainment',
  K: 'reserve',
  L: 'primaryCare',
  M: 'preexisting',
  N: 'restrictedProvider',
  O: 'medicalNecessity',
  Q: 'secondOpinion',
  T: 'cardLost',
  MC: 'contact',
  W: 'contact',
  X: 'contact',
  U: 'askOthers',
  P: 'disclaimer',
  R: 'otherPayer',
  S: 'priorYear',
  Y: 'spendDown',
  V: 'cannotAnswer',
}

/** EB06. Source: 3.5. */
export const PERIODS: Readonly<Record<string, Period>> = {
  '': 'notSaid',
  '6': 'hour',
  '7': 'day',
  '13': 'day',
  '21': 'years',
  '22': 'serviceYear',
  '23': 'calendarYear',
  '24': 'yearToDate',
  '25': 'contract',
  '26': 'episode',
  '27': 'visit',
  '28': 'note',
  '29': 'remaining',
  '30': 'note',
  '31': 'note',
  '32': 'lifetime',
  '33': 'lifetimeRemaining',
  '34': 'month',
  '35': 'week',
  '36': 'admission',
}

/** EB09. Source: 3.2. */
export const QUANTITIES: Readonly<Record<string, QuantityKind>> = {
  VS: 'visits',
  DY: 'days',
  CA: 'days',
  CE: 'days',
  P6: 'services',
  MN: 'months',
  HS: 'hours',
  YY: 'years',
  DB: 'bloodUnits',
  LA: 'reserveDays',
  LE: 'reserveDays',
  S7: 'ageHigh',
  S8: 'ageLow',
  '99': 'used',
}

/** EB02 for one person; everything else that is not blank is the family or a part of it. */
export const ONE_PERSON: ReadonlySet<string> = new Set(['IND'])

/** DTP01: what the date is of, and whether it begins or ends it. Source: 3.6. */
export const DATE_KINDS: Readonly<Record<string, readonly [StatedDate['of'], StatedDate['side'] | null]>> = {
  '346': ['plan', 'begin'],
  '347': ['plan', 'end'],
  '291': ['plan', null],
  '356': ['eligibility', 'begin'],
  '357': ['eligibility', 'end'],
  '307': ['eligibility', null],
  '348': ['benefit', 'begin'],
  '349': ['benefit', 'end'],
  '292': ['benefit', null],
  '193': ['period', 'begin'],
  '194': ['period', 'end'],
  '472': ['service', 'day'],
  '150': ['service', 'begin'],
  '151': ['service', 'end'],
  '318': ['added', 'day'],
}

/** INS02. */
export const RELATIONS: Readonly<Record<string, 'self' | 'spouse' | 'child'>> = {
  '18': 'self',
  '01': 'spouse',
  '19': 'child',
  '09': 'child',
  '10': 'child',
  '17': 'child',
}

/** AAA03. Source: 3.7. */
export const REASONS: Readonly<Record<string, RejectionReason>> = Object.fromEntries(
  (
    [
      ['payerSilent', ['42', '80']],
      ['asker', ['41', '50', '51', '43', '44', '45', '46', '47', '48', '79', '97']],
      ['serviceDate', ['52', '57', '60', '61', '62', '63']],
      ['birthDate', ['58', '71']],
      ['patient', ['64', '65', '67', '68']],
      ['subscriber', ['72', '73', '75', '76', '78']],
      ['notOnPolicy', ['77']],
      ['incomplete', ['15', '33', '35', '49', '53', '54', '55', '56', '69', '70', '04', 'T4']],
    ] as const
  ).flatMap(([reason, codes]) => codes.map((code) => [code, reason] as const)),
)

/** AAA04. Source: 3.7. */
export const RESENDS: Readonly<Record<string, Resend>> = {
  C: 'correct',
  N: 'doNot',
  S: 'doNot',
  P: 'may',
  R: 'may',
  W: 'wait30Days',
  X: 'wait10Days',
  Y: 'answersLater',
}

/** NM101 of another payer: the place that the answer gives it. */
export const PAYER_ORDERS: Readonly<Record<string, 'first' | 'second' | 'third'>> = {
  PRP: 'first',
  SEP: 'second',
  TTP: 'third',
}
