import { type Term, terms } from './terms.ts'

/** Where a how-to belongs; `anywhere` fits every screen. */
export type HelpTopic = 'estimate' | 'coverage' | 'plan' | 'payment' | 'list' | 'setup' | 'anywhere'

/** One thing that people ask how to do, in the fewest steps. */
export interface HowTo {
  readonly topic: HelpTopic
  readonly title: string
  readonly steps: readonly string[]
}

export const helpWords = {
  title: 'Help',
  find: 'Find a key, a task or a word',
  keys: 'Keys that work here now',
  howTos: 'How to',
  words: 'Words',
  wordsHere: 'What this means',
  nothing: (text: string) => `Nothing in the help fits “${text}”. Try one word, such as plan or deductible.`,
  key: 'Help',
  card: 'Print card',
  cardPrinted: 'Sent the card to the printer',
} as const

/** Words of the one-page card of a topic. */
export const helpCardWords = {
  titles: {
    estimate: 'Card: estimates',
    coverage: 'Card: coverage',
    plan: 'Card: payment plans',
    payment: 'Card: payments',
    list: 'Card: lists',
    setup: 'Card: set-up',
    anywhere: 'Card: everywhere',
  } satisfies Readonly<Record<HelpTopic, string>>,
  beneath: 'For the desk. Keys stand as they are printed on the buttons.',
} as const

/** What the card of a topic tells: its own tasks, then those of every screen. */
export function cardOf(topic: HelpTopic): readonly HowTo[] {
  const own = howTos.filter((howTo) => howTo.topic === topic)
  return topic === 'anywhere' ? own : [...own, ...howTos.filter((howTo) => howTo.topic === 'anywhere')]
}

/** The tasks of the desk. Keys stand as they are printed on the buttons. */
export const howTos: readonly HowTo[] = [
  {
    topic: 'estimate',
    title: 'Give an estimate on the phone',
    steps: [
      'Ctrl N opens a new estimate.',
      'Type the code or words of each service and press Enter.',
      'Alt Insert adds a way to pay, such as the caller’s plan.',
      'F9 shows the sentences to read out. Nothing is lost if the call ends.',
    ],
  },
  {
    topic: 'estimate',
    title: 'Answer “why is it that much?”',
    steps: [
      'Move to the amount with the arrow keys.',
      'W shows each step, its rule and who checked the fact.',
      'D shows where two columns part.',
    ],
  },
  {
    topic: 'estimate',
    title: 'Show the patient',
    steps: [
      'F5 shows the comparison on the second screen, or over this one.',
      'Ctrl L changes its language. Shift F5 blanks it at once.',
      'Esc or F5 brings the desk back.',
    ],
  },
  {
    topic: 'coverage',
    title: 'Enter a plan that is not on the card',
    steps: [
      'Alt T opens the plan templates.',
      'Fill in what the insurer says. Leave the rest empty: empty is unknown, never zero.',
      'The estimate shows a range until the missing answers are there.',
    ],
  },
  {
    topic: 'plan',
    title: 'Make a payment plan that can be kept',
    steps: [
      'P on the chosen column opens the designer.',
      'Type the number of payments, or what the patient can pay.',
      'Read the limits beside each field. Ctrl Enter makes the agreement.',
      'F8 records the signature.',
    ],
  },
  {
    topic: 'payment',
    title: 'Post a payment',
    steps: [
      'Ctrl R on the plan opens the payment.',
      'Type the amount and how it was paid. The sentence says what it will do.',
      'Ctrl Enter posts it and makes the receipt. A mistake is reversed, never erased.',
    ],
  },
  {
    topic: 'list',
    title: 'Find anything',
    steps: [
      'Ctrl K finds people, plans, papers and actions.',
      'In its box > finds actions only, # numbers only; = works out a sum, ? asks this help.',
      'Ctrl J and a letter opens a list of the rail.',
    ],
  },
  {
    topic: 'setup',
    title: 'Bring in the clinic’s prices',
    steps: [
      'Open Fees and press Insert.',
      'Choose the price list: a spreadsheet (.xlsx), CSV or the federal price file.',
      'Rows that could not be read are named with their row number; the others are in force.',
    ],
  },
  {
    topic: 'anywhere',
    title: 'Leave the desk for a moment',
    steps: [
      'Ctrl Alt L locks. Everything that was typed is kept.',
      'F12 hides names and amounts without locking.',
      'After unlocking you are where you were.',
    ],
  },
]

/** What of the help fits a few letters; all of it for none. How-tos of the topic come first. */
export function helpFor(text: string, topic: HelpTopic): { howTos: readonly HowTo[]; words: readonly Term[] } {
  const wanted = text.trim().toLowerCase()
  const fits = (...given: readonly string[]): boolean => given.some((one) => one.toLowerCase().includes(wanted))
  const ranked = howTos.toSorted((a, b) => Number(b.topic === topic) - Number(a.topic === topic))
  return {
    howTos: ranked.filter(({ title, steps }) => fits(title, ...steps)),
    words: Object.values(terms.en).filter(({ term, meaning }) => fits(term, meaning)),
  }
}
