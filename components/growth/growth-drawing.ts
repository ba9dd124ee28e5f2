/** The growth of a body as a step chart. */
import type { Drawn } from '@/components/charts/shapes'
import { type StepChart, stepDrawing } from '@/components/charts/step-drawing'
import { edtfWords } from '@/components/dates/edtf-date'
import { membershipClasses, type PartyKind, partyKinds } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'
import { parseEdtf } from '@/lib/edtf'
import type { Group } from '@/lib/members/belonging'
import { levelOn } from '@/lib/members/growth'
import type { Growing } from '@/lib/registry/growth'
import { countText, type GrowthWords, rangeText, totalOf } from './growth-words'
import { type Scale, timeScale } from './time-scale'

export function growthDrawing(words: GrowthWords, body: Growing): Drawn {
  const { levels, changes, undated } = body.growth
  const scale = scaleOf(body)
  const timed = levels.map(({ from, groups }) => ({ at: from ? scale.at(from) : 0, groups }))
  const kinds = partyKinds.filter((kind) => levels.some(({ groups }) => countIn(groups, kind) > 0))
  const others = membershipClasses.filter(
    (known) => known !== 'member' && levels.some(({ groups }) => totalOf(groups, 'possible', known) > 0),
  )
  const chart: StepChart = {
    parts: kinds.map((kind) => words.register(`members.groups.${kind}`)),
    levels: timed.map(({ at, groups }) => ({
      at,
      parts: kinds.map((kind) => countIn(groups, kind)),
      most: totalOf(groups, 'possible'),
    })),
    lines: others.map((known) => ({
      name: words.register(`bodies.groups.${known}`),
      levels: timed.map(({ at, groups }) => ({
        at,
        certain: totalOf(groups, 'certain', known),
        most: totalOf(groups, 'possible', known),
      })),
    })),
    labels: timed
      .map(({ at, groups }) => ({
        at,
        value: totalOf(groups, 'certain'),
        text: countText(groups, 'certain', body.asFormula),
      }))
      .filter(({ value, text }, place, all) => value > 0 && text !== all[place - 1]?.text),
    ranges: changes.flatMap(({ date, what, parties, class: of }) => {
      const { earliest, latest } = boundsOf(date)
      if (!earliest || !latest || of !== 'member' || parseEdtf(date)?.form === 'date') return []
      const middle = levelOn(levels, dayBetween(earliest, latest))
      return {
        from: scale.at(earliest),
        to: scale.at(latest),
        low: totalOf(middle, 'certain'),
        high: totalOf(middle, 'possible'),
        text: `${what === 'began' ? '+' : '−'}${parties.length} · ${earliest.slice(0, 4)}–${latest.slice(0, 4)}`,
      }
    }),
    ticks: ticksOf(body, scale),
    aside: undated.length
      ? {
          value: totalOf(undated, 'certain'),
          text: `${levels.length ? '+' : ''}${countText(undated, 'certain', body.asFormula)}`,
          name: words.register('formula.undated'),
        }
      : null,
    mark:
      body.day && levels.length && scale.shows(body.day)
        ? {
            at: scale.at(body.day),
            text: `${edtfWords(words.dates, words.language, body.day, 'short')} · ${rangeText(words, body.groups, body.asFormula)}`,
          }
        : null,
  }
  return stepDrawing(chart)
}

/** From the first year in which anything happened. */
function scaleOf({ growth: { levels, changes } }: Growing): Scale {
  return timeScale([
    ...levels.flatMap(({ from }) => from || []),
    ...changes.flatMap(({ date }) => boundsOf(date).latest ?? []),
  ])
}

/** The years in which something changed, and the one the chart ends with. */
function ticksOf({ growth: { levels, changes } }: Growing, scale: Scale): StepChart['ticks'] {
  if (!levels.length) return []
  const years = changes.flatMap(({ date }) => {
    const { earliest, latest } = boundsOf(date)
    return [earliest, latest].flatMap((day) => day?.slice(0, 4) ?? [])
  })
  const [first, ...later] = [...new Set(years)].sort()
  return [...new Set([first ?? scale.lastYear, scale.lastYear, ...later])].map((year) => ({
    at: scale.at(`${year}-01-01`),
    text: year,
  }))
}

function countIn(groups: Group[], kind: PartyKind): number {
  return groups.find((group) => group.class === 'member' && group.kind === kind)?.certain ?? 0
}

function dayBetween(earliest: string, latest: string): string {
  return new Date((Date.parse(earliest) + Date.parse(latest)) / 2).toISOString().slice(0, 10)
}
