import { useLocale, useTranslations } from 'next-intl'
import type { Language, RelationKind } from '@/db/vocabulary'
import { box, type Layout, layoutOf, type Place } from '@/lib/agreements/family-layout'
import { type ShownText, textFor } from '@/lib/multilingual'
import type { Family, FamilyMember, FamilyTie } from '@/lib/registry/family'

/** Beyond this many a drawing explains nothing; the list has them all. */
const mostDrawn = 12

/** The nearest of the family, drawn: boxes that lead to the agreements, arrows with words. */
export function FamilyGraph({ family: { members, ties } }: { family: Family }) {
  const t = useTranslations('family')
  const drawn = members.slice(0, mostDrawn)
  const layout = layoutOf(
    drawn.map(({ slug }) => slug),
    ties,
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={t('graph')} className="mt-4 overflow-x-auto" tabIndex={0}>
      <svg height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width}>
        <title>{t('graph')}</title>
        <defs>
          <marker
            id="tie"
            markerHeight="8"
            markerWidth="8"
            orient="auto"
            refX="9"
            refY="5"
            viewBox="0 0 10 10"
          >
            <path className="fill-ink-2" d="M0 0 10 5 0 10z" />
          </marker>
        </defs>
        <Ties lines={layout.lines} />
        {drawn.map((member) => (
          <Box
            key={member.slug}
            member={member}
            place={layout.places.find(({ slug }) => slug === member.slug)!}
          />
        ))}
      </svg>
    </section>
  )
}

function Ties({ lines }: Pick<Layout<FamilyTie>, 'lines'>) {
  const words = useTranslations('words.relationKinds')
  return lines.map(({ from, to, kind, x1, y1, x2, y2 }) => {
    // Nearer to where it comes from: several arrows may end at one box.
    const [x, y] = [x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4]
    return (
      <g key={`${from} ${kind} ${to}`}>
        <line
          className="stroke-ink-2"
          markerEnd="url(#tie)"
          strokeWidth="1.5"
          x1={x1}
          x2={x2}
          y1={y1}
          y2={y2}
        />
        <text
          className="fill-ink-2 stroke-bg text-sm"
          paintOrder="stroke"
          strokeWidth="8"
          textAnchor="middle"
          x={x}
          y={y + 4}
        >
          {words(kind satisfies RelationKind)}
        </text>
      </g>
    )
  })
}

function Box({ member, place: { x, y } }: { member: FamilyMember; place: Place }) {
  const locale = useLocale()
  const register = useTranslations('register')
  const own = member.steps === 0
  const title = textFor(member.title, locale, member.originalLanguage)
  const shape = (
    <rect
      className={`fill-bg ${own ? 'stroke-ink' : 'stroke-line-strong'}`}
      height={box.height}
      rx="4"
      strokeWidth={own ? 2 : 1}
      width={box.width}
      x={x}
      y={y}
    />
  )
  const words = (
    <>
      {shape}
      {title && <Title title={title} x={x + 10} y={y + 22} />}
      <text className="fill-ink-2 text-sm" x={x + 10} y={y + box.height - 10}>
        {register('number', { number: member.number })}
      </text>
    </>
  )
  return own ? <g>{words}</g> : <a href={`/${locale}/agreements/${member.slug}`}>{words}</a>
}

function Title({ title, x, y }: { title: ShownText; x: number; y: number }) {
  const foreign = title.language !== (useLocale() as Language)
  return linesOf(title.text).map((line, at) => (
    <text
      className="fill-current text-sm"
      key={line}
      lang={foreign ? title.lang : undefined}
      x={x}
      y={y + at * 19}
    >
      {line}
    </text>
  ))
}

/** As much of a title as two lines of a box hold; a Han character is as wide as two others. */
export function linesOf(title: string): string[] {
  const lines = ['']
  for (const part of title.match(/\p{Script=Han}|[^\p{Script=Han}\s]+|\s+/gu) ?? []) {
    if (widthOf(lines.at(-1)! + part) > 24 && lines.at(-1)) lines.push('')
    lines[lines.length - 1] += part
  }
  const kept = lines.map((line) => line.trim()).filter(Boolean)
  return kept.length > 2 ? [kept[0]!, `${cut(kept[1]!, 22)}…`] : kept.map((line) => cut(line, 24))
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1),
    0,
  )
}

function cut(text: string, most: number): string {
  let kept = text
  while (widthOf(kept) > most) kept = [...kept].slice(0, -1).join('')
  return kept
}
