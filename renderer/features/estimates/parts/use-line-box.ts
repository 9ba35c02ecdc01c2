import { type ClipboardEvent, useRef, useState } from 'react'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { isPastedGrid } from '../../../ui/pasted-grid.ts'
import { exactHit, type TypedService, typedServices } from '../state/new-line.ts'

/** A service that was typed: as the schedule has it, or as it stands. */
export interface FoundService {
  readonly typed: TypedService
  readonly hit: PriceHit | null
  /** What came along with it in a pasted list, and goes over what the list of prices says. */
  readonly own?: Partial<Pick<ServiceLine, 'words' | 'charge' | 'chargeSource'>>
}

export interface LineBox {
  readonly text: string
  readonly isOpen: boolean
  readonly hits: readonly PriceHit[]
  readonly active: number
  readonly problem: string | null
  /** The code that was added last had ended by then; null where it holds. */
  readonly ended: { readonly code: string; readonly on: PlainDate } | null
  readonly type: (text: string) => void
  readonly paste: (event: ClipboardEvent) => void
  readonly move: (by: 1 | -1) => void
  readonly take: (index: number) => void
  readonly enter: () => void
  readonly close: () => void
}

export interface LineBoxDeeds {
  /** The fees that fit a text, best first; a string is a sentence that says why there are none. */
  readonly find: (text: string) => Promise<readonly PriceHit[] | string>
  readonly onAdded: (found: readonly FoundService[]) => void
  /** A block was pasted: those that were added at once; the others are looked at first. */
  readonly onPasted: (text: string) => Promise<readonly FoundService[]>
}

interface Shown {
  /** The typed text that the hits belong to. */
  readonly for: string
  readonly hits: readonly PriceHit[]
  readonly problem: string | null
}

const NOTHING: Shown = { for: '', hits: [], problem: null }

/** What the add-line box does between typing and adding. Every Enter adds, in the order of the keys. */
export function useLineBox({ find, onAdded, onPasted }: LineBoxDeeds): LineBox {
  const [text, setText] = useState('')
  const [shown, setShown] = useState(NOTHING)
  const [active, setActive] = useState(0)
  const [isClosed, setClosed] = useState(false)
  const [ended, setEnded] = useState<LineBox['ended']>(null)
  const latest = useRef('')
  const queue = useRef(Promise.resolve())

  function type(typed: string): void {
    setText(typed)
    setActive(0)
    setClosed(false)
    if (typed !== '') setEnded(null)
    latest.current = typed
    const one = onlyOne(typed)
    if (one) void search(typed, one)
    else setShown(NOTHING)
  }

  async function search(typed: string, one: TypedService): Promise<void> {
    const found = await find(one.text)
    if (latest.current !== typed) return
    setShown(typeof found === 'string' ? { for: typed, hits: [], problem: found } : shownHits(typed, found))
  }

  function add(typed: readonly TypedService[], chosen: PriceHit | null | undefined): void {
    type('')
    queue.current = queue.current.then(async () => {
      const found = await Promise.all(typed.map((one) => resolve(one, chosen)))
      onAdded(found)
      setEnded(endedAmong(found))
    })
  }

  function resolve(typed: TypedService, chosen: PriceHit | null | undefined): Promise<FoundService> {
    return chosen === undefined ? foundService(find, typed) : Promise.resolve({ typed, hit: chosen })
  }

  function take(index: number): void {
    add(typedServices(text).slice(0, 1), shown.hits[index] ?? null)
  }

  const isOpen = !isClosed && shown.for === text && text.trim() !== '' && shown.problem === null
  return {
    text,
    isOpen,
    hits: shown.hits,
    active: Math.min(active, shown.hits.length),
    problem: shown.problem,
    ended,
    type,
    take,
    paste(event) {
      const pasted = event.clipboardData.getData('text')
      if (!isPastedGrid(pasted)) return
      event.preventDefault()
      type('')
      queue.current = queue.current.then(async () => setEnded(endedAmong(await onPasted(pasted))))
    },
    move: (by) => setActive(Math.min(Math.max(active + by, 0), shown.hits.length)),
    enter: () => (isOpen ? take(active) : add(typedServices(text), undefined)),
    close: () => setClosed(true),
  }
}

/** The service of a typed text: the fee of exactly that code, else the best hit for words, else as it stands. */
export async function foundService(find: LineBoxDeeds['find'], typed: TypedService): Promise<FoundService> {
  const found = await find(typed.text)
  if (typeof found === 'string') return { typed, hit: null }
  const isCode = /\d/.test(typed.text) && !/\s/.test(typed.text)
  return { typed, hit: exactHit(found, typed) ?? (isCode ? null : (found[0] ?? null)) }
}

/** The last one of the added codes that had ended. */
function endedAmong(found: readonly FoundService[]): LineBox['ended'] {
  const hit = found.map((one) => one.hit).findLast((one) => one?.endedOn !== undefined)
  return hit?.endedOn === undefined ? null : { code: hit.fee.code, on: hit.endedOn }
}

/** The one service that is typed; null while there is none or a list of several. */
function onlyOne(text: string): TypedService | null {
  const typed = typedServices(text)
  return typed.length === 1 ? (typed[0] ?? null) : null
}

/** The exact code stands first, so that Enter takes it. */
function shownHits(typed: string, hits: readonly PriceHit[]): Shown {
  const one = onlyOne(typed)
  const exact = one ? exactHit(hits, one) : null
  return { for: typed, hits: exact ? [exact, ...hits.filter((hit) => hit !== exact)] : hits, problem: null }
}
