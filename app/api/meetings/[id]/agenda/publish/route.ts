import { z } from 'zod'
import { publishAgenda } from '@/lib/agenda/publishing'
import { endpoint, language } from '@/lib/endpoint'

/** Submits the agenda of a meeting as it stands, to be published. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({ revisionId: z.uuid() }),
  run: (actor, tx, { id }) => publishAgenda(actor, tx, { meetingId: id }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/revisions/${revisionId}?done=submit`,
})
