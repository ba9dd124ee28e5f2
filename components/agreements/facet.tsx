import { Details } from '@/components/ui/details'
import type { FacetName } from '@/lib/registry/filter'

export type Choice = { value: string; label: string; lang?: string; count: string; chosen: boolean }

const alwaysShown = 6

/** One question of the filter, with its answers and how many agreements each would show. */
export function Facet({
  name,
  legend,
  more,
  choices,
}: {
  name: FacetName
  legend: string
  more: string
  choices: Choice[]
}) {
  if (!choices.length) return null
  const first = choices.filter((choice, place) => place < alwaysShown || choice.chosen)
  const others = choices.filter((choice) => !first.includes(choice))
  return (
    <fieldset className="mt-5">
      <legend className="font-strong">{legend}</legend>
      {first.map((choice) => (
        <Box choice={choice} key={choice.value} name={name} />
      ))}
      {others.length > 0 && (
        <Details summary={more}>
          {others.map((choice) => (
            <Box choice={choice} key={choice.value} name={name} />
          ))}
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
