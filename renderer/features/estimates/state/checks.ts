import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Patient } from '../../../../shared/model/patient.ts'
import type { InsuredRoute, Route } from '../../../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../../../shared/model/service-line.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { type CheckWords, checkActions, checkWords } from '../../../../shared/text/estimate-checks.ts'
import { differsFromFile, type OnFile } from './auth-on-file.ts'
import { isAuthorizationOpen, isReferralOpen } from './benefit.ts'
import { addsUp, type Column, hasLines } from './comparison.ts'
import { clockChecks } from './good-faith-clock.ts'
import type { LineFocus, RouteFocus } from './open-box.ts'

/** Where the one action of a check line leads. */
export type CheckTarget =
  | { readonly kind: 'line'; readonly lineId: string; readonly focus?: LineFocus }
  | { readonly kind: 'price'; readonly lineId: string }
  /** Takes over what is on file about the authorization of a line. */
  | { readonly kind: 'onFile'; readonly lineId: string }
  /** With a payer: what a further coverage of the column counts or says. */
  | { readonly kind: 'planPrice'; readonly lineId: string; readonly routeId: string; readonly payerId?: string }
  | { readonly kind: 'coverage'; readonly routeId: string; readonly payerId?: string }
  | { readonly kind: 'route'; readonly routeId: string; readonly focus?: RouteFocus }
  | { readonly kind: 'fact'; readonly routeId: string; readonly factId: string }
  | { readonly kind: 'clock' | 'choose' | 'patient' | 'openPatient' | 'addService' | 'addColumn' }

export interface Check {
  readonly id: string
  /** `cannot` stops issuing; `check` only asks; `fine` is a fact that was looked at. */
  readonly strength: 'cannot' | 'check' | 'fine'
  readonly words: CheckWords
  readonly action: { readonly label: string; readonly target: CheckTarget } | null
}

export interface CheckedEstimate {
  readonly draft: EstimateDraft
  readonly columns: readonly Column[]
  readonly patient: Patient | null
  readonly today: PlainDate
  /** The next version of an issued estimate. */
  readonly isRevision: boolean
  /** What the clinic has on file about authorizations. */
  readonly onFile?: OnFile
}

/** Everything to look at before the estimate is issued: what stops it, what is doubtful, what was found fine. */
export function checksOf(estimate: CheckedEstimate): readonly Check[] {
  const found = [
    ...whoAndWhat(estimate),
    ...clockChecks(estimate.draft, estimate.isRevision, estimate.today),
    ...authorizations(estimate),
    ...estimate.columns.flatMap((column) => coverageChecks(column, estimate)),
    ...prices(estimate.columns, estimate.draft.question.lines),
    ...goodFaith(estimate),
    ...sums(estimate.columns),
  ]
  const order = { cannot: 0, check: 1, fine: 2 }
  const once = found.filter(
    (one, at) => one.strength !== 'fine' || found.findIndex((other) => isSameFact(one, other)) === at,
  )
  return once.sort((a, b) => order[a.strength] - order[b.strength])
}

/** Do two lines say the same and lead to the same place? */
export function isSameCheck(a: Check, b: Check): boolean {
  if (a.id !== b.id || !isSameFact(a, b) || a.words.rest !== b.words.rest) return false
  if (a.action === null || b.action === null) return a.action === b.action
  return a.action.label === b.action.label && isSameTarget(a.action.target, b.action.target)
}

function isSameTarget(a: CheckTarget, b: CheckTarget): boolean {
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))]
  return own.length === other.size && own.every(([name, value]) => other.get(name) === value)
}

function isSameFact(a: Check, b: Check): boolean {
  return a.strength === b.strength && a.words.fact === b.words.fact
}

function check(id: string, words: CheckWords, label: string, target: CheckTarget): Check {
  return { id, strength: 'check', words, action: { label, target } }
}

function cannot(id: string, words: CheckWords, label: string, target: CheckTarget): Check {
  return { id, strength: 'cannot', words, action: { label, target } }
}

function fine(id: string, fact: string): Check {
  return { id, strength: 'fine', words: { fact, rest: '' }, action: null }
}

function whoAndWhat({ draft, patient }: CheckedEstimate): Check[] {
  const { lines, routes } = draft.question
  const found: Check[] = []
  if (lines.length === 0) {
    found.push(cannot('no-lines', checkWords.noServices, checkActions.addService, { kind: 'addService' }))
  }
  if (routes.length === 0) {
    found.push(cannot('no-routes', checkWords.noColumns, checkActions.addColumn, { kind: 'addColumn' }))
  }
  if (lines.length > 0 && draft.patientId === null) {
    const words = draft.caller === '' ? checkWords.nobody : checkWords.caller
    found.push(cannot('nobody', words, checkActions.patient, { kind: 'patient' }))
  }
  if (patient && patient.bornOn === null) {
    found.push(cannot('born', checkWords.noBirthDate, checkActions.openPatient, { kind: 'openPatient' }))
  }
  if (lines.length > 0 && routes.length > 1 && draft.chosenRouteId === null) {
    found.push(cannot('no-choice', checkWords.noChoice, checkActions.choose, { kind: 'choose' }))
  }
  const wordless = lines.find((line) => line.words === '')
  if (wordless) {
    const target: CheckTarget = { kind: 'line', lineId: wordless.id }
    found.push(cannot('no-words', checkWords.noWords(wordless.code), checkActions.line, target))
  }
  return found
}

function authorizations({ draft, onFile }: CheckedEstimate): Check[] {
  const found: Check[] = []
  const { question } = draft
  const isInsured = question.routes.some(({ kind }) => kind === 'insured')
  for (const line of question.lines) {
    const target: CheckTarget = { kind: 'line', lineId: line.id }
    const file = isInsured ? (onFile?.(draft, line) ?? null) : null
    if (differsFromFile(line, file)) {
      const words = checkWords.authOnFile(nameOf(line), file.auth, file.approvedUnits)
      found.push(check(`auth-${line.id}`, words, checkActions.onFile, { kind: 'onFile', lineId: line.id }))
    } else if (isAuthorizationOpen(question.routes, line)) {
      found.push(check(`auth-${line.id}`, authWords(line), checkActions.auth, target))
    }
    if (isReferralOpen(question.routes, line)) {
      const words = checkWords.referralMissing(nameOf(line))
      found.push(check(`referral-${line.id}`, words, checkActions.referral, target))
    }
  }
  return found
}

function authWords(line: ServiceLine): CheckWords {
  if (line.auth === 'denied') return checkWords.authDenied(nameOf(line))
  if (line.auth === 'expired') return checkWords.authExpired(nameOf(line))
  return line.auth === 'unitsExceeded' ? checkWords.authUnits(nameOf(line)) : checkWords.authMissing(nameOf(line))
}

/** The line in a sentence: its words up to the first comma, else its code. */
export function nameOf(line: Pick<ServiceLine, 'words' | 'code'>): string {
  return line.words.split(',')[0]?.trim() || line.code || line.words
}

function coverageChecks({ route, letter }: Column, { draft, today }: CheckedEstimate): Check[] {
  if (route.kind !== 'insured') return []
  const on = draft.question.serviceOn ?? today
  const target: CheckTarget = { kind: 'coverage', routeId: route.id }
  const found: Check[] = []
  if (route.effectiveTo !== null && route.effectiveTo < on && !route.nextPlanYear) {
    const words = checkWords.ended(letter, route.effectiveTo, today)
    found.push(check(`ended-${route.id}`, words, checkActions.coverage, target))
  }
  if (route.effectiveFrom !== null && route.effectiveFrom > on) {
    const words = checkWords.notBegun(letter, route.effectiveFrom, today)
    found.push(check(`begins-${route.id}`, words, checkActions.coverage, target))
  }
  if (!route.nextPlanYear && route.coverageId !== null) found.push(benefitsAge(route, letter, today))
  return found
}

function benefitsAge(route: InsuredRoute, letter: string, today: PlainDate): Check {
  const days = daysBetween(route.source.asOf, today)
  const oldest = rulesOn(today).benefitsAgeDays
  return oldest !== null && days > oldest
    ? check(`old-${route.id}`, checkWords.benefitsOld(letter, days), checkActions.coverage, {
        kind: 'coverage',
        routeId: route.id,
      })
    : fine(`fresh-${route.id}`, checkWords.benefitsFine(route.source.asOf, today))
}

function prices(columns: readonly Column[], lines: readonly ServiceLine[]): Check[] {
  const noCharge = lines.filter((line) => line.charge.kind === 'unknown')
  const found = noCharge.map((line) =>
    check(`charge-${line.id}`, checkWords.noCharge(nameOf(line)), checkActions.price, {
      kind: 'price',
      lineId: line.id,
    }),
  )
  const insured = columns.filter((column) => column.route.kind === 'insured')
  const noPrice = insured.flatMap((column) => missingPlanPrices(column, lines))
  const everyOne = noPrice.length === 0 && noCharge.length === 0 && lines.length > 0
  const word = insured.length > 0 ? checkWords.everyPrice : checkWords.everyCharge
  return [...found, ...noPrice, ...(everyOne ? [fine('prices', word)] : [])]
}

/** A line that the plan does not cover needs no plan price: the patient pays the charge. */
function missingPlanPrices({ route, answer, letter }: Column, lines: readonly ServiceLine[]): Check[] {
  const unpriced = answer === null ? [] : linesWithoutPrice(route, lines)
  if (answer === null || unpriced.length === 0) return []
  const byLine = new Map(answer.lines.map((one) => [one.lineId, one]))
  const missing = unpriced.filter((line) => isOpen(byLine.get(line.id), line))
  return missing.map((line) =>
    check(`price-${route.id}-${line.id}`, checkWords.noPlanPrice(nameOf(line), letter), checkActions.planPrice, {
      kind: 'planPrice',
      lineId: line.id,
      routeId: route.id,
    }),
  )

  function isOpen(one: NonNullable<Column['answer']>['lines'][number] | undefined, line: ServiceLine): boolean {
    if (one === undefined) return false
    return line.charge.kind !== 'unknown' && one.parts.allowed.standing === 'missing' && one.tag === 'unknown'
  }
}

function linesWithoutPrice(route: Route, lines: readonly ServiceLine[]): readonly ServiceLine[] {
  if (route.kind !== 'insured') return []
  const isPrice = (price: LinePrice | undefined, lineId: string): boolean =>
    price !== undefined && price.lineId === lineId && price.allowed.kind !== 'unknown'
  // Prices mostly stand in the order of the lines.
  return lines.filter(({ id }, at) => !isPrice(route.prices[at], id) && !route.prices.some((one) => isPrice(one, id)))
}

/** The good faith estimate of a self-pay choice asks for codes on every service. */
function goodFaith({ draft, columns }: CheckedEstimate): Check[] {
  const chosen = columns.find((column) => column.route.id === draft.chosenRouteId)
  const only = columns.length === 1 ? columns[0] : undefined
  if ((chosen ?? only)?.route.kind !== 'selfPay') return []
  const { lines } = draft.question
  const bare = lines.filter((line) => line.diagnosisCodes.length === 0)
  const found = lines
    .filter((line) => line.code === '')
    .map((line) => {
      const target: CheckTarget = { kind: 'line', lineId: line.id, focus: 'code' }
      return cannot(`code-${line.id}`, checkWords.noCode(nameOf(line)), checkActions.line, target)
    })
  if (!bare[0]) return found
  const target: CheckTarget = { kind: 'line', lineId: bare[0].id, focus: 'diagnosis' }
  return [...found, cannot('diagnosis', checkWords.noDiagnosis(bare.length), checkActions.line, target)]
}

function sums(columns: readonly Column[]): Check[] {
  const wrong = columns.find((column) => column.answer && addsUp(column.answer) === false)
  if (wrong) {
    return [{ id: 'sums', strength: 'cannot', words: checkWords.doesNotAddUp(wrong.letter), action: null }]
  }
  const right = columns.filter((column) => column.answer && addsUp(column.answer))
  const isAnything = right.some((column) => hasLines(column.answer))
  return isAnything ? [fine('sums', checkWords.addsUp(right.length))] : []
}
