import type { PaperLanguage } from './documents-days.ts'

/** Words of how a balance is cut into equal payments. */
export const splitRuleWords = {
  title: 'How payments are cut',
  increment: 'Each payment comes out in',
  increments: [
    { value: '1', label: 'Cents' },
    { value: '100', label: 'Whole dollars' },
    { value: '500', label: 'Five dollars' },
  ],
  rounding: 'Rounded',
  roundings: [
    { value: 'halfUp', label: 'Halves up' },
    { value: 'halfEven', label: 'Halves to the even one' },
    { value: 'up', label: 'Always up' },
    { value: 'down', label: 'Always down' },
  ],
  remainder: 'What is left over goes',
  remainders: [
    { value: 'last', label: 'Into the last payment' },
    { value: 'spreadFirst', label: 'One step each to the first ones' },
  ],
  hint: 'A last payment below the least one joins the one before it. Plans keep the way they were made with.',
} as const

const STEPS = {
  1: { en: 'cents', es: 'centavos' },
  100: { en: 'whole dollars', es: 'dólares enteros' },
  500: { en: 'steps of five dollars', es: 'múltiplos de cinco dólares' },
} as const

const ROUNDED = {
  halfUp: { en: 'rounded to', es: 'redondeados a' },
  halfEven: { en: 'rounded (halves to the even step) to', es: 'redondeados (las mitades al paso par) a' },
  up: { en: 'rounded up to', es: 'redondeados hacia arriba a' },
  down: { en: 'rounded down to', es: 'redondeados hacia abajo a' },
} as const

const REST = {
  last: { en: 'The last payment takes what is left over.', es: 'El último pago incluye lo que queda.' },
  spreadFirst: {
    en: 'What is left over is added to the first payments, one step each.',
    es: 'Lo que queda se suma a los primeros pagos, un paso a cada uno.',
  },
} as const

/** How payments were cut: to which step, rounded how, and where the rest went. */
export interface CutWords {
  readonly increment: keyof typeof STEPS
  readonly rounding: keyof typeof ROUNDED
  readonly remainder: keyof typeof REST
}

/** How the payments of an agreement were cut. */
export function cutSentence({ increment, rounding, remainder }: CutWords, language: PaperLanguage): string {
  const [rounded, step, rest] = [ROUNDED[rounding][language], STEPS[increment][language], REST[remainder][language]]
  return language === 'en' ? `Payments are ${rounded} ${step}. ${rest}` : `Los pagos están ${rounded} ${step}. ${rest}`
}
