/** A revision as the agreement's form and pages take it. */
import type { ActContent, AgreementContent } from '@/lib/agreements/schema'
import type { Content } from '@/lib/entries/kind'
import type { Stored } from './form-values'

type Revision = {
  content: Record<string, unknown>
  companions: {
    entryId: string
    content: Record<string, unknown>
    published: { content: Record<string, unknown> } | null
  }[]
}

// What is stored was parsed by the kind's own schema before it was stored.
export function storedAgreement({ content, companions }: Revision): Stored {
  return {
    content: content as unknown as AgreementContent,
    companions: companions.map((act) => ({ entry: act.entryId, content: act.content as ActContent })),
  }
}

/** The acts that are published, as they are published. */
export function publishedActs({ companions }: Revision): Stored['companions'] {
  return companions.flatMap(({ entryId, published }) =>
    published ? [{ entry: entryId, content: published.content as ActContent }] : [],
  )
}

/** A published agreement with its published acts. */
export function storedClosed({ content, acts }: { content: Content; acts: Content[] }): Stored {
  return {
    content: content as unknown as AgreementContent,
    companions: acts.map((act) => ({ entry: null, content: act as ActContent })),
  }
}
