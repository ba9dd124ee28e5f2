/** What somebody signed in typed into a form that was refused, for the page that shows it again. */
import { z } from 'zod'
import { sessionSecret } from './auth'
import { findHeld } from './people/proof'

/** `held`: as the address has it; `action`: where the form is sent. Empty where nothing is kept of it. */
export async function typedInto(action: string, held: unknown): Promise<Readonly<Record<string, string>>> {
  const id = z.uuid().safeParse(held)
  const form = id.success ? await findHeld(await sessionSecret(), id.data) : null
  return form?.action === action ? form.fields : {}
}
