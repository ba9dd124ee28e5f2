import { edtfWords } from '@/components/dates/edtf-date'
import { takesPart } from '@/lib/agreements/acts'
import { originalText, textFor } from '@/lib/multilingual'
import type { Agreement, Participant } from '@/lib/registry/agreement'
import type { Block, Piece } from '@/lib/typeset/paper'
import { own, type PaperWords, written } from './words'

/** The signature chart, whoever else has a role, and the notes on acts. */
export function partiesBlocks(w: PaperWords, { parties }: Agreement): Block[] {
  const t = w.agreement
  const signatories = parties.filter(({ role }) => takesPart(role))
  const others = parties.filter(({ role }) => !takesPart(role))
  const notes = signatories.flatMap((party) =>
    party.acts
      .filter(({ note }) => Object.keys(note).length)
      .map(({ act, note }) => [
        ...written(w, party.name),
        own(w, `${w.words('comma')}${w.words(`actKinds.${act}`)}${w.register('colon')}`),
        ...written(w, note),
      ]),
  )
  const blocks: Block[] = parties.length
    ? []
    : [{ is: 'paragraphs', paragraphs: [own(w, t('parties.empty'))] }]
  if (signatories.length) blocks.push(chart(w, signatories))
  if (others.length) {
    const rows = others.map(({ role, name }) => {
      return { term: w.words(`agreementRoles.${role}`), says: written(w, name) }
    })
    blocks.push({ is: 'facts', rows })
  }
  if (notes.length) blocks.push({ is: 'list', items: notes })
  return blocks
}

function chart(w: PaperWords, signatories: Participant[]): Block {
  const t = w.agreement
  const acts = (['signed', 'approved', 'inForce', 'withdrew'] as const).filter(
    (act) => act !== 'withdrew' || signatories.some(({ position }) => position?.withdrew != null),
  )
  const date = (text: string) => edtfWords(w.dates, w.language, text, 'short')
  return {
    is: 'table',
    head: [t('parties.party'), ...acts.map((act) => t(`parties.${act}`)), t('parties.standing')],
    rows: signatories.map((party) => [
      nameOf(w, party),
      ...acts.map((act): Piece[] => {
        const recorded = party.position?.[act] ?? null
        const byClause = act === 'inForce' && recorded === null && party.position?.byClause
        if (byClause)
          return [own(w, edtfWords(w.dates, w.language, byClause, 'computed')), own(w, t('parties.byClause'))]
        if (recorded === null) return [own(w, t('parties.noAct'))]
        return [own(w, recorded ? date(recorded) : t('parties.undated'))]
      }),
      [own(w, w.words(`partyStandings.${party.position?.standing ?? 'not_recorded'}`))],
    ]),
  }
}

/** The name, and under it the original one and the province: names repeat. */
function nameOf(w: PaperWords, { name, province }: Participant): Piece[] {
  const shown = textFor(name, w.language)
  const original = originalText(name, null, shown?.language ?? w.language)
  return [
    ...written(w, name),
    ...(original ? [{ text: original.text, language: original.language }] : []),
    ...written(w, province),
  ]
}
