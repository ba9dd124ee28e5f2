import { useTranslations } from 'next-intl'
import { PartyLink } from '@/components/members/party-name'
import type { Multilingual } from '@/db/schema/content'
import type { Role } from '@/db/vocabulary'

type Props = { post: { role: Role; party: { slug: string; name: Multilingual } | null } }

/** 'Delegate, Chifeng' */
export function PostName({ post: { role, party } }: Props) {
  const words = useTranslations('words.roles')
  const t = useTranslations('admin.people')
  if (!party) return words(role)
  return t.rich('post', { role: words(role), party: () => <PartyLink party={party} /> })
}
