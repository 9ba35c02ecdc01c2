import type { EstimateQuestion } from '../../model/estimate.ts'

/**
 * The question with its own day left out of its services: one that names the day of the visit stands on the same day as
 * one that names none, and shares its copays, fees and reductions. Source: coverage specification, sections 2 and 4.1.
 */
export function onOwnDay(question: EstimateQuestion): EstimateQuestion {
  const own = question.serviceOn ?? question.asOf
  if (question.lines.every(({ serviceOn }) => serviceOn !== own)) return question
  const lines = question.lines.map((line) => (line.serviceOn === own ? { ...line, serviceOn: null } : line))
  return { ...question, lines }
}
