/** What somebody signed in typed into a form that was refused, for the page that shows it again. */
import { z } from 'zod'
import { sessionSecret } from './auth'
import { findHeld, type Held } from './people/proof'

/** The form that is kept for this session; `held`: as the address has it. Null where it names none. */
export async function formHeld(held: unknown): Promise<Held | null> {
  const id = z.uuid().safeParse(held)
  return id.success ? findHeld(await sessionSecret(), id.data) : null
}

/** What was typed into the form that is sent to `action`. Empty where nothing is kept of it. */
export async function typedInto(action: string, held: unknown): Promise<Readonly<Record<string, string>>> {
  const form = await formHeld(held)
  return form?.action === action ? form.fields : {}
}
