import type { ReactNode } from 'react'
import { known, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { RouteHeader } from '../../ui/letter-badge.tsx'
import { Meter } from '../../ui/meter.tsx'
import { NOTHING_SHOWN, UNKNOWN_SHOWN } from '../../ui/shown.ts'
import { WhoPaysBar } from '../../ui/who-pays-bar.tsx'
import { Piece, Section } from './piece.tsx'

const PARTS = [
  { part: 'deductible', amount: cents(64_000) },
  { part: 'copay', amount: cents(7_500) },
  { part: 'planPays', amount: cents(34_756) },
  { part: 'discount', amount: cents(146_050) },
] as const

/** Amounts in every standing, and what is drawn from them. */
export function FigureSection(): ReactNode {
  return (
    <Section title="Figures">
      <Piece name="FigureAmount, known">
        <FigureAmount of={{ kind: 'amount', value: cents(94_794) }} />
      </Piece>
      <Piece name="FigureAmount, key figure with its why">
        <FigureAmount of={{ kind: 'amount', value: cents(94_794) }} at="key" onWhy={() => {}} />
      </Piece>
      <Piece name="FigureAmount, zero">
        <FigureAmount of={{ kind: 'amount', value: cents(0) }} />
      </Piece>
      <Piece name="FigureAmount, unknown">
        <FigureAmount of={UNKNOWN_SHOWN} />
      </Piece>
      <Piece name="FigureAmount, does not apply">
        <FigureAmount of={{ kind: 'none' }} />
      </Piece>
      <Piece name="FigureAmount, nothing by nature">
        <FigureAmount of={NOTHING_SHOWN} />
      </Piece>
      <Piece name="FigureAmount, range">
        <FigureAmount of={{ kind: 'range', low: cents(94_794), high: cents(112_370) }} />
      </Piece>
      <Piece name="FigureAmount, by hand">
        <FigureAmount of={{ kind: 'amount', value: cents(61_200) }} mark={{ kind: 'byHand', words: 'by hand' }} />
      </Piece>
      <Piece name="FigureAmount, old">
        <FigureAmount of={{ kind: 'amount', value: cents(61_200) }} mark={{ kind: 'old', words: '71 days old' }} />
      </Piece>
      <Piece name="RouteHeader">
        <RouteHeader letter="B" name="Insured, in network" facts="Sample Plan PPO 1500" consequence="$640 left" />
      </Piece>
      <Piece name="Meter, known">
        <Meter label="Deductible" met={known(cents(86_000))} limit={known(cents(150_000))} />
      </Piece>
      <Piece name="Meter, unknown">
        <Meter label="Out of pocket" met={UNKNOWN} limit={known(cents(500_000))} />
      </Piece>
      <Piece name="WhoPaysBar" isWide>
        <WhoPaysBar parts={PARTS} scale={cents(275_600)} label="Who pays the $2,756.00" />
      </Piece>
    </Section>
  )
}
