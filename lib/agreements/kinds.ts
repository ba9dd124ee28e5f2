import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acts } from '@/db/schema/register'
import type { Kind } from '@/db/vocabulary'
import { isFirst, type KindDefinition, type Reference } from '@/lib/entries/kind'
import { unknownOriginals } from './originals'
import { projectActs, projectAgreements, projectAnswers } from './projection'
import {
  type ActContent,
  type AgreementContent,
  type AnswerContent,
  actComplete,
  actDraft,
  agreementComplete,
  agreementDraft,
  answerComplete,
  answerDraft,
} from './schema'

export const agreement: KindDefinition<AgreementContent> = {
  draft: agreementDraft,
  complete: agreementComplete,
  slugText: (content) => content.title.en ?? content.title.ru ?? content.title.mn ?? null,
  references: (content) => {
    const found: Reference[] = []
    if (content.body) found.push({ path: ['body'], kind: 'body', id: content.body })
    content.parties.forEach(({ party }, at) => {
      if (party) found.push({ path: ['parties', at, 'party'], kind: 'party', id: party })
    })
    content.forceClause.among.forEach((id, at) => {
      found.push({ path: ['forceClause', 'among', at], kind: 'party', id })
    })
    content.relations.forEach(({ agreement: related }, at) => {
      if (related) found.push({ path: ['relations', at, 'agreement'], kind: 'agreement', id: related })
    })
    return found
  },
  files: (content) => content.texts.map(({ file }, at) => ({ path: ['texts', at, 'file'], sha256: file })),
  terms: ({ subjects }) => ({ list: 'subjects', field: 'subjects', codes: subjects }),
  examine: unknownOriginals,
  concerned: (content) => content.parties.flatMap(({ party }) => party ?? []),
  project: projectAgreements,
  notices: (published) => {
    if (!isFirst(published)) return []
    const { parties, adopted } = published.content
    const partyIds = [...new Set(parties.flatMap(({ party }) => party ?? []))]
    return [
      {
        kind: 'registration',
        agreementId: published.id,
        partyId: null,
        partyIds,
        act: null,
        date: adopted,
        effect: '',
      },
    ]
  },
}

export const act: KindDefinition<ActContent> = {
  draft: actDraft,
  complete: actComplete,
  slugText: () => null,
  references: (content) => [
    { path: ['agreement'], kind: 'agreement', id: content.agreement },
    ...mention(['party'], 'party', content.party),
    ...mention(['predecessor'], 'party', content.predecessor),
    ...mention(['about'], 'act', content.about),
  ],
  concerned: (content) => (content.party ? [content.party] : []),
  project: projectActs,
  notices: (published) => {
    const { agreement: agreementId, party, act, date, effect } = published.content
    const kind = isFirst(published) ? 'act' : 'act_correction'
    return [{ kind, agreementId, partyId: party, partyIds: party ? [party] : [], act, date, effect }]
  },
  lead: { kind: 'agreement', field: 'agreement', belonging: actsOn },
}

export const answer: KindDefinition<AnswerContent> = {
  draft: answerDraft,
  complete: answerComplete,
  slugText: () => null,
  references: (content) => [{ path: ['act'], kind: 'act', id: content.act }],
  concerned: () => [],
  project: projectAnswers,
}

function mention(path: string[], kind: Kind, id: string | null): Reference[] {
  return id ? [{ path, kind, id }] : []
}

async function actsOn(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx.select({ id: acts.id }).from(acts).where(eq(acts.agreementId, agreementId))
  return rows.map((row) => row.id)
}
