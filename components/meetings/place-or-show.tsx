import { useFormatter } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Text } from '@/components/entries/text'
import type { Multilingual } from '@/db/schema/content'

type Props = { party: ReactNode; texts: Multilingual; number: number | null }

/** A place that takes part by video, or who showed at a fair: in words, of which party, how many. */
export function PlaceOrShow({ party, texts, number }: Props) {
  const format = useFormatter()
  const words = Object.keys(texts).length ? <Text texts={texts} /> : null
  const parts = [party, words, number === null ? null : format.number(number)]
  return parts
    .filter((part) => part !== null)
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and do not move
      <Fragment key={at}>
        {at > 0 && ' · '}
        {part}
      </Fragment>
    ))
}
