import { Fragment } from 'react'
import type { Kept } from '@/lib/registry/histories'
import { Text } from './text'

/** What an entry is called. */
export function KeptName({ kept: { names, original } }: { kept: Kept }) {
  return names.map((name, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two names of one entry, which may be the same
    <Fragment key={at}>
      {at > 0 && ' · '}
      <Text original={original} texts={name} />
    </Fragment>
  ))
}
