import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { CoProvider, GoodFaithExtras } from '../../../../shared/model/good-faith-extras.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { shownAmount } from '../../../../shared/money/show.ts'

export type ExtraTexts = Readonly<Record<string, string>>

/** How many other providers the form has room for. */
export const CO_PROVIDERS = [1, 2, 3] as const

/** What is stored, as the boxes of the form show it. */
export function textsOf({ recurring, coProviders, separate, notIncluded }: GoodFaithExtras): ExtraTexts {
  const providers = coProviders.flatMap((provider, index) => {
    const [line] = provider.lines
    const at = index + 1
    return [
      [`name${at}`, provider.name],
      [`npi${at}`, provider.npi],
      [`service${at}`, line?.service ?? ''],
      [`code${at}`, line?.serviceCode ?? ''],
      [`charge${at}`, amountText(line?.charge)],
      [`expected${at}`, amountText(line?.expected)],
    ]
  })
  return {
    ...Object.fromEntries(providers),
    separate: separate.map(({ service }) => service).join('; '),
    notIncluded: notIncluded.map(({ name, service }) => `${name}: ${service}`).join('; '),
    count: recurring === null ? '' : String(recurring.count),
    frequency: recurring?.frequency ?? '',
    from: recurring?.from ?? '',
    to: recurring?.to ?? '',
  }
}

/** What the boxes say, to be stored; null while an amount or a day of it cannot be read. */
export function extrasOf(texts: ExtraTexts, today: PlainDate): GoodFaithExtras | null {
  const coProviders = CO_PROVIDERS.flatMap((at) =>
    (texts[`name${at}`] ?? '').trim() === '' ? [] : [coProvider(texts, at)],
  )
  const recurring = recurringOf(texts, today)
  if (recurring === undefined || coProviders.some((each) => each === null)) return null
  return {
    recurring,
    coProviders: coProviders.flatMap((each) => (each === null ? [] : [each])),
    separate: parts(texts.separate).map((service) => ({ service, provider: '' })),
    notIncluded: parts(texts.notIncluded).flatMap((each) => {
      const [name = '', service = ''] = each.split(':').map((part) => part.trim())
      return name === '' || service === '' ? [] : [{ name, service }]
    }),
  }
}

function coProvider(texts: ExtraTexts, at: number): CoProvider | null {
  const text = (box: string) => (texts[`${box}${at}`] ?? '').trim()
  const [charge, expected] = [parseMoney(text('charge')), parseMoney(text('expected'))]
  if (charge.kind !== 'amount' || expected.kind !== 'amount' || expected.value > charge.value) return null
  if (text('service') === '' || !/^(\d{10})?$/.test(text('npi'))) return null
  const line = { service: text('service'), serviceCode: text('code'), diagnosisCodes: [], units: 1 }
  return {
    name: text('name'),
    npi: text('npi'),
    tin: '',
    address: '',
    state: '',
    lines: [{ ...line, charge: charge.value, expected: expected.value }],
  }
}

/** Null for no recurring care; undefined while its boxes do not make sense. */
function recurringOf(texts: ExtraTexts, today: PlainDate): GoodFaithExtras['recurring'] | undefined {
  const [count = '', frequency = ''] = [texts.count?.trim(), texts.frequency?.trim()]
  if (count === '' && frequency === '') return null
  const [from, to] = [texts.from, texts.to].map((text) => parseDate(text ?? '', today, 'coming'))
  if (!/^[1-9]\d{0,2}$/.test(count) || frequency === '') return undefined
  if (from?.kind !== 'date' || to?.kind !== 'date') return undefined
  return { count: Number(count), frequency, from: from.value, to: to.value }
}

function parts(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function amountText(amount: Cents | undefined): string {
  return amount === undefined ? '' : shownAmount(amount)
}
