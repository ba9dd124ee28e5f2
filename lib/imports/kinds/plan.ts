import type { Multilingual } from '@/db/schema/content'
import { emptyContent } from '@/lib/entries/form'
import { planFields } from '@/lib/plans/form'
import type { ProjectContent } from '@/lib/projects/schema'
import { type Amendment, type ImportKind, noteAndSource, type Values } from '../fields'

/** As many plans as a project can name. */
const mostPlans = 50

export const planImport: ImportKind = {
  kind: 'plan',
  empty: emptyContent(planFields),
  unlike: ['period', 'party'],
  fields: [
    { name: 'title', input: 'texts', heads: ['name', '名称', '规划名称', 'наименование'] },
    { name: 'party', input: 'entry', kind: 'party', heads: ['issuer', '编制单位'] },
    { name: 'issuer', input: 'texts' },
    { name: 'period', input: 'date', heads: ['year', '规划期', '年份'] },
    { name: 'scope', input: 'texts' },
    { name: 'endorses', input: 'list', kind: 'project', heads: ['projects', '项目'], apart: true },
    ...noteAndSource,
  ],
  finish: (content, { endorses }) => {
    const names = endorses as Multilingual[] | undefined
    if (!names) return content
    return {
      ...content,
      endorses: names.filter((name) => Object.keys(name).length).map((name) => ({ name })),
    }
  },
  amends: plansOfProjects,
}

/** A project that the plan names by its address or its name is endorsed by it. */
function plansOfProjects(entryId: string, { endorsesIds }: Values): Amendment[] {
  return ((endorsesIds ?? []) as string[]).map((id) => ({
    ...{ kind: 'project', id, field: 'endorses' },
    change: (given) => {
      const content = given as ProjectContent
      if (content.plans.includes(entryId)) return content
      return content.plans.length < mostPlans ? { ...content, plans: [...content.plans, entryId] } : null
    },
  }))
}
