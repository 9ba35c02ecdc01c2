import type { ReactNode } from 'react'
import type { LetterBox } from '../../../../shared/model/paper.ts'

/** Draws the pages of a paper as it prints; handed in by what puts the features together. */
export type DrawPage = (page: { readonly bytes: Uint8Array; readonly boxes: readonly LetterBox[] }) => ReactNode
