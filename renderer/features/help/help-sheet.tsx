import { type ReactNode, useState } from 'react'
import { type HelpTopic, helpFor, helpWords } from '../../../shared/text/help.ts'
import { keyMapWords } from '../../../shared/text/key-map.ts'
import type { Term } from '../../../shared/text/terms.ts'
import { KEY_MAP } from '../../lib/key-map.ts'
import { useDo } from '../../lib/query.tsx'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { LiveKey } from '../../ui/keys.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys, useLiveKeys } from '../../ui/use-keys.tsx'
import { wordsAt } from '../../ui/word-meaning.tsx'
import styles from './help-sheet.module.css'

export interface HelpSheetProps {
  readonly topic: HelpTopic
  /** What stands in the search box. */
  readonly text: string
  readonly onTyped: (text: string) => void
  /** It was just asked for: its search box is ready for typing. Else it only goes on beside another screen. */
  readonly isNew: boolean
  readonly onClosed: () => void
}

/** The keys that work on this screen, short how-tos, and what the money words mean. Nothing of it needs a network. */
export function HelpSheet({ topic, text, onTyped, isNew, onClosed }: HelpSheetProps): ReactNode {
  // Read before the search box takes the focus.
  const [here] = useState(() => wordsAt(document.activeElement))
  const wanted = text.trim().toLowerCase()
  const fits = ({ shown, does }: LiveKey) => `${shown} ${does}`.toLowerCase().includes(wanted)
  const keys = useLiveKeys().filter(fits)
  const map = KEY_MAP.filter(fits)
  const { howTos, words } = helpFor(text, topic)
  const printCard = usePrintedCard(topic)
  useKeys([{ keys: 'Alt+P', does: helpWords.card, run: printCard }])
  const isNothing = keys.length + map.length + howTos.length + words.length === 0
  return (
    <SideSheet title={helpWords.title} onClosed={onClosed}>
      <div className={styles.body}>
        <input
          className={styles.find}
          type="search"
          aria-label={helpWords.find}
          placeholder={helpWords.find}
          value={text}
          autoComplete="off"
          spellCheck={false}
          {...{ autoFocus: isNew }}
          onChange={(event) => onTyped(event.target.value)}
        />
        <div className={styles.card}>
          <Button size="small" keys="Alt P" onPressed={printCard}>
            {helpWords.card}
          </Button>
        </div>
        {isNothing ? <p className={styles.nothing}>{helpWords.nothing(text.trim())}</p> : null}
        {wanted === '' ? <Words title={helpWords.wordsHere} words={here} /> : null}
        <KeyList title={helpWords.keys} keys={keys} />
        {howTos.length > 0 ? (
          <section>
            <h3 className={styles.head}>{helpWords.howTos}</h3>
            {howTos.map(({ title, steps }) => (
              <article key={title} className={styles.howTo}>
                <h4>{title}</h4>
                <ol>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </article>
            ))}
          </section>
        ) : null}
        <KeyList title={keyMapWords.title} keys={map} />
        <Words title={helpWords.words} words={words} />
      </div>
    </SideSheet>
  )
}

/** Prints the card of the screen's topic, and says so. */
function usePrintedCard(topic: HelpTopic): () => void {
  const print = useDo('guide.printCard')
  const toast = useToast()
  return () => void print.run({ topic }).then(({ ok }) => (ok ? toast({ words: helpWords.cardPrinted }) : undefined))
}

interface WordsProps {
  readonly title: string
  readonly words: readonly Term[]
}

/** Words with their meanings; nothing where there are none. */
function Words({ title, words }: WordsProps): ReactNode {
  if (words.length === 0) return null
  return (
    <section>
      <h3 className={styles.head}>{title}</h3>
      <dl className={styles.words}>
        {words.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface KeyListProps {
  readonly title: string
  readonly keys: readonly LiveKey[]
}

/** Keys with what they do; nothing where there are none. */
function KeyList({ title, keys }: KeyListProps): ReactNode {
  if (keys.length === 0) return null
  return (
    <section>
      <h3 className={styles.head}>{title}</h3>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={`${key.shown} ${key.does}`} className={styles.key}>
            <dt>
              <Kbd>{key.shown}</Kbd>
              <span className={styles.spoken}>{key.shown}</span>
            </dt>
            <dd>{key.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
