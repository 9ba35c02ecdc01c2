import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useMemo } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { MOST_PAGES, type PatientView } from '../../../shared/model/patient-view.ts'
import { useOfferToPatient, usePatientSide } from '../../lib/patient-side.tsx'
import { usePagePictures } from './use-page-pictures.ts'

export interface PaperForPatientProps {
  readonly paper: Paper
  readonly pages: PDFDocumentProxy
}

/** Turns the open paper to the patient, page by page as it prints. Its pages are drawn once somebody looks. */
export function PaperForPatient({ paper, pages }: PaperForPatientProps): null {
  const { place } = usePatientSide()
  const isOffered = paper.patientId !== null && pages.numPages <= MOST_PAGES
  const pictures = usePagePictures(pages, isOffered && place !== 'off')
  const { kind, language } = paper
  const view = useMemo(
    () => (isOffered ? viewOf({ isAgreement: AGREEMENTS.includes(kind), pages: [...pictures] }, language) : null),
    [isOffered, kind, language, pictures],
  )
  useOfferToPatient(view)
  return null
}

const AGREEMENTS: readonly Paper['kind'][] = ['planAgreement', 'planChange']

function viewOf(paper: NonNullable<PatientView['paper']>, language: Paper['language']): PatientView {
  return {
    language,
    title: '',
    serviceOn: null,
    fullPrice: null,
    columns: [],
    at: null,
    coinsurancePercent: null,
    isWaiting: false,
    questions: [],
    overTime: null,
    paper,
  }
}
