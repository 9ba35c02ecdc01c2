import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { addMonths, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { known } from '../../../../shared/model/fact.ts'
import {
  type CoProvider,
  type GoodFaithExtras,
  notIncludedReasonSchema,
  otherKindSchema,
} from '../../../../shared/model/good-faith-extras.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'

/** A service of another provider as it is typed, or a provider whose prices are not there. */
export interface OtherText {
  readonly id: string
  readonly name: string
  readonly npi: string
  readonly kind: string
  readonly service: string
  readonly code: string
  readonly charge: string
  readonly expected: string
  /** Why there is no amount; empty where there is one. */
  readonly because: string
  /** What stands on the form beside the fields, and stays as it is. */
  readonly tin: string
  readonly address: string
  readonly state: string
  readonly diagnoses: string
  readonly units: string
}

export interface ExtrasText {
  readonly count: string
  readonly frequency: string
  readonly from: string
  readonly to: string
  readonly others: readonly OtherText[]
  readonly separate: string
}

export function newOther(others: readonly OtherText[]): OtherText {
  const highest = Math.max(0, ...others.map(({ id }) => Number(id)))
  return {
    id: String(highest + 1),
    name: '',
    npi: '',
    kind: '',
    service: '',
    code: '',
    charge: '',
    expected: '',
    because: '',
    tin: '',
    address: '',
    state: '',
    diagnoses: '',
    units: '1',
  }
}

/** What is kept, as the fields of the form show it. */
export function textOfExtras({ recurring, coProviders, separate, notIncluded }: GoodFaithExtras): ExtrasText {
  const priced = coProviders.flatMap((provider) =>
    provider.lines.map((line) => ({
      name: provider.name,
      npi: provider.npi,
      kind: provider.kind ?? '',
      service: line.service,
      code: line.serviceCode,
      charge: amountText(line.charge),
      expected: amountText(line.expected),
      because: '',
      tin: provider.tin,
      address: provider.address,
      state: provider.state,
      diagnoses: line.diagnosisCodes.join(' '),
      units: String(line.units),
    })),
  )
  const { id: _, ...empty } = newOther([])
  const unpriced = notIncluded.map(({ name, service, npi, kind, because }) => ({
    ...empty,
    name,
    service,
    npi: npi ?? '',
    kind: kind ?? '',
    because: because ?? 'notAnswered',
  }))
  return {
    count: recurring === null ? '' : String(recurring.count),
    frequency: recurring?.frequency ?? '',
    from: recurring === null ? '' : typedDate(recurring.from),
    to: recurring === null ? '' : typedDate(recurring.to),
    others: [...priced, ...unpriced].map((other, at) => ({ ...other, id: String(at + 1) })),
    separate: separate.map(({ service }) => service).join('; '),
  }
}

function amountText(amount: Cents): string {
  return textOfMoneyFact(known(amount))
}

/** What the fields say, to be kept; null while an amount or a day of it can not be read. */
export function extrasOf(text: ExtrasText, before: GoodFaithExtras, today: PlainDate): GoodFaithExtras | null {
  const recurring = recurringOf(text, today)
  const others = text.others.filter((other) => !isEmpty(other))
  if (recurring === undefined || others.some((other) => otherFault(other) !== null)) return null
  return {
    recurring,
    coProviders: coProvidersOf(others.filter(({ because }) => because === '')),
    separate: text.separate
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((service) => before.separate.find((one) => one.service === service) ?? { service, provider: '' }),
    notIncluded: others.filter(({ because }) => because !== '').map(notIncludedOf),
  }
}

export function isEmpty({ name, service, code, npi, charge, expected }: OtherText): boolean {
  return [name, service, code, npi, charge, expected].every((text) => text.trim() === '')
}

/** What another provider still needs; null where it stands. */
export function otherFault(other: OtherText): 'needs' | 'above' | 'number' | null {
  if (isEmpty(other)) return null
  if (!/^(\d{10})?$/.test(other.npi.trim())) return 'number'
  if (other.name.trim() === '' || other.service.trim() === '') return 'needs'
  if (other.because !== '') return null
  const [charge, expected] = [amountIn(other.charge), amountIn(other.expected)]
  if (expected === null) return 'needs'
  return charge !== null && expected > charge ? 'above' : null
}

function amountIn(text: string): Cents | null {
  const fact = moneyFactOf(text)
  return fact?.kind === 'known' ? fact.value : null
}

/** Rows of one name and number are one provider with several services. A charge left empty is the expected one. */
function coProvidersOf(rows: readonly OtherText[]): GoodFaithExtras['coProviders'] {
  const found = new Map<string, CoProvider>()
  for (const row of rows) {
    const expected = amountIn(row.expected)
    if (expected === null) continue
    const line = {
      service: row.service.trim(),
      serviceCode: row.code.trim(),
      diagnosisCodes: row.diagnoses.split(/[\s,;]+/).filter((code) => code !== ''),
      units: Number(row.units) || 1,
      charge: amountIn(row.charge) ?? expected,
      expected,
    }
    const key = `${row.name.trim()}\n${row.npi.trim()}`
    const before = found.get(key)
    const { tin, address, state } = row
    const own = { name: row.name.trim(), npi: row.npi.trim(), tin, address, state, ...kindOf(row) }
    found.set(key, { ...own, lines: [...(before?.lines ?? []), line] })
  }
  return [...found.values()]
}

function notIncludedOf(row: OtherText): GoodFaithExtras['notIncluded'][number] {
  const because = notIncludedReasonSchema.safeParse(row.because)
  return {
    name: row.name.trim(),
    service: row.service.trim(),
    ...(row.npi.trim() === '' ? {} : { npi: row.npi.trim() }),
    ...kindOf(row),
    ...(because.success ? { because: because.data } : {}),
  }
}

function kindOf({ kind }: OtherText) {
  const found = otherKindSchema.safeParse(kind)
  return found.success ? { kind: found.data } : {}
}

/** Null for no recurring care; undefined while its fields do not make sense. */
function recurringOf(text: ExtrasText, today: PlainDate): GoodFaithExtras['recurring'] | undefined {
  const [count, frequency] = [text.count.trim(), text.frequency.trim()]
  if ([count, frequency, text.from.trim(), text.to.trim()].every((one) => one === '')) return null
  const [from, to] = [text.from, text.to].map((one) => parseDate(one, today, 'coming'))
  if (!isCount(count) || frequency === '' || from?.kind !== 'date' || to?.kind !== 'date') return undefined
  if (isTooLong(from.value, to.value)) return undefined
  return { count: Number(count), frequency, from: from.value, to: to.value }
}

export function isCount(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text.trim()) && Number(text) >= 2 && Number(text) <= 366
}

/** Is it more than twelve months, or no span at all? Source: 45 CFR 149.610(b)(1)(x). */
export function isTooLong(from: PlainDate, to: PlainDate): boolean {
  return to < from || to >= addMonths(from, 12)
}
