import { useLocale, useTranslations } from 'next-intl'
import { TextsInput } from '@/components/forms/texts-input'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { TextArea, TextField } from '@/components/ui/field'
import { issueWords } from '@/components/workspace/issue-words'
import type { Issue } from '@/components/workspace/issues'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import { longestText, type MinutesContent } from '@/lib/minutes/schema'
import type { Correction } from '@/lib/minutes/view'
import { langOf } from '@/lib/multilingual'
import { AnswersFields } from './answers-fields'
import { type Insertion, TextEditor } from './text-editor'

type Props = {
  draft: { revisionId: string; version: number; changeNote: string; isCorrection: boolean }
  content: MinutesContent
  issues: Issue[]
  corrections: Correction[]
  /** What can be put into the text of a language. */
  insertions: Partial<Record<TextLanguage, Insertion[]>>
  refused: boolean
}

/** The form for minutes; works without script. */
export function MinutesForm({ draft, content, issues, corrections, insertions, refused }: Props) {
  const t = useTranslations('minutes')
  const words = useTranslations('words.textLanguages')
  const errors = useTranslations('errors')
  const workspace = useTranslations('workspace.form')
  const locale = useLocale()
  const { texts, authentic, signedBy, days, answers } = content
  const issueOf = (field: string) => issues.find(({ path }) => path[0] === field)
  const wordsOf = (field: string) => {
    const issue = issueOf(field)
    return issue && issueWords(errors, issue)
  }
  const editor = (language: TextLanguage) => (
    <div key={language}>
      <TextEditor
        choiceLabel={t('insert.which')}
        error={language === locale ? wordsOf('texts') : undefined}
        hint={t('hints.text')}
        id={language === locale ? 'field-texts' : `field-texts-${language}`}
        insertions={insertions[language] ?? []}
        kept={`${draft.revisionId} ${language}`}
        label={t('textOf', { language: words(language) })}
        // Typed lying down: upright input fields break the pop-ups of input methods.
        lang={language === 'mn-Mong' ? undefined : langOf(language)}
        maxLength={longestText}
        name={`content.texts.${language}`}
        restore={refused}
        text={texts[language] ?? ''}
      />
      <Checkbox
        defaultChecked={authentic.includes(language)}
        id={language === locale ? 'field-authentic' : `field-authentic-${language}`}
        label={t('fields.authentic')}
        name={`content.authentic.${language}`}
      />
    </div>
  )
  const first = [locale, ...textLanguages.filter((language) => language !== locale && texts[language])]
  const others = textLanguages.filter((language) => !first.some((shown) => shown === language))
  return (
    <form action={`/api/minutes/drafts/${draft.revisionId}`} className="mt-6" method="post">
      <input name="locale" type="hidden" value={locale} />
      <input name="version" type="hidden" value={draft.version} />
      {first.map(editor)}
      {others.length > 0 && <Details summary={t('moreLanguages')}>{others.map(editor)}</Details>}
      <TextsInput
        field={{ name: 'signedBy', input: 'texts', most: 500 }}
        hint={t('hints.signedBy')}
        id="field-signedBy"
        issues={issues}
        label={t('fields.signedBy')}
        path={['signedBy']}
        value={signedBy}
      />
      <TextField
        className="max-w-40"
        defaultValue={days}
        hint={t('hints.days')}
        id="field-days"
        label={t('fields.days')}
        max={365}
        min={1}
        name="content.days"
        required
        type="number"
      />
      {corrections.length > 0 && (
        <Section id="corrections" title={t('corrections.title')}>
          <AnswersFields answers={answers} corrections={corrections} issues={issues} />
        </Section>
      )}
      {draft.isCorrection && (
        <TextArea
          defaultValue={draft.changeNote}
          hint={workspace('hints.changeNote')}
          id="field-changeNote"
          label={workspace('fields.changeNote')}
          maxLength={1000}
          name="changeNote"
          rows={3}
        />
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button name="next" type="submit" value="look">
          {t('saveAndLook')}
        </Button>
        <Button look="secondary" name="next" type="submit" value="write">
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
