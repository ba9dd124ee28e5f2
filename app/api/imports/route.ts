import { z } from 'zod'
import { importedKinds } from '@/db/vocabulary'
import { fileName } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { beginImport } from '@/lib/imports/preparing'

/** Brings a spreadsheet, as a form with one file. */
export const POST = endpoint({
  files: 'bytes',
  input: z.strictObject({
    kind: z.enum(importedKinds),
    file: z.instanceof(Uint8Array).optional(),
    fileName: fileName.default(''),
    locale: language,
  }),
  output: z.strictObject({ id: z.uuid() }),
  run: (actor, tx, { kind, file, fileName: name }) => beginImport(actor, tx, { kind, name, bytes: file }),
  goTo: ({ locale }, { id }) => `/${locale}/admin/imports/${id}`,
})
