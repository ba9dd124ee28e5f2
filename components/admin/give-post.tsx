import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/field'
import type { PartyName } from '@/lib/people/directory'
import { PostFields } from './post-fields'

type Props = {
  personId: string
  parties: PartyName[]
  /** What was typed and refused. */
  typed: Readonly<Record<string, string>>
}

export function GivePost({ personId, parties, typed }: Props) {
  const t = useTranslations('admin.person')
  return (
    <Details open={'role' in typed} summary={t('givePost')}>
      <form action={`/api/people/${personId}/posts`} method="post">
        <input name="locale" type="hidden" value={useLocale()} />
        <PostFields parties={parties} typed={typed} />
        <TextField
          defaultValue={typed.from}
          hint={t('fromHint')}
          id="from"
          label={t('from')}
          name="from"
          type="date"
        />
        <Button className="mt-4" type="submit">
          {t('give')}
        </Button>
      </form>
    </Details>
  )
}
