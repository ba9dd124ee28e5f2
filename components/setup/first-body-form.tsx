import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { bodyKinds, languages } from '@/db/vocabulary'
import type { KnownParty } from '@/lib/founding/known-parties'
import { langOf } from '@/lib/multilingual'

type Props = {
  parties: Pick<KnownParty, 'slug' | 'content'>[]
  /** What was typed and refused. */
  typed: Readonly<Record<string, string>>
}

/** The first body of a register, and its members picked from those that are known. */
export function FirstBodyForm({ parties, typed }: Props) {
  const t = useTranslations('settings.firstBody')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <form action="/api/settings/first-body" method="post">
      <input name="locale" type="hidden" value={locale} />
      <Fieldset id="name" legend={t('name')}>
        {languages.map((language) => (
          <div className="-mt-3" key={language}>
            <TextField
              autoComplete="off"
              defaultValue={typed[`name.${language}`]}
              id={`name-${language}`}
              label={words(`textLanguages.${language}`)}
              lang={langOf(language)}
              maxLength={200}
              name={`name.${language}`}
              required={language === locale}
            />
          </div>
        ))}
      </Fieldset>
      <Select defaultValue={typed.kind} id="kind" label={t('kind')} name="kind">
        {bodyKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words(`bodyKinds.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField
        autoComplete="off"
        className="max-w-60"
        defaultValue={typed.formed}
        hint={t('formedHint')}
        id="formed"
        label={t('formed')}
        maxLength={60}
        name="formed"
      />
      <Fieldset hint={t('membersHint')} id="members" legend={t('members')}>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {parties.map(({ slug, content }) => (
            <Checkbox
              defaultChecked={typed[`member.${slug}`] === 'on'}
              id={`member-${slug}`}
              key={slug}
              label={
                <>
                  <Text texts={content.name} />
                  {typeof content.code === 'string' && content.code && (
                    <span className="text-ink-2 text-sm"> {content.code}</span>
                  )}
                </>
              }
              name={`member.${slug}`}
            />
          ))}
        </div>
      </Fieldset>
      <Button className="mt-6" type="submit">
        {t('publish')}
      </Button>
    </form>
  )
}
