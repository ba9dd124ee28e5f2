import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { nudge } from '@/lib/projects/requests'

/** Asks the lead of a project to report. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx, { id }) => {
    await nudge(actor, tx, { projectId: id })
    return {}
  },
  goTo: ({ locale }) => `/${locale}/workspace/portfolio?done=nudged`,
})
