import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { nameProjects } from '@/lib/projects/naming'

/** Begins drafts of projects that were announced by number; their names come beside these, as `content.names.0.title.zh`. */
export const POST = endpoint({
  input: z.object({ id: z.uuid(), locale: language }).catchall(formText),
  output: z.strictObject({ drafts: z.array(z.uuid()) }),
  run: (actor, tx, { id, locale: _locale, ...given }) => nameProjects(actor, tx, { intentionId: id, given }),
  goTo: ({ locale }) => `/${locale}/workspace?done=named`,
})
