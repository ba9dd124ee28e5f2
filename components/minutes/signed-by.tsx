import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import type { Multilingual } from '@/db/schema/content'

/** Who signs, as offices; a gap where it is not said. */
export function SignedBy({ texts }: { texts: Multilingual }) {
  return Object.keys(texts).length ? <Text texts={texts} /> : <Gap />
}
