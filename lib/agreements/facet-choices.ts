/**
 * The choices of the register's filter under which an agreement comes, as a text of one character each. How many of any
 * number of agreements come under each choice is then seen by counting the characters of their texts: one narrow
 * column is read, and nothing is joined (lib/registry/facets.ts).
 */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { facetChoices } from '@/db/schema/register'
import type { FacetName, Visibility } from '@/db/vocabulary'
import { noYear } from '@/lib/dates'

export type Choosable = {
  type: string
  visibility: Visibility
  year: number | null
  body_id: string | null
  subjects: string[]
  signatories: string[]
}

type Choice = { facet: FacetName; value: string }

/**
 * The texts of these agreements, in their order. A choice nobody has come under before gets its character here; the
 * caller has locked the register (`advanceRegister`), so no two get the same. What is not public comes under none, or
 * the public would see its choices.
 */
export async function choiceTexts(tx: Tx, agreements: (Choosable & { status: string })[]): Promise<string[]> {
  const choices = agreements.map((agreement) =>
    agreement.visibility === 'public' ? choicesOf(agreement) : [],
  )
  const known = await codes(tx)
  const missing = new Map<string, Choice>()
  for (const choice of choices.flat()) if (!known.has(keyOf(choice))) missing.set(keyOf(choice), choice)
  if (missing.size) {
    const first = Math.max(255, ...known.values()) + 1
    const added = [...missing.values()].map((choice, place) => ({ ...choice, code: first + place }))
    await tx.insert(facetChoices).values(added)
    for (const choice of added) known.set(keyOf(choice), choice.code)
  }
  return choices.map((list) => String.fromCharCode(...list.map((choice) => known.get(keyOf(choice))!)))
}

function choicesOf(agreement: Choosable & { status: string }): Choice[] {
  const { type, status, year, body_id, subjects, signatories } = agreement
  return [
    { facet: 'type', value: type },
    { facet: 'status', value: status },
    { facet: 'year', value: year === null ? noYear : String(year) },
    ...(body_id ? [{ facet: 'body' as const, value: body_id }] : []),
    ...subjects.map((value) => ({ facet: 'subject' as const, value })),
    ...signatories.map((value) => ({ facet: 'party' as const, value })),
  ]
}

async function codes(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.select().from(facetChoices).orderBy(sql`code`)
  return new Map(rows.map((row) => [keyOf(row), row.code]))
}

const keyOf = ({ facet, value }: Choice) => `${facet} ${value}`
