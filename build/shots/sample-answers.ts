import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeAnswer } from '../../test/support/x12-samples.ts'
import { root } from '../checks/sources.ts'

/** For the patient of the record: in force, amounts, and two copays to decide between. */
export const SAMPLE_ANSWER = madeAnswer(
  'DTP*346*D8*20260101',
  'EB*1**30**SAMPLE PLAN PPO 1500',
  'EB*C*IND*30***23*1500*****Y',
  'EB*C*IND*30***29*640*****Y',
  'EB*G*IND*30***23*5000*****Y',
  'EB*G*IND*30***29*3690*****Y',
  'EB*A*IND*62****.2****Y',
  'EB*B*IND*98***27*25*****Y',
  'MSG*PRIMARY CARE',
  'EB*B*IND*98***27*45*****Y',
  'MSG*SPECIALIST',
  'EB*F*IND*PT***23***VS*20**Y',
).replace('*PATIENT*SAMPLE', '*PATIENT A*SAMPLE')

/** A payer that found nobody of that name. */
export const REFUSED_ANSWER = madeAnswer('AAA*N**75*C')

/** Somebody else, with everything that a payer may say. */
export const RICH_ANSWER = readFileSync(join(root, 'test/fixtures/x12-271/pkd-mock-rich.271'), 'utf8')
