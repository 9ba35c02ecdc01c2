import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type DateBox, type DateReading, parseDate, typedDate } from '../../shared/dates/parse-date.ts'
import { addDays, addMonths, isPlainDate, type PlainDate } from '../../shared/dates/plain-date.ts'
import { federalHolidayRules } from '../../shared/engine/installments/clinic-calendar.ts'
import {
  calendarWords,
  dateMeaning,
  dateProblem,
  fieldNeeded,
  unknownNotHere,
  whichDay,
} from '../../shared/text/fields.ts'
import styles from './popped.module.css'
import { type FieldProps, TextBox } from './text-box.tsx'
import { useToday } from './today.tsx'

export interface DateFieldProps extends FieldProps {
  /** What a day without a year or a word stands for. */
  readonly box: DateBox
  readonly mayBeUnknown?: boolean
  /** A rule of the screen on the day: `First payment must be after the agreement date.` */
  readonly rule?: (day: PlainDate) => string | null
  /** Leaves out the reading beneath, where there is no room for it. */
  readonly isMeaningHidden?: boolean
}

/** Federal holidays carry their names, as weekends carry a word. */
const HOLIDAYS = federalHolidayRules()

/** A day as people type it: 12/4, t, +30d, fri. ↑↓ move a day, PgUp PgDn a month; Ctrl+; is today, Alt+↓ the calendar. */
export function DateField(props: DateFieldProps): ReactNode {
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const reading = parseDate(props.text, today, props.box)
  const value = reading.kind === 'date' ? reading.value : null
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      withRoles={false}
      withinPortal={false}
      floatingStrategy="fixed"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <div className={styles.place}>
          <TextBox
            {...props}
            meaning={props.isMeaningHidden ? null : dateMeaning(reading, today, props.box, HOLIDAYS)}
            fault={dateFault(reading, props) ?? (value ? (props.rule?.(value) ?? null) : null)}
            normal={value ? typedDate(value) : null}
            onKey={(event) => onDateKey(event, { from: value ?? today, today }, props.onTyped, () => setOpen(true))}
            after={<IconCalendar size={15} stroke={1.75} aria-hidden="true" />}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={props.label}>
        <DatePicker
          classNames={{ day: styles.day }}
          ariaLabels={calendarWords}
          value={value}
          defaultDate={value ?? today}
          firstDayOfWeek={0}
          onChange={(picked) => {
            if (picked !== null && isPlainDate(picked)) props.onTyped(typedDate(picked))
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface Days {
  readonly from: PlainDate
  readonly today: PlainDate
}

function onDateKey(event: KeyboardEvent, days: Days, onTyped: (text: string) => void, open: () => void): void {
  if (event.key === 'ArrowDown' && event.altKey) {
    event.preventDefault()
    open()
    return
  }
  const isToday = event.ctrlKey && event.key === ';'
  const moved = isToday ? days.today : event.ctrlKey || event.altKey ? null : movedDay(event.key, days.from)
  if (moved === null) return
  event.preventDefault()
  onTyped(typedDate(moved))
}

function movedDay(key: string, from: PlainDate): PlainDate | null {
  if (key === 'ArrowUp') return addDays(from, 1)
  if (key === 'ArrowDown') return addDays(from, -1)
  if (key === 'PageUp') return addMonths(from, 1)
  return key === 'PageDown' ? addMonths(from, -1) : null
}

function dateFault(reading: DateReading, props: DateFieldProps): string | null {
  switch (reading.kind) {
    case 'refused':
      return dateProblem(reading)
    case 'ask':
      return whichDay(reading.readings)
    case 'unknown':
      return props.mayBeUnknown ? null : unknownNotHere()
    case 'empty':
      return props.required ? fieldNeeded(props.label) : null
    case 'date':
      return null
  }
}
