import type { FileKind } from '@/db/vocabulary'

/** What a file is served as: our word for what it was found to be, never the sender's. */
export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
}
