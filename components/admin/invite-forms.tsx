import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { languages, type Role } from '@/db/vocabulary'
import type { PartyName } from '@/lib/people/directory'
import type { Judged } from '@/lib/people/inviting'
import { LeftLines } from './left-lines'
import { PostFields } from './post-fields'

type Props = {
  place: 'admin' | 'workspace'
  /** The roles that may be offered; all, where it is left out. */
  among?: Role[]
  /** Left out where all come in for the own party. */
  parties?: PartyName[]
  /** The lines that could not be sent. */
  left: Judged[]
  /** What was typed and refused as a whole. */
  typed: Readonly<Record<string, string>>
}

/** Asking in one person, or many by a list; what is wrong with a list is told line by line, and kept. */
export function InviteForms({ place, among, parties, left, typed }: Props) {
  const t = useTranslations('admin.invitations')
  const words = useTranslations('words.textLanguages')
  const locale = useLocale()
  const hidden = (
    <>
      <input name="locale" type="hidden" value={locale} />
      <input name="place" type="hidden" value={place} />
    </>
  )
  return (
    <>
      {left.length > 0 && <LeftLines lines={left} />}
      <Section id="many" title={t(left.length ? 'mendTitle' : 'manyTitle')}>
        <p className="max-w-read text-ink-2">{t(parties ? 'manyHint' : 'manyHintOwn')}</p>
        <form action="/api/people/invitations" encType="multipart/form-data" method="post">
          {hidden}
          <TextArea
            className="font-mono"
            defaultValue={typed.list ?? left.map(({ text }) => text).join('\n')}
            id="list"
            label={t('list')}
            name="list"
            rows={Math.min(12, Math.max(4, left.length + 1))}
          />
          <TextField
            accept=".csv,.tsv,.txt,text/csv"
            hint={t('fileHint')}
            id="file"
            label={t('file')}
            name="file"
            type="file"
          />
          <Button className="mt-4" type="submit">
            {t('inviteMany')}
          </Button>
        </form>
      </Section>
      <Section id="one" title={t('oneTitle')}>
        <form action="/api/people/invitations" method="post">
          {hidden}
          <TextField
            autoComplete="off"
            defaultValue={typed.name}
            id="name"
            label={t('personName')}
            maxLength={200}
            name="name"
            required
          />
          <TextField
            autoComplete="off"
            defaultValue={typed.email}
            id="email"
            label={t('email')}
            maxLength={200}
            name="email"
            required
            type="email"
          />
          <Select defaultValue={typed.language ?? locale} id="language" label={t('language')} name="language">
            {languages.map((language) => (
              <option key={language} value={language}>
                {words(language)}
              </option>
            ))}
          </Select>
          <PostFields among={among} parties={parties} typed={typed} />
          <Button className="mt-4" type="submit">
            {t('inviteOne')}
          </Button>
        </form>
      </Section>
    </>
  )
}
