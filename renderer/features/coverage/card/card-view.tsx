import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { CardPicture } from '../../../../shared/contract/coverage-card.ts'
import { cardPictureWords as words } from '../../../../shared/text/insurance-card.ts'
import { pictureAddress } from '../../../lib/picture-address.ts'
import styles from './card.module.css'

/** A part that scrolls has to be reached by key. */
const REACHED_BY_KEY = { tabIndex: 0 }

export interface CardViewProps {
  readonly picture: CardPicture
  /** `Front of the insurance card`. */
  readonly label: string
  readonly quarterTurns: number
  /** 1 shows the whole card. */
  readonly zoom: number
  /** A key that was pressed on the picture; true when it did something. */
  readonly onKey: (key: string) => boolean
  readonly ref: Ref<HTMLElement>
}

/** A card as large as there is room, turned as it is read; the arrows move over a larger one. */
export function CardView({ picture, label, quarterTurns, zoom, onKey, ref }: CardViewProps): ReactNode {
  const { width, height, bytes } = picture
  const isLying = quarterTurns % 2 === 1
  const [across, down] = isLying ? [height, width] : [width, height]
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !onKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      ref={ref}
      className={styles.view}
      aria-label={label}
      aria-description={words.keysOf}
      {...REACHED_BY_KEY}
      data-private=""
      onKeyDown={onKeyDown}
    >
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${across} ${down}`}
        width={`${zoom * 100}%`}
        height={`${zoom * 100}%`}
      >
        <image
          href={pictureAddress(bytes)}
          width={width}
          height={height}
          transform={`translate(${across / 2} ${down / 2}) rotate(${quarterTurns * 90}) translate(${-width / 2} ${-height / 2})`}
        />
      </svg>
    </section>
  )
}
