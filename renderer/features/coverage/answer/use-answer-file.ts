import { useCallback, useEffect, useRef, useState } from 'react'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { CoverageId } from '../../../../shared/model/ids.ts'
import { answerDoorWords } from '../../../../shared/text/screens-answer.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useKeptAnswer, useReadAnswer } from '../api/eligibility.ts'

const LARGEST_BYTES = 20_000_000
const X12_BEGINS = /^\s*ISA[^A-Za-z0-9]/

export type ReadAnswer = Given<'eligibility.read'>

export interface AnswerFileState {
  /** The answer that is reviewed; null while there is none. */
  readonly read: ReadAnswer | null
  /** Why the last one was not read, in a sentence. */
  readonly refusal: string | null
  readonly isBusy: boolean
  readonly choose: () => void
  readonly openKept: (coverageId: CoverageId, answerId: string) => void
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
  readonly close: () => void
  /** Lets go of the refusal. */
  readonly forget: () => void
}

/** Text in UTF-8, as bytes of this window. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

/** An answer on its way into the review: chosen by main's dialog, dropped, pasted, or one that was kept. */
export function useAnswerFile(): AnswerFileState {
  const reading = useReadAnswer()
  const kept = useKeptAnswer()
  const [read, setRead] = useState<ReadAnswer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  async function take(given: Parameters<typeof reading.run>[0]): Promise<void> {
    setRefusal(null)
    const answer = await reading.run(given)
    if (answer.ok) setRead(answer.value)
    else if (answer.error.kind !== 'refused' || answer.error.code !== 'CANCELLED') setRefusal(sentence(answer.error))
  }
  async function takeFile(file: File): Promise<void> {
    if (file.size > LARGEST_BYTES) return setRefusal(answerDoorWords.tooLarge)
    await take({ kind: 'given', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  async function takeText(text: string): Promise<void> {
    const bytes = bytesOf(text)
    if (bytes.length > LARGEST_BYTES) return setRefusal(answerDoorWords.tooLarge)
    await take({ kind: 'given', name: answerDoorWords.pasted, bytes })
  }
  async function takeKept(coverageId: CoverageId, answerId: string): Promise<void> {
    setRefusal(null)
    const answer = await kept.run({ coverageId, answerId })
    if (answer.ok) setRead(answer.value)
    else setRefusal(sentence(answer.error))
  }
  return {
    read,
    refusal,
    isBusy: reading.isBusy || kept.isBusy,
    choose: () => void take({ kind: 'chosen' }),
    openKept: (coverageId, answerId) => void takeKept(coverageId, answerId),
    onFile: (file) => void takeFile(file),
    onText: (text) => void takeText(text),
    close: useCallback(() => setRead(null), []),
    forget: () => setRefusal(null),
  }
}

/** An answer that cannot be read says why itself; anything else is told as everywhere. */
function sentence(error: Parameters<typeof problemOf>[0]): string {
  const reason = error.kind === 'refused' ? error.facts.reason : undefined
  if (typeof reason === 'string') return reason
  const { fact, more } = problemOf(error)
  return `${fact} ${more}`.trim()
}

/**
 * An answer that is dropped anywhere on the screen, or pasted: pasted text of an answer is taken from every field, any
 * other text only where `isWaiting`. Pictures and places of their own (`data-takes-files`) are left alone.
 */
export function useDroppedAnswers({ onFile, onText }: Pick<AnswerFileState, 'onFile' | 'onText'>, isWaiting: boolean) {
  const take = useRef({ onFile, onText, isWaiting })
  useEffect(() => {
    take.current = { onFile, onText, isWaiting }
  })
  useEffect(() => {
    function drop(event: DragEvent): void {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ type }) => !type.startsWith('image/'))
      if (event.defaultPrevented || file === undefined || hasOwnPlace(event)) return
      event.preventDefault()
      take.current.onFile(file)
    }
    function paste(event: ClipboardEvent): void {
      const hasText = event.clipboardData?.types.includes('text/plain') === true
      const text = hasText ? (event.clipboardData?.getData('text/plain') ?? '') : ''
      if (event.defaultPrevented || !(X12_BEGINS.test(text) || (take.current.isWaiting && text !== ''))) return
      event.preventDefault()
      event.stopPropagation()
      take.current.onText(text)
    }
    window.addEventListener('drop', drop, { capture: true })
    window.addEventListener('paste', paste, { capture: true })
    return () => {
      window.removeEventListener('drop', drop, { capture: true })
      window.removeEventListener('paste', paste, { capture: true })
    }
  }, [])
}

function hasOwnPlace({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null
}
