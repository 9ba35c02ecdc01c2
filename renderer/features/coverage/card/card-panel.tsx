import { type ReactNode, useRef, useState } from 'react'
import { cardPictureWords as words } from '../../../../shared/text/insurance-card.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useCardPicture } from '../api/card-pictures.ts'
import type { CoverageForm } from '../use-coverage-form.ts'
import styles from './card.module.css'
import { CardTools } from './card-tools.tsx'
import { CardView } from './card-view.tsx'
import { EmptySide } from './empty-side.tsx'
import { type CardPictures, useCardPictures } from './use-card-pictures.ts'

const SIDES = [
  { value: 'front', label: words.front },
  { value: 'back', label: words.back },
] as const
const [SMALLEST, LARGEST, STEP] = [1, 6, 1.25]

/** The card beside the fields: dropped, pasted or chosen, front and back, larger and turned by key. */
export function CardPanel({ form }: { readonly form: CoverageForm }): ReactNode {
  const pictures = useCardPictures(form)
  const mayWork = useMayWork()
  const chooser = useRef<HTMLInputElement>(null)
  const { view, zoom, set, onKey } = useView(pictures)
  const shown = pictures.card[pictures.side]
  const picture = useCardPicture(form.patient.id, shown?.pictureId ?? null)
  const choose = () => chooser.current?.click()
  const hasPicture = shown !== null && picture.isSuccess
  useKeys([
    {
      keys: 'Alt+I',
      does: words.chooseKey,
      isOn: mayWork || shown !== null,
      run: () => view.current?.focus() ?? choose(),
    },
    { keys: 'Alt+=', does: null, says: words.larger, isOn: hasPicture, run: () => set(zoom * STEP) },
    { keys: 'Alt+-', does: null, says: words.smaller, isOn: hasPicture, run: () => set(zoom / STEP) },
  ])
  const name = pictures.side === 'front' ? words.front : words.back
  const { problem, isStrange } = pictures
  return (
    <section className={styles.panel} aria-label={words.title} aria-busy={pictures.isBusy}>
      <div className={styles.head}>
        <Segments label={words.side} isLabelHidden choices={SIDES} value={pictures.side} onPicked={pictures.onSide} />
        {hasPicture ? (
          <CardTools
            onSmaller={() => set(zoom / STEP)}
            onLarger={() => set(zoom * STEP)}
            onTurned={mayWork ? pictures.turn : null}
            onRemoved={mayWork ? pictures.remove : null}
          />
        ) : null}
      </div>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      {isStrange ? <p className={styles.strange}>{words.notDrawn}</p> : null}
      {picture.isError && shown !== null ? <Banner tone="bad" {...problemOf(picture.error.error)} /> : null}
      {shown === null ? <EmptySide name={name} onChosen={mayWork ? choose : null} isBusy={pictures.isBusy} /> : null}
      {shown !== null && picture.isSuccess ? (
        <CardView
          ref={view}
          picture={picture.data}
          label={words.shown(name)}
          quarterTurns={shown.quarterTurns}
          zoom={zoom}
          onKey={onKey}
        />
      ) : null}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        aria-label={words.chooser}
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          pictures.onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </section>
  )
}

/** How large the card is shown, and what the keys on it do. */
function useView({ side, onSide, turn, remove }: CardPictures) {
  const view = useRef<HTMLElement>(null)
  const mayWork = useMayWork()
  const [zoom, setZoom] = useState(SMALLEST)
  const set = (wanted: number) => setZoom(Math.min(LARGEST, Math.max(SMALLEST, wanted)))
  const acts: Readonly<Record<string, () => void>> = {
    '+': () => set(zoom * STEP),
    '=': () => set(zoom * STEP),
    '-': () => set(zoom / STEP),
    '0': () => set(SMALLEST),
    ' ': () => onSide(side === 'front' ? 'back' : 'front'),
    ...(mayWork ? { t: turn, T: turn, Delete: remove } : {}),
  }
  function onKey(key: string): boolean {
    acts[key]?.()
    return key in acts
  }
  return { view, zoom, set, onKey }
}
