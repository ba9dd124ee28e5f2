import { projectKinds, projectStages, sectors, visibilities } from '@/db/vocabulary'
import type { Content } from '@/lib/entries/kind'
import { sectorOf, stageOf, wordsOfStage } from '@/lib/founding/projects'
import { emptyProject, type ProjectContent } from '@/lib/projects/schema'
import { type ImportKind, noteAndSource, type Values } from '../fields'

export const projectImport: ImportKind = {
  kind: 'project',
  empty: emptyProject,
  unlike: ['kind', 'lead'],
  fields: [
    { name: 'title', input: 'texts', heads: ['name', '名称', '项目名称', 'наименование'] },
    { name: 'summary', input: 'texts', heads: ['摘要'] },
    { name: 'kind', input: 'word', group: 'projectKinds', words: projectKinds, heads: ['type'] },
    { name: 'sector', input: 'word', group: 'sectors', words: sectors, also: sectorOf },
    { name: 'lead', input: 'entry', kind: 'party', heads: ['lead partner', '牵头方'] },
    { name: 'partners', input: 'entries', kind: 'party', heads: ['参与方', '参与单位'], apart: true },
    { name: 'body', input: 'entry', kind: 'body' },
    { name: 'announced', input: 'number' },
    { name: 'intention', input: 'entry', kind: 'project' },
    {
      name: 'stage',
      input: 'word',
      group: 'projectStages',
      words: projectStages,
      heads: ['status', '阶段', '状态'],
      apart: true,
    },
    {
      name: 'sourceStage',
      input: 'word',
      group: 'projectStages',
      words: Object.keys(stageOf),
      heads: ['stage_in_source'],
      apart: true,
      unasked: true,
    },
    { name: 'since', input: 'date', heads: ['stage_since', 'first_recorded'], apart: true },
    { name: 'plannedStart', input: 'date', heads: ['planned_start'] },
    { name: 'plannedEnd', input: 'date', heads: ['planned_end'] },
    { name: 'actualStart', input: 'date', heads: ['actual_start'] },
    { name: 'actualEnd', input: 'date', heads: ['actual_end'] },
    {
      name: 'commitments',
      input: 'entries',
      kind: 'agreement',
      heads: ['agreement', 'agreements', '依据文件'],
      apart: true,
    },
    { name: 'plans', input: 'entries', kind: 'plan' },
    { name: 'meeting', input: 'entry', kind: 'meeting' },
    { name: 'visibility', input: 'word', group: 'visibilities', words: visibilities },
    ...noteAndSource,
  ],
  among: announcedAmong,
  // A day that the step may have been taken on, which says more than was recorded.
  listed: { stage_since: '' },
  finish: (given, values) => {
    const content = given as ProjectContent
    return {
      ...content,
      // What was announced by number alone is no project of any kind, and nothing but an intention.
      ...(content.announced && !content.kind ? { kind: 'other' } : {}),
      ...partnersOf(content, values),
      ...commitmentsOf(content, values),
      steps: stepsOf(content, values),
    }
  },
}

/** Announcements by number and the projects counted among them, in one file. */
function announcedAmong(fresh: ReadonlyMap<string, Content>): Map<string, { field: string; code: string }> {
  const flaws = new Map<string, { field: string; code: string }>()
  const named = new Map<string, number>()
  for (const [id, content] of fresh as ReadonlyMap<string, ProjectContent>) {
    const whole = fresh.get(content.intention ?? '') as ProjectContent | undefined
    const other = fresh.get(content.duplicateOf ?? '') as ProjectContent | undefined
    const count = (named.get(content.intention ?? '') ?? 0) + (content.duplicateOf ? 0 : 1)
    if (whole) named.set(content.intention!, count)
    if (whole && whole.announced === null) flaws.set(id, { field: 'intention', code: 'project.notAnnounced' })
    else if (whole && count > whole.announced!)
      flaws.set(id, { field: 'intention', code: 'project.allNamed' })
    if (other && (other.duplicateOf || other.announced !== null))
      flaws.set(id, { field: 'duplicateOf', code: 'project.noProject' })
  }
  return flaws
}

/** Where it stands; a step that was recorded stays, and another stage is a step after it. */
function stepsOf(
  { steps, announced }: ProjectContent,
  { stage, sourceStage, since = '' }: Values,
): ProjectContent['steps'] {
  const inSource = sourceStage ? stageOf[String(sourceStage)] : undefined
  const named = (stage ?? inSource ?? (announced && !steps.length ? 'intention' : undefined)) as
    | ProjectContent['steps'][number]['stage']
    | undefined
  const last = steps.at(-1)
  if (!named || last?.stage === named) return steps
  return [
    ...steps,
    { stage: named, date: String(since), reason: sourceStage ? wordsOfStage(String(sourceStage)) : {} },
  ]
}

/** As what they take part is kept of those who stay. */
function partnersOf({ partners }: ProjectContent, values: Values): Partial<ProjectContent> {
  const named = values.partners as string[] | undefined
  return named
    ? { partners: named.map((party) => partners.find((one) => one.party === party) ?? { party, role: null }) }
    : {}
}

function commitmentsOf({ commitments }: ProjectContent, values: Values): Partial<ProjectContent> {
  const named = (values.commitments ?? []) as string[]
  const more = named.filter((agreement) => !commitments.some((one) => one.agreement === agreement))
  return { commitments: [...commitments, ...more.map((agreement) => ({ agreement, article: '' }))] }
}
