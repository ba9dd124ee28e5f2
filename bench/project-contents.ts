/** Projects of the bench and what was reported of them: the same for the same number. */
import { currencies, healths, projectKinds, sectors } from '@/db/vocabulary'
import { emptyProject, type ProjectContent } from '@/lib/projects/schema'
import type { UpdateContent } from '@/lib/projects/update-schema'
import { type BenchEntry, entry } from './contents'
import { type Chance, chanceOf } from './random'
import { mark } from './words'

/** Five reports for each, of these times. */
const times = ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']

export function benchProject(at: number, parties: string[], bodies: string[]): BenchEntry<ProjectContent> {
  const chance = chanceOf(`project ${at}`)
  const lead = parties[Math.floor(parties.length * chance.next() ** 2)]!
  const year = 2010 + Math.floor(16 * chance.next())
  const title = { en: `Bench project ${at + 1}`, zh: `第${at + 1}号测试项目` }
  return entry('project', at, chance, {
    ...emptyProject,
    title,
    kind: chance.one(projectKinds),
    sector: chance.often(90) ? chance.one(sectors) : null,
    lead,
    partners: [{ party: chance.one(parties.filter((party) => party !== lead)), role: null }],
    body: chance.often(80) ? chance.one(bodies) : null,
    steps: stepsOf(chance, year),
    milestones: Array.from({ length: chance.whole(0, 5) }, (_, place) => {
      const due = year + place
      const done = chance.often(60) && due < 2026 ? `${due}-11` : ''
      return {
        title: { en: `Milestone ${place + 1}` },
        begins: '',
        due: `${due}-1${place % 3}`,
        done,
        evidence: {},
        url: '',
      }
    }),
    plannedEnd: chance.often(40) ? String(year + chance.whole(2, 12)) : '',
    sums: chance.often(30)
      ? [
          {
            amount: chance.whole(1, 900) * 10_000,
            currency: chance.one(currencies),
            year: String(year),
            use: 'planned',
          },
        ]
      : [],
    places: chance.often(30)
      ? [{ name: title, latitude: 40 + chance.next() * 8, longitude: 112 + chance.next() * 10 }]
      : [],
    note: { en: mark },
  })
}

function stepsOf(chance: Chance, year: number): ProjectContent['steps'] {
  const step = (stage: ProjectContent['steps'][number]['stage'], after: number) => {
    const date = year + after > 2025 ? '2025-12' : `${year + after}-0${chance.whole(1, 9)}`
    return { stage, date: after ? date : `${year}-0${chance.whole(1, 3)}`, reason: {} }
  }
  const steps = [step('intention', 0)]
  if (chance.often(70)) steps.push(step('agreed', 1))
  if (chance.often(60)) steps.push(step('under_way', 2))
  if (steps.length > 1 && chance.often(25)) steps.push(step('completed', 4))
  return steps
}

/** Five reports of project `at`, some of them late in being the last. */
export function benchUpdates(at: number, project: BenchEntry<ProjectContent>): BenchEntry<UpdateContent>[] {
  const chance = chanceOf(`updates ${at}`)
  const first = chance.whole(0, 1)
  return times.slice(first, first + 5).map((covers, place) => {
    const [year, quarter] = [Number(covers.slice(0, 4)), Number(covers.slice(6))]
    const date =
      quarter === 4
        ? `${year + 1}-01-1${place}`
        : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-1${place}`
    const health = chance.weighted([
      [healths[0], 70],
      [healths[1], 20],
      [healths[2], 10],
    ] as const)
    return entry<UpdateContent>('update', at * 5 + place, chance, {
      ...{ project: project.id, party: project.content.lead!, covers, health, date },
      ...{ progress: chance.whole(0, 100), happened: { en: 'Bench report.' }, blocks: { en: 'Bench.' } },
      ...{ blockedBy: null, nextStep: {}, nextDue: '', spent: null, currency: null, evidence: [] },
    })
  })
}
