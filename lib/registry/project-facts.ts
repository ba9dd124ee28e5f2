/**
 * What can be asked of the public projects on a day: all of them in one statement over the one rule of where they stand
 * (lib/projects/standing-select.ts), then kept. Lists, counts, charts and downloads all choose from these, so that no
 * figure can differ from its list.
 */
import { type SQL, sql } from 'drizzle-orm'
import {
  type Contradiction,
  type Health,
  healths,
  type ProjectKind,
  type ProjectStage,
  projectKinds,
  projectStages,
  type Sector,
  type UpdateInterval,
} from '@/db/vocabulary'
import { updateInterval } from '@/lib/projects/interval'
import { activeStages } from '@/lib/projects/stages'
import { standingQuery } from '@/lib/projects/standing-select'
import { directory } from './directory'
import { type Known, knownOfProjects } from './projects-version'
import { read } from './read'
import { settingsAt } from './settings'

/** Lead, body and announcement by slug; years are those of the first step. */
export type ProjectFact = {
  number: number
  stage: ProjectStage
  active: boolean
  health: Health | null
  derived: Health | null
  kind: ProjectKind
  sector: Sector | null
  lead: string | null
  body: string | null
  intention: string | null
  year: number | null
  overdue: boolean
  silent: boolean
  dormant: boolean
  attention: boolean
  contradictions: Contradiction[]
}

/** Of every public project that was one on that ISO day, the highest register number first. */
export async function projectFacts(version: number, day: string): Promise<ProjectFact[]> {
  const interval = await updateInterval(version)
  const known = await knownOfProjects(version, `facts of projects on ${day}, each ${interval}`, (among) =>
    readFacts(version, day, interval, among),
  )
  const facts = inOrder.get(known) ?? known.filter((fact) => fact !== undefined).reverse()
  inOrder.set(known, facts)
  return facts
}

const inOrder = new WeakMap<Known<ProjectFact>, ProjectFact[]>()

type Group = { lead_id: string | null; body_id: string | null; intention: string | null; facts: string }

/** As text, a project after the other: as rows of so many columns they would take several times as long to arrive. */
async function readFacts(
  version: number,
  day: string,
  interval: UpdateInterval,
  among: SQL,
): Promise<[number, ProjectFact][]> {
  const sectors = (await settingsAt(version)).sectors.terms.map(({ code }) => code)
  const standing = standingQuery({ from: 'register.', day, interval, where: among })
  const flags = sql`update_overdue::int + 2 * silent::int + 4 * dormant::int + 8 * attention::int`
  const groups = await read<Group>(sql`
    select g.lead_id, g.body_id, i.slug as intention, g.facts from (
      select lead_id, body_id, intention_id, string_agg(number || ',' || ${letter('stage', projectStages)}
        || ${letter('health', healths)} || ${letter('derived', healths)} || ${letter('kind', projectKinds)}
        || ${letter('sector', sectors)} || chr(97 + ${flags}) || coalesce(announced_in::text, '')
        || case when contradictions = '{}' then '' else ',' || array_to_string(contradictions, '+') end, ' ') as facts
      from (${standing}) standing group by lead_id, body_id, intention_id
    ) g left join register.projects i on i.id = g.intention_id`)
  const { parties, bodies } = await directory(version)
  const facts = groups.flatMap(({ lead_id, body_id, intention, facts }) => {
    const lead = (lead_id && parties.get(lead_id)?.slug) || null
    const body = (body_id && bodies.get(body_id)?.slug) || null
    return facts.split(' ').map((text) => factOf(text, lead, body, intention, sectors))
  })
  return facts.map((fact) => [fact.number, fact])
}

/** The word of a column as one letter; `-` where it is null. */
function letter(column: string, words: readonly string[]): SQL {
  const cases = words.map((word, at) => `when '${word}' then '${letterAt(at)}'`)
  return sql.raw(`case ${column} ${cases.join(' ')} else '-' end`)
}

const letterAt = (at: number) => String.fromCharCode(97 + at)
const wordAt = <W>(words: readonly W[], text: string, at: number) => words[text.charCodeAt(at) - 97] ?? null
const nothing: Contradiction[] = []
const active = new Set<ProjectStage>(activeStages)

function factOf(
  text: string,
  lead: string | null,
  body: string | null,
  intention: string | null,
  sectors: readonly string[],
): ProjectFact {
  const [number, letters, contradictions] = text.split(',')
  const code = letters!
  const stage = wordAt(projectStages, code, 0)!
  const flags = code.charCodeAt(5) - 97
  return {
    number: Number(number),
    stage,
    active: active.has(stage),
    health: wordAt(healths, code, 1),
    derived: wordAt(healths, code, 2),
    kind: wordAt(projectKinds, code, 3)!,
    sector: wordAt(sectors, code, 4),
    lead,
    body,
    intention,
    year: code.length > 6 ? Number(code.slice(6)) : null,
    overdue: (flags & 1) > 0,
    silent: (flags & 2) > 0,
    dormant: (flags & 4) > 0,
    attention: (flags & 8) > 0,
    contradictions: contradictions ? (contradictions.split('+') as Contradiction[]) : nothing,
  }
}
