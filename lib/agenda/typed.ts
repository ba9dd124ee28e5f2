/** What somebody typed into a form of an agenda that was refused, for the form to show it again. */
import { contentFrom } from '@/lib/entries/form'
import { formHeld } from '@/lib/typed'
import { itemFields } from './schema'

type Held = { action: string; fields: Readonly<Record<string, string>> }

export type Typed = {
  deed: string
  /** The item that the form is about; null where it is about a new one. */
  item: string | null
  words: Record<string, unknown>
  reason: string
  /** What the rapporteur wrote down. */
  notes: string
}

/** What is held under the id in a page's address for this session; null as below. */
export async function findTyped(id: unknown, meetingId: string): Promise<Typed | null> {
  return typedIn(await formHeld(id), meetingId)
}

/** Null where what is held was sent to something else than the agenda of this meeting. */
export function typedIn(held: Held | null, meetingId: string): Typed | null {
  if (held?.action !== `/api/meetings/${meetingId}/agenda`) return null
  const { deed = '', item = null, reason = '', notes = '' } = held.fields
  return { deed, item, words: contentFrom(itemFields, held.fields), reason, notes }
}
