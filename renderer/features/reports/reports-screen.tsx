import type { ReactNode } from 'react'
import type { ReportName } from '../../lib/place.ts'
import { AccuracyScreen } from './accuracy-screen.tsx'
import { ActivityScreen } from './activity-screen.tsx'
import { AgingScreen } from './aging-screen.tsx'
import { CashScreen } from './cash-screen.tsx'
import { ComplianceScreen } from './compliance-screen.tsx'
import { CreditsScreen } from './credits-screen.tsx'
import { DailyScreen } from './daily-screen.tsx'
import { DebitsScreen } from './debits-screen.tsx'
import { QualityScreen } from './quality-screen.tsx'
import { ReliefScreen } from './relief-screen.tsx'

/** S23: one report after another, each understood without a legend. */
export function ReportsScreen({ report }: { readonly report: ReportName }): ReactNode {
  switch (report) {
    case 'aging':
      return <AgingScreen />
    case 'expectedCash':
      return <CashScreen />
    case 'dailyTotals':
      return <DailyScreen />
    case 'compliance':
      return <ComplianceScreen />
    case 'quality':
      return <QualityScreen />
    case 'debits':
      return <DebitsScreen />
    case 'relief':
      return <ReliefScreen />
    case 'activity':
      return <ActivityScreen />
    case 'credits':
      return <CreditsScreen />
    case 'accuracy':
      return <AccuracyScreen />
  }
}
