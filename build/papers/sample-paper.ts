import type { DocumentModel } from '../../shared/documents/document-model.ts'

export interface SamplePaper {
  readonly name: string
  readonly input: unknown
  readonly model: DocumentModel
  readonly mark: 'original' | 'draft' | 'copy'
}
