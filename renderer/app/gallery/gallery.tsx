import type { ReactNode } from 'react'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { KitProvider } from '../../ui/kit-provider.tsx'
import { TodayProvider } from '../../ui/today.tsx'
import { AnswerSection } from './answer-section.tsx'
import { BarSection } from './bar-section.tsx'
import { FieldSection } from './field-section.tsx'
import { FigureSection } from './figure-section.tsx'
import styles from './gallery.module.css'
import { ListSection } from './list-section.tsx'

/** For those who build: every house component in its states, on one page. The app does not hold this page. */
export function Gallery(): ReactNode {
  return (
    <KitProvider>
      <TodayProvider today={plainDate('2026-11-23')}>
        <main className={styles.page}>
          <h1>House components</h1>
          <FigureSection />
          <FieldSection />
          <AnswerSection />
          <BarSection />
          <ListSection />
        </main>
      </TodayProvider>
    </KitProvider>
  )
}
