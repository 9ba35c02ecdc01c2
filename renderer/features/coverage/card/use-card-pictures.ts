import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { CoverageCard } from '../../../../shared/model/card-picture.ts'
import { usePictureFiles } from '../../../lib/picture-files.ts'
import { useAddCardPicture } from '../api/card-pictures.ts'
import type { CoverageForm } from '../use-coverage-form.ts'
import { drawnPicture } from './drawn-picture.ts'

export type SideName = keyof CoverageCard

export interface CardPictures {
  readonly card: CoverageCard
  readonly side: SideName
  readonly onSide: (side: SideName) => void
  readonly isBusy: boolean
  /** The last file was no picture that can be drawn. */
  readonly isStrange: boolean
  readonly problem: AppError | null
  readonly onFiles: (files: readonly File[]) => void
  readonly turn: () => void
  readonly remove: () => void
}

/** The pictures of a card while its coverage is typed: which side is shown, and what is dropped, pasted or taken away. */
export function useCardPictures(form: CoverageForm): CardPictures {
  const { text, onChanged, patient } = form
  const add = useAddCardPicture()
  const [side, setSide] = useState<SideName>('front')
  const [isStrange, setStrange] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const now = useRef(text.card)
  useEffect(() => {
    now.current = text.card
  }, [text.card])
  function show(at: SideName, shown: CoverageCard[SideName]): void {
    now.current = { ...now.current, [at]: shown }
    onChanged({ card: now.current })
    setSide(at)
  }
  async function take(file: File): Promise<void> {
    const bytes = await drawnPicture(file)
    setStrange(bytes === null)
    if (bytes === null) return
    const answer = await add.run({ patientId: patient.id, bytes })
    if (answer.ok) show(sideFor(now.current, side), { pictureId: answer.value.pictureId, quarterTurns: 0 })
  }
  async function takeAll(files: readonly File[]): Promise<void> {
    setDrawing(true)
    for (const file of files.slice(0, 2)) await take(file)
    setDrawing(false)
  }
  const onFiles = (files: readonly File[]) => void takeAll(files)
  usePictureFiles(onFiles)
  const shown = text.card[side]
  return {
    card: text.card,
    side,
    onSide: setSide,
    isBusy: isDrawing || add.isBusy,
    isStrange,
    problem: add.problem,
    onFiles,
    turn: () => shown && show(side, { ...shown, quarterTurns: (shown.quarterTurns + 1) % 4 }),
    remove: () => show(side, null),
  }
}

/** A picture goes to the side that is shown, else to the one that is free; where both are there, it replaces the shown one. */
export function sideFor(card: CoverageCard, shown: SideName): SideName {
  if (card[shown] === null) return shown
  const other = shown === 'front' ? 'back' : 'front'
  return card[other] === null ? other : shown
}
