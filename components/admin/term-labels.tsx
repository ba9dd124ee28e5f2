import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { issueWords } from '@/components/workspace/issue-words'
import { languages } from '@/db/vocabulary'
import { langOf } from '@/lib/multilingual'
import type { SettingIssue } from '@/lib/settings/shown'
import { type Labels, longestLabel } from '@/lib/terms'

type Props = {
  /** Must be unique on the page. */
  id: string
  labels: Partial<Labels>
  issues: SettingIssue[]
}

/** What a term is called, a line for each language. */
export function TermLabels({ id, labels, issues }: Props) {
  const t = useTranslations('settings.terms')
  const words = useTranslations('words.textLanguages')
  const errors = useTranslations('errors')
  return (
    <Fieldset hint={t('labelsHint')} id={id} legend={t('labels')}>
      {languages.map((language) => {
        const issue = issues.find(({ path }) => path[0] === language)
        return (
          <div className="-mt-3" key={language}>
            <TextField
              autoComplete="off"
              defaultValue={labels[language]}
              error={issue && issueWords(errors, issue)}
              id={`${id}-${language}`}
              label={words(language)}
              lang={langOf(language)}
              maxLength={longestLabel}
              name={`label.${language}`}
              required
            />
          </div>
        )
      })}
    </Fieldset>
  )
}
