import { type ReactNode, useState } from 'react'
import { AnswerField } from '../../ui/answer-field.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Box } from '../../ui/box.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { type PillTone, StatePill } from '../../ui/state-pill.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WorkLine } from '../../ui/work-line.tsx'
import { Piece, Section } from './piece.tsx'

const TONES: readonly PillTone[] = ['draft', 'info', 'ok', 'warn', 'bad', 'line', 'mine']
const CHOICES = [
  { value: 'monthly', label: 'Monthly' },
  { value: 'weekly', label: 'Weekly' },
] as const
type Rhythm = (typeof CHOICES)[number]['value']

/** Buttons, choices and what the screen says back. */
export function AnswerSection(): ReactNode {
  const toast = useToast()
  const [rhythm, setRhythm] = useState<Rhythm>('monthly')
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Buttons, choices, answers">
      <Piece name="Button, primary with its key">
        <Button kind="primary" keys="Ctrl ↵" onPressed={() => toast({ words: 'Issued.' })}>
          Issue estimate
        </Button>
      </Piece>
      <Piece name="Button, secondary, quiet, off">
        <Button onPressed={() => setOpen(true)}>Open a box</Button>
        <Button kind="quiet" onPressed={() => {}}>
          Leave
        </Button>
        <Button disabled onPressed={() => {}}>
          Create
        </Button>
      </Piece>
      <Piece name="Kbd">
        <Kbd>Ctrl K</Kbd>
      </Piece>
      <Piece name="Segments">
        <Segments label="Rhythm" choices={CHOICES} value={rhythm} onPicked={setRhythm} />
      </Piece>
      <Piece name="AnswerField">
        <AnswerField label="How often" choices={CHOICES} value={rhythm} onPicked={setRhythm} />
      </Piece>
      <Piece name="PickField">
        <PickField label="Plan rhythm" choices={CHOICES} value={rhythm} onPicked={setRhythm} />
      </Piece>
      <Piece name="StatePill, seven tones">
        {TONES.map((tone) => (
          <StatePill key={tone} tone={tone} isChecked={tone === 'ok'}>
            {tone}
          </StatePill>
        ))}
      </Piece>
      <Piece name="CheckLine, four strengths" isWide>
        <CheckLine
          strength="cannot"
          fact="A service has no code."
          consequence="It cannot be issued."
          action={{ words: 'Add the code', onPressed: () => {} }}
        />
        <CheckLine strength="check" fact="MRI needs prior authorization." consequence="The plan may not pay." />
        <CheckLine strength="note" fact="The lab sends its own bill." />
        <CheckLine strength="fine" fact="Charges add up in all 3 columns" />
      </Piece>
      <Piece name="Banner, three tones" isWide>
        <Banner tone="info" fact="The coverage changed." action={{ words: 'Look', onPressed: () => {} }} />
        <Banner tone="warn" fact="The backup is two days old." more="Plug the backup drive in." />
        <Banner tone="bad" fact="It did not work." more="Nothing was changed." />
      </Piece>
      <Piece name="WorkLine, on a screen and at its end" isWide>
        <WorkLine
          does="Step 1 of 4: Copying the records"
          soFar="12.4 MB of 31.0 MB"
          share={0.1}
          onStopped={() => toast({ words: 'Stopped.' })}
        />
        <WorkLine does="Putting the copy in its place" soFar={null} share={1} onStopped={null} />
      </Piece>
      <Piece name="WorkLine in a sheet" isWide>
        <WorkLine
          does="Step 2 of 4: Checking money and trail"
          soFar="500 of 1,204 entries"
          share={0.6}
          onStopped={() => toast({ words: 'Stopped.' })}
          isNarrow
        />
      </Piece>
      <Piece name="Failed" isWide>
        <Failed fact="The list could not be read." more="Nothing was changed." onTriedAgain={() => {}} />
      </Piece>
      {isOpen ? (
        <Box
          title="Close Monday, November 23?"
          onClosed={() => setOpen(false)}
          actions={<Button onPressed={() => setOpen(false)}>Keep it open</Button>}
        >
          <p>Money of that day is then posted to the next one.</p>
        </Box>
      ) : null}
    </Section>
  )
}
