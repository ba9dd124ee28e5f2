import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/field'
import type { FacetName } from '@/db/vocabulary'

export type Choice = { value: string; label: string; lang?: string; count: string; chosen: boolean }

const alwaysShown = 6
/** Beyond this many a list of boxes is no longer read, and weighs more than the records it filters. */
const mostBoxes = 24

/** One question of the filter, with its answers and how many agreements each would show. */
export function Facet({
  name,
  legend,
  more,
  other,
  none,
  choices,
}: {
  name: FacetName
  legend: string
  more: string
  /** What the list of those is called that have no box, and its answer for none of them. */
  other: string
  none: string
  choices: Choice[]
}) {
  if (!choices.length) return null
  const first = choices.filter((choice, place) => place < alwaysShown || choice.chosen)
  const others = choices.filter((choice) => !first.includes(choice))
  const [boxes, rest] = [others.slice(0, mostBoxes), others.slice(mostBoxes)]
  return (
    <fieldset className="mt-5">
      <legend className="font-strong">{legend}</legend>
      {first.map((choice) => (
        <Box choice={choice} key={choice.value} name={name} />
      ))}
      {others.length > 0 && (
        <Details summary={more}>
          {boxes.map((choice) => (
            <Box choice={choice} key={choice.value} name={name} />
          ))}
          {rest.length > 0 && (
            <Select defaultValue="" id={`${name}-other`} label={other} name={name}>
              <option value="">{none}</option>
              {rest.map(({ value, label, lang, count }) => (
                <option key={value} lang={lang} value={value}>{`${label} (${count})`}</option>
              ))}
            </Select>
          )}
        </Details>
      )}
    </fieldset>
  )
}

function Box({ name, choice }: { name: FacetName; choice: Choice }) {
  const id = `${name}-${choice.value}`
  return (
    <div className="flex items-start gap-2">
      <input
        className="mt-1.5 size-5 shrink-0 accent-accent pointer-coarse:mt-2.5 pointer-coarse:size-6"
        defaultChecked={choice.chosen}
        id={id}
        name={name}
        type="checkbox"
        value={choice.value}
      />
      <label className="flex grow items-baseline justify-between gap-2 py-1 pointer-coarse:py-2" htmlFor={id}>
        <span className="min-w-0" lang={choice.lang}>
          {choice.label}
        </span>{' '}
        <span className="text-ink-2">{choice.count}</span>
      </label>
    </div>
  )
}
